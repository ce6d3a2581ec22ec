import type { Change, ComparedEdition, Comparison } from '../model/comparison.js';
import type { Language, Localized } from '../model/localized.js';
import type { Position } from '../model/position.js';
import { textWidth } from '../text/width.js';
import { kindNames } from './change-kinds.js';
import {
  faultOf,
  fromTo,
  moveOf,
  runsOf,
  segmentsOf,
  shorten,
  sideOf,
  type ChangeRun,
  type Segment,
} from './comparison-runs.js';
import { summaryOf } from './comparison-summary.js';
import type { Span, SpanStyle, StyledLine } from './styled.js';
import { wrapSpans } from './wrap-spans.js';

export interface ComparisonTerminalOptions {
  /** East Asian columns of the terminal; default 80. */
  width?: number | undefined;
  /** Old and new text beside each other. */
  sideBySide?: boolean | undefined;
  /** Mark what changed with [-…-] and {+…+}, faults with [!…!], for where no colour is shown. */
  marks?: boolean | undefined;
  lang?: Language | undefined;
  /** How many changes were left out of the comparison, which the summary is to say. */
  hidden?: number | undefined;
}

/** Characters of equal text shown on either side of a change. */
const around = 24;
const indent = '    ';
const narrowest = 20;

/**
 * A comparison for reading in a terminal: the section of each change as a heading, the changed block
 * with what was taken out and put in, and at the end a summary by kind. What is the same in many
 * places is shown once. Cost: linear.
 */
export function writeComparisonTerminal(
  comparison: Comparison,
  options: ComparisonTerminalOptions = {},
): StyledLine[] {
  const { lang = 'en', marks = false, sideBySide = false } = options;
  const width = Math.max(options.width ?? 80, narrowest);
  const { old, new: next } = comparison.compared;
  const lines: StyledLine[] = [
    ...edition('--- ', old, 'delete', lang, width),
    ...edition('+++ ', next, 'insert', lang, width),
  ];
  let path: string | null = null;
  for (const run of runsOf(comparison)) {
    const heading = run.path.join(' / ');
    if (heading !== path) {
      path = heading;
      lines.push([]);
      if (heading !== '') {
        for (const each of wrapSpans([{ text: heading, style: 'heading' }], width))
          lines.push(each);
      }
    }
    for (const each of indented(wrapSpans(factsOf(run, lang), width - 2), '  ')) lines.push(each);
    const shown = sideBySide ? columns(run, width, marks) : block(run, width, marks);
    for (const each of shown) lines.push(each);
  }
  lines.push([], ...wrapSpans(summaryOf(comparison, lang, options.hidden), width));
  return lines;
}

function edition(
  sign: string,
  { name, script, part }: ComparedEdition,
  style: SpanStyle,
  lang: Language,
  width: number,
): StyledLine[] {
  const texts: Localized =
    part.kind === 'whole'
      ? { en: '', zh: '' }
      : {
          en: `, the embedded “${part.title}”, ${linesOf(part.position, 'en')}`,
          zh: `，其中所附《${part.title}》，${linesOf(part.position, 'zh')}`,
        };
  return wrapSpans(
    [
      { text: sign + name, style },
      { text: ` (${script}${texts[lang]})`, style: 'dim' },
    ],
    width,
  );
}

/** Where a run lies, and its changes: kind, and from what to what. */
function factsOf(run: ChangeRun, lang: Language): Span[] {
  const { changes, others } = run;
  const first = changes[0];
  const spans: Span[] = [];
  if (first) spans.push({ text: `${placeOf(changes, lang)}  `, style: 'dim' });
  const facts = new Map<string, { change: Change; times: number }>();
  for (const change of changes) {
    const key = kindNames[change.kind][lang] + detailOf(change, run, lang);
    const known = facts.get(key);
    if (known) known.times++;
    else facts.set(key, { change, times: 1 });
  }
  [...facts.values()].forEach(({ change, times }, index) => {
    if (index > 0) spans.push({ text: lang === 'zh' ? '；' : '; ' });
    spans.push({ text: kindNames[change.kind][lang], style: styleOf(change) });
    const detail = detailOf(change, run, lang);
    if (detail !== '') spans.push({ text: `${lang === 'zh' ? '：' : ': '}${detail}` });
    if (times > 1) spans.push({ text: ` ×${times}`, style: 'dim' });
  });
  if (others.length > 0) spans.push({ text: otherPlaces(others)[lang], style: 'dim' });
  return spans;
}

