import type { Fact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { readFeatures } from '../page/line-features.js';
import { continuation, heading, titleFirst, titleNext } from '../page/line-roles.js';
import { readLines, type Lines } from '../page/lines.js';
import { findParagraphs } from '../page/paragraphs.js';
import { isTooWide } from '../page/line-measure.js';
import { readSetting } from '../page/setting.js';
import { findTornTables } from '../page/torn-tables.js';
import { findTitleSeams, mayJoinTitles } from '../page/title-seams.js';
import { findTitleZones, type TitleZones } from '../page/titles.js';
import { classOf, digit, latin } from '../page/unit-class.js';
import type { Proposal, Rule } from '../rule.js';

/** A reading this close to its rival, in nats, is told to the reader. */
const doubtful = 1.5;
/** A reading this far from its rival is beyond doubt. */
const beyondDoubt = 4;

/** Lines a page's width broke become paragraphs again. */
export const reFlow: Rule = {
  id: 're-flow',
  stage: 'lines',
  summary: {
    en: 'Lines that the page width broke are joined into paragraphs.',
    zh: '将因版面宽度折断的行接回段落。',
  },
  why: {
    en: 'A PDF keeps the lines of its page, not its paragraphs. A break is the page’s where the next character would not have fitted, and the author’s where it would have; indents, end marks and labels decide what the width leaves open.',
    zh: 'PDF 只保留版面上的行而不保留段落。下一个字放不下之处是版面折行，放得下之处是作者分段；宽度不能决定的，由缩进、句末标点和序号判断。',
  },
  example: {
    before:
      '各单位要切实加强组织领导，明确任务分工，把各\n项工作落到实处，按时报送进展情况，并对发现的\n问题及时整改。各级主管部门要加强督促检查，确\n保取得实效。\n',
    after:
      '各单位要切实加强组织领导，明确任务分工，把各项工作落到实处，按时报送进展情况，并对发现的问题及时整改。各级主管部门要加强督促检查，确保取得实效。\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    if (lines.count < 2) return { proposals: [] };
    if (isTooWide(lines) && !mayJoinTitles(lines)) return { proposals: [] };
    const features = readFeatures(lines);
    const setting = readSetting(lines, features);
    const titles = findTitleZones(lines, features);
    if (!setting.wrapped) return { proposals: joinTitles(lines, titles) };
    const cells = findTornTables(lines, features, setting);
    const { role, margin } = findParagraphs(lines, features, setting, titles, cells);
    const proposals: Proposal[] = [];
    const facts: Fact[] = [];
    for (let line = 0; line < lines.count; line++) {
      const joined = role[line] === continuation || role[line] === titleNext;
      const apart = margin[line] ?? Infinity;
      if (cells[line]) {
        facts.push({
          type: 'role',
          role: 'tableRow',
          confidence: 0.4,
          start: lines.from[line] ?? 0,
          end: lines.to[line] ?? 0,
        });
        continue;
      }
      if (line > 0 && apart < doubtful) {
        facts.push({
          type: 'undecided',
          start: lines.from[line] ?? 0,
          end: lines.to[line] ?? 0,
          decision: joined ? 'join' : 'break',
          margin: apart,
        });
      }
      if (role[line] === titleFirst) {
        let behind = line + 1;
        while (role[behind] === titleNext) behind++;
        facts.push({
          type: 'role',
          role: 'title',
          confidence: 0.9,
          start: lines.from[line] ?? 0,
          end: lines.to[behind - 1] ?? 0,
        });
      }
      if (role[line] === heading) {
        facts.push({
          type: 'role',
          role: 'heading',
          confidence: apart < doubtful ? 0.5 : 0.8,
          start: lines.from[line] ?? 0,
          end: lines.to[line] ?? 0,
        });
      }
      if (line > 0 && joined) proposals.push(joinBefore(lines, line, role[line] ?? 0, apart));
    }
    return { proposals, facts };
  },
};

/** Where lines are paragraphs, a title may still stand on several. */
function joinTitles(lines: Lines, titles: TitleZones): Proposal[] {
  const seams = findTitleSeams(lines, titles);
  const proposals: Proposal[] = [];
  for (let line = 1; line < lines.count; line++) {
    if (seams[line]) proposals.push(joinBefore(lines, line, titleNext, 2));
  }
  return proposals;
}

const titleWhy: Localized = { en: 'the title goes on here', zh: '标题在此换行' };

/** The reasons by width given so far: most lines of a page have few widths. */
const fullWhys = new Map<number, Localized>();

function fullWhy(width: number): Localized {
  let why = fullWhys.get(width);
  if (!why) {
    why = {
      en: `the line is full (${width} columns); its paragraph goes on`,
      zh: `该行已排满（${width} 列），段落在此接续`,
    };
    fullWhys.set(width, why);
  }
  return why;
}

function joinBefore(lines: Lines, line: number, role: number, apart: number): Proposal {
  const start = lines.to[line - 1] ?? 0;
  const end = lines.from[line] ?? 0;
  const width = Math.round(lines.width[line - 1] ?? 0);
  return {
    start,
    end,
    after: needsSpace(lines.text, start, end) ? ' ' : '',
    confidence: apart >= beyondDoubt ? 'certain' : 'likely',
    why: role === titleNext ? titleWhy : fullWhy(width),
  };
}

/** Latin words keep the space their line end stood for; a hyphen, a number's sign or Han need none. */
function needsSpace(text: string, start: number, end: number): boolean {
  const before = classOf(text.charCodeAt(start - 1));
  const after = classOf(text.charCodeAt(end));
  return (before === latin || before === digit) && (after === latin || after === digit)
    ? !(before === digit && after === digit)
    : /[a-z][,;:.]$/iu.test(text.slice(Math.max(0, start - 2), start)) && after === latin;
}
