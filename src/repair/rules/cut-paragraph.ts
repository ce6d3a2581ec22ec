import type { Localized } from '../../model/localized.js';
import { findInlineSeams } from '../page/inline-seams.js';
import { endKinds, readFeatures, type LineFeatures } from '../page/line-features.js';
import { readLines, type Lines } from '../page/lines.js';
import { blank, classOf, closing, comma, han, pause } from '../page/unit-class.js';
import type { Proposal, Rule } from '../rule.js';

/** Units from which on a block is running text rather than a heading or a cell. */
const shortest = 40;
/** Units a sentence and the beginning of another take at least. */
const sentence = 16;

/** A paragraph that was cut in mid-sentence is whole again. */
export const cutParagraph: Rule = {
  id: 'cut-paragraph',
  stage: 'lines',
  summary: {
    en: 'A paragraph cut in mid-sentence is joined.',
    zh: '接合在句子中间被切断的段落。',
  },
  why: {
    en: 'A page end or a stray line break in the web page it came from cuts a paragraph in two. Running text that stops with a comma or without any mark, in a document whose paragraphs end in stops, goes on in the next block if that has no label and ends in a stop. A tool that takes a page’s text apart at its mark-up leaves pieces of a sentence: a mark that begins no line, or a bracket that closes some lines below, tells of those.',
    zh: '换页或网页中误加的换行会把一段切成两段。若文中各段均以标点结尾，而某段正文以逗号或毫无标点地中止，其后又是没有序号、以句号结尾的正文，则二者本为一段。按行内标记拆取网页文字，也会把句子拆散：不能用于行首的标点、隔行才闭合的括号可以证明。',
  },
  example: {
    before:
      '各地区要结合实际，明确任务分工，细化工作措施，抓紧制定具体实施方案和年度工作计划，切实加强\n\n组织领导，抓好贯彻落实，重要情况及时报告。\n各部门要各司其职、密切配合，加强工作协调，及时解决推进过程中的问题，形成整体合力，共同抓好落实。\n各级财政部门要统筹安排，优化支出结构，提高资金使用效益，保障各项重点任务按期完成，防止损失浪费。\n督查部门要加强跟踪，定期通报情况，对进展缓慢的予以约谈，对弄虚作假的严肃处理，确保政策落地见效。\n',
    after:
      '各地区要结合实际，明确任务分工，细化工作措施，抓紧制定具体实施方案和年度工作计划，切实加强组织领导，抓好贯彻落实，重要情况及时报告。\n各部门要各司其职、密切配合，加强工作协调，及时解决推进过程中的问题，形成整体合力，共同抓好落实。\n各级财政部门要统筹安排，优化支出结构，提高资金使用效益，保障各项重点任务按期完成，防止损失浪费。\n督查部门要加强跟踪，定期通报情况，对进展缓慢的予以约谈，对弄虚作假的严肃处理，确保政策落地见效。\n',
  },
  apply({ text }) {
    const lines = readLines(text);
    const seams = findInlineSeams(lines);
    const cuts = mayBeCut(lines) ? new Set(findCuts(lines, readFeatures(lines))) : null;
    const proposals: Proposal[] = [];
    for (let line = 1; (seams ?? cuts) && line < lines.count; line++) {
      if (seams?.[line]) proposals.push(joinBefore(lines, line, torn));
      else if (cuts?.has(line)) proposals.push(joinBefore(lines, line, unfinished));
    }
    return { proposals };
  },
};

/** True where a line that ends in Han or a comma stands above one that begins with Han; many texts hold none. */
function mayBeCut(lines: Lines): boolean {
  const { text } = lines;
  for (let line = 0; line + 1 < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    let last = (lines.to[line] ?? 0) - 1;
    if (last + 1 - from < Math.min(shortest, sentence)) continue;
    if (classOf(text.charCodeAt(lines.from[line + 1] ?? 0)) !== han) continue;
    const end = classOf(text.charCodeAt(last));
    if (end === han || end === pause) return true;
    while (last > from && isCloserOrBlank(text.charCodeAt(last))) last--;
    if (classOf(text.charCodeAt(last)) === comma) return true;
  }
  return false;
}