function otherPlaces(others: readonly Change[]): Localized {
  const lines = others.map((change) => (change.new ?? change.old)?.position.start.line ?? 0);
  const list = lines.slice(0, 8).join(', ') + (lines.length > 8 ? ' …' : '');
  return {
    en: `, and the same ${others.length === 1 ? 'once' : `${others.length} times`} more: line ${list}`,
    zh: `；另有 ${others.length} 处相同：第 ${list} 行`,
  };
}

function styleOf({ kind, counts }: Change): SpanStyle {
  if (kind === 'conversion' || kind === 'damage') return 'warning';
  if (!counts) return 'dim';
  return kind === 'moved' ? 'move' : 'strong';
}

function detailOf(change: Change, run: ChangeRun, lang: Language): string {
  const { kind, old, new: next } = change;
  const fault = faultOf(change, run);
  if (fault) {
    const { written, expected } = fault;
    return { en: `${written} for ${expected}`, zh: `${written}，应作${expected}` }[lang];
  }
  if (kind === 'moved' && old && next) {
    const [a, b] = [linesOf(old.position, lang), linesOf(next.position, lang)];
    return moveOf(change, `${a} → ${b}`, lang);
  }
  return fromTo(change, lang);
}

function placeOf(changes: readonly Change[], lang: Language): string {
  const old = changes.find((change) => change.old)?.old?.position;
  const next = changes.find((change) => change.new)?.new?.position;
  const line = (position: Position | undefined, sign: string): string =>
    position ? sign + String(position.start.line) : '';
  const both = [line(old, '-'), line(next, '+')].filter((place) => place !== '').join(' ');
  return lang === 'zh' ? `第 ${both} 行` : `line ${both}`;
}

function linesOf({ start, end }: Position, lang: Language): string {
  const range = start.line === end.line ? String(start.line) : `${start.line}–${end.line}`;
  if (lang === 'zh') return `第 ${range} 行`;
  return `line${start.line === end.line ? '' : 's'} ${range}`;
}

function block(run: ChangeRun, width: number, marks: boolean): StyledLine[] {
  const [first] = run.changes;
  // A whole block: what was taken out stands above what was put in.
  if (run.changes.length === 1 && first && !first.old?.context && !first.new?.context) {
    return [
      ...wholeBlock('- ', first, 'old', width, marks),
      ...(first.kind === 'moved' ? [] : wholeBlock('+ ', first, 'new', width, marks)),
    ];
  }
  const spans = shorten(segmentsOf(run), around).map((segment) => toSpan(segment, marks));
  return indented(wrapSpans(spans, width - indent.length), indent);
}

function wholeBlock(
  sign: string,
  change: Change,
  side: 'old' | 'new',
  width: number,
  marks: boolean,
): StyledLine[] {
  const here = change[side];
  if (!here) return [];
  const style: SpanStyle = change.kind === 'moved' ? 'move' : side === 'old' ? 'delete' : 'insert';
  const lines = wrapSpans([{ text: here.text, style }], width - indent.length - 2);
  const lead = marks || change.kind !== 'moved' ? sign : '  ';
  return lines.map((line, index) => [
    { text: indent + (index === 0 ? lead : '  '), style },
    ...line,
  ]);
}

function toSpan({ text, side }: Segment, marks: boolean): Span {
  if (side === 'equal') return { text };
  if (side === 'fault') return { text: marks ? `[!${text}!]` : text, style: 'warning' };
  if (side === 'old') return { text: marks ? `[-${text}-]` : text, style: 'delete' };
  return { text: marks ? `{+${text}+}` : text, style: 'insert' };
}

function columns(run: ChangeRun, width: number, marks: boolean): StyledLine[] {
  const half = Math.floor((width - 3) / 2);
  const [left, right] = (['old', 'new'] as const).map((side) =>
    wrapSpans(
      shorten(sideOf(run, side), around).map((segment) => toSpan(segment, marks)),
      half,
    ),
  );
  const rows = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from({ length: rows }, (_, row) => {
    const spans = left?.[row] ?? [];
    const used = spans.reduce((sum, { text }) => sum + textWidth(text), 0);
    return [
      ...spans,
      { text: `${' '.repeat(Math.max(0, half - used))} │ `, style: 'guide' as const },
      ...(right?.[row] ?? []),
    ];
  });
}

function indented(lines: readonly StyledLine[], by: string): StyledLine[] {
  return lines.map((line) => [{ text: by }, ...line]);
}
