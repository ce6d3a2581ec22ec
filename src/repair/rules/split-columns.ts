import { findColumns } from '../page/columns.js';
import { readLines } from '../page/lines.js';
import type { Proposal, Rule } from '../rule.js';

const why = {
  en: 'the right column is read after the left one',
  zh: '右栏应在左栏之后',
} as const;

/** Two columns printed side by side are put one below the other. */
export const splitColumns: Rule = {
  id: 'split-columns',
  stage: 'lines',
  summary: {
    en: 'Two columns side by side are put one below the other.',
    zh: '将并排的两栏改为先左栏后右栏。',
  },
  why: {
    en: 'Extractors that keep the layout print each line of the left column beside one of the right. A vote of the page’s lines tells where the right column starts; a line that spans both parts them.',
    zh: '保留版式的提取工具会把左栏的一行与右栏的一行并排输出。由全页各行投票确定右栏的起点，跨栏的行将上下分开。',
  },
  example: {
    before:
      '各单位要切实加强组织领导，明确   重点任务要逐项分解落实到责任单\n任务分工，把各项工作落到实处，   位和责任人，定期调度通报情况，\n按时报送进展情况，并对发现的问   对推进不力的予以约谈并限期整改\n题及时进行整改，各级主管部门要   ，确保各项任务按期完成并取得实\n加强督促检查，确保取得实际效果   效，重大事项要及时报告本级政府\n并形成长效机制，对成绩突出的单   ，有关部门要加强协作和信息共享\n位和个人按照国家有关规定给予表   ，形成齐抓共管的工作格局，为高\n彰，对失职渎职的依法追究责任人   质量发展提供坚实有力的支撑保障\n',
    after:
      '各单位要切实加强组织领导，明确\n任务分工，把各项工作落到实处，\n按时报送进展情况，并对发现的问\n题及时进行整改，各级主管部门要\n加强督促检查，确保取得实际效果\n并形成长效机制，对成绩突出的单\n位和个人按照国家有关规定给予表\n彰，对失职渎职的依法追究责任人\n重点任务要逐项分解落实到责任单\n位和责任人，定期调度通报情况，\n对推进不力的予以约谈并限期整改\n，确保各项任务按期完成并取得实\n效，重大事项要及时报告本级政府\n，有关部门要加强协作和信息共享\n，形成齐抓共管的工作格局，为高\n质量发展提供坚实有力的支撑保障\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    let move = 0;
    for (const { behind, pieces } of findColumns(lines)) {
      const below: Proposal[] = [];
      if (text[behind - 1] !== '\n') below.push(edit(behind, behind, '\n'));
      for (const { gap, from, to, indent } of pieces) {
        if (from > gap) proposals.push(edit(gap, from, ''));
        proposals.push({ ...edit(from, to, ''), move });
        if (indent > 0) below.push(edit(behind, behind, ' '.repeat(indent)));
        below.push({ ...edit(behind, behind, text.slice(from, to)), move });
        below.push(edit(behind, behind, '\n'));
        move++;
      }
      for (const each of below) proposals.push(each);
    }
    return { proposals };
  },
};

function edit(start: number, end: number, after: string): Proposal {
  return { start, end, after, confidence: 'likely', why };
}