const isCloserOrBlank = (unit: number): boolean =>
  classOf(unit) === closing || classOf(unit) === blank;

const unfinished: Localized = { en: 'the sentence before it is not finished', zh: '上文句子未完' };
const torn: Localized = {
  en: 'a sentence that was torn at the mark-up inside it',
  zh: '句子在行内标记处被拆开',
};

function joinBefore(lines: Lines, line: number, why: Localized): Proposal {
  return {
    start: lines.to[line - 1] ?? 0,
    end: lines.from[line] ?? 0,
    after: '',
    confidence: 'likely',
    why,
  };
}

/** The lines that go on with the one before. */
function findCuts(lines: Lines, features: LineFeatures): number[] {
  const cuts = { open: [] as number[], comma: [] as number[], pause: [] as number[] };
  const seen = { open: 0, comma: 0, pause: 0 };
  let running = 0;
  for (let line = 0; line < lines.count; line++) {
    const listed = features.ending[line] === pauseEnd && isLong(lines, line);
    if (!listed && !isRunning(lines, features, line)) continue;
    running++;
    const end = endOf(lines, features, line);
    if (end === null) continue;
    seen[end]++;
    if (line + 1 < lines.count && goesOn(lines, features, line + 1, end)) cuts[end].push(line + 1);
  }
  // Where many paragraphs end without a mark, or with a comma, that is how this text ends them.
  const kept = [
    ...(seen.open * 4 <= running ? cuts.open : []),
    ...(seen.comma * 2 <= running ? cuts.comma : []),
    ...cuts.pause,
  ];
  return kept.sort((one, other) => one - other);
}

const pauseEnd = endKinds.indexOf('pause');

function isLong(lines: Lines, line: number): boolean {
  return (lines.to[line] ?? 0) - (lines.from[line] ?? 0) >= sentence;
}

/** Running text: long with several commas or stops inside, or with a full stop, which no heading has. */
function isRunning(lines: Lines, features: LineFeatures, line: number): boolean {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  const points = features.points[line] ?? 0;
  if (to - from >= shortest) return points >= 2;
  if (to - from < sentence || points === 0) return false;
  const stop = lines.text.slice(from, to).indexOf('。');
  return stop >= 0 && stop < to - from - 2;
}

/** How running text stops short. */
type Cut = 'open' | 'comma' | 'pause';

/** How running text stops short: with no mark at all, with a comma or 、; null where it does not. */
function endOf(lines: Lines, features: LineFeatures, line: number): Cut | null {
  const ending = endKinds[features.ending[line] ?? 0];
  if (ending === 'comma' || ending === 'pause') return ending;
  const last = classOf(lines.text.charCodeAt((lines.to[line] ?? 1) - 1));
  return ending === 'open' && last === han ? 'open' : null;
}

/**
 * Text that can continue what stopped short: no label, and a stop at its end. Behind 、 names go on,
 * with a stop or without; behind a comma a stop is enough; behind no mark at all it must be running text, or close a bracket it did not open.
 */
function goesOn(lines: Lines, features: LineFeatures, line: number, end: Cut): boolean {
  if (features.label[line] !== 0 || features.alone[line]) return false;
  const first = classOf(lines.text.charCodeAt(lines.from[line] ?? 0));
  if (first !== han) return false;
  if (end === 'pause') return !lines.pieces[line] && !lines.pieces[line - 1];
  const crosses =
    ((features.brackets[line - 1] ?? 0) & 1) === 1 && ((features.brackets[line] ?? 0) & 2) === 2;
  const stops = endKinds[features.ending[line] ?? 0] === 'stop';
  return crosses || (stops && (end === 'comma' || (features.points[line] ?? 0) >= 2));
}
