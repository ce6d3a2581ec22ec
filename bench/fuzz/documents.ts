import type { Random } from './random.js';

const numerals = '一二三四五六七八九十';
const openers = [
  '为了方便居民读书',
  '各区应当在2024年6月30日前完成',
  '根据第三条第二款的规定',
  '坚持因地制宜',
  '鼓励有条件的社区（村）',
  '“书香+”行动实施以来',
  '经市人民政府同意',
  '图书不少于2000册',
  '到2025年，覆盖率达到70%以上',
  '依托AI平台',
  '对发现的问题及时整改',
  '由文化、教育、财政等部门按照职责分工负责',
];
const closers = [
  '，制定本办法。',
  '，按时报送进展情况。',
  '；',
  '：',
  '，把各项工作落到实处。',
  '办理。',
  '。（市文化局负责）',
  '？',
  '，并于每季度末报告',
];
const titles = [
  '总体要求',
  '主要任务',
  '加强组织领导',
  '“书香+”行动',
  '《意见》的落实',
  '什么是书屋？',
  '附则',
  '保障措施和监督检查',
];
const frames = [
  '青山市人民政府关于建设书屋的意见',
  '青政发〔2024〕8号',
  '各区人民政府：',
  '附件：1.名单',
  '附件1',
  '青山市人民政府',
  '2024年5月6日',
  '（此件公开发布）',
  '来源：青山市网站',
  '目录',
  '问：什么是书屋？',
  '答：读书的地方。',
  '记者：有多少？',
  '附原文：',
  '索引号：123-45',
  '当前位置：首页 > 公告',
  '打印本页 关闭窗口',
  '- 12 -',
  '— 3 —',
  '第 2 页 共 9 页',
  '12',
  '图??泄菝驛L',
  '序号\t名称\t数量',
  '1   甲书屋   20',
  '    2   乙书屋   30',
  '# 标题',
  '## 一、总则',
  '[首页](http://a.example/)',
  '| 甲 | 乙 |',
  '|---|---|',
  '| 1 | 2 |',
  '&nbsp;&amp;lt;',
  '总  则 ........ 3',
  '一、总则……………………1',
  '新 华 社 北 京',
  '————',
  '。。。。。',
  '?????',
  '10:30-11:00',
  'e.g. a well-',
  'known method,',
];
const labels = [
  '#、',
  '（#）',
  '(#)',
  '1.',
  '１．',
  '1、',
  '（1）',
  '(1)',
  '①',
  '(a) ',
  '（i）',
  '(v)',
  '（A）',
  'b)',
  '第#部\n',
  '2A. ',
  '第#条 ',
  '第#章　',
  '第#节',
  '第#，',
  '#是',
  '(#',
  '1 .',
];
const ends = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\n　　',
  '\n  ',
  '\n\n\n',
  '\f',
  ' \n',
  '\r',
  '\n    ',
];

function label(random: Random): string {
  const n = random.below(10);
  return random
    .pick(labels)
    .replace('#', numerals[n] ?? '')
    .replace('1', String(n + 1))
    .replace('１', String.fromCharCode(0xff11 + (n % 9)));
}

function sentences(random: Random): string {
  let text = '';
  for (let left = random.below(5); left >= 0; left--)
    text += random.pick(openers) + random.pick(closers);
  return text;
}

function line(random: Random): string {
  const kind = random.below(6);
  if (kind === 0) return random.pick(frames);
  if (kind === 1) return label(random) + random.pick(titles);
  if (kind === 2)
    return (
      label(random) + random.pick(titles) + random.pick(['。', '：', '？']) + sentences(random)
    );
  if (kind === 3) return label(random) + sentences(random);
  return sentences(random);
}

/** A document in the manner of official ones, whole, set on a page, or as a web page gives it. */
export function someDocument(random: Random): string {
  const lines: string[] = [];
  for (let left = random.below(14); left >= 0; left--) lines.push(line(random));
  const end = random.chance(0.5) ? '\n' : null;
  const text = lines.map((each) => each + (end ?? random.pick(ends))).join('');
  return random.chance(0.5) ? onPage(random, text) : text;
}

/** A text as a page of some width breaks it, with or without indents, blank lines and page numbers. */
export function onPage(random: Random, text: string): string {
  const width = 8 + random.below(34);
  const gap = random.chance(0.3) ? '\n\n' : '\n';
  const indent = random.chance(0.5) ? '　　' : '';
  const height = 6 + random.below(30);
  const foot = random.pick(['', '\f', '\n— # —\n', '\n#\n\f', '\n\n\n']);
  const set: string[] = [];
  for (const each of text.split(/\r\n?|\n/u)) {
    const whole = indent + each;
    for (let at = 0; at === 0 || at < whole.length;) {
      const most = at + width + (random.chance(0.1) ? 1 : 0);
      set.push(whole.slice(at, most));
      at = most;
    }
  }
  return set
    .map(
      (each, index) =>
        each + ((index + 1) % height === 0 ? foot.replace('#', String(index)) || gap : gap),
    )
    .join('');
}
