import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change, ChangeSpan, SideLine } from '../../model/comparison.js';
import type { Language } from '../../model/localized.js';
import { visible } from '../../text/visible.js';
import { isApart } from '../comparison-runs.js';
import { sayComparison } from './comparison-words.js';

/** Sets the lines of a comparison. */
export interface LineSetting {
  changes: readonly Change[];
  lang: Language;
}

/**
 * One side's line: its number in the source, its text, the stretches that changed.
 *
 * @param seams where the other side parts it into paragraphs: offsets into its text.
 * @param parting the change that does.
 */
export function sideLine(
  line: SideLine,
  side: 'old' | 'new',
  setting: LineSetting,
  seams: readonly number[] = [],
  parting = 0,
): Element {
  const contents: ElementContent[] = [number(line)];
  let at = 0;
  let next = 0;
  const putPlain = (to: number): void => {
    for (const each of plain(line, at, to)) contents.push(each);
    at = to;
  };
  const goTo = (to: number): void => {
    for (let seam = seams[next]; seam !== undefined && seam <= to; seam = seams[++next]) {
      if (seam > at) putPlain(seam);
      contents.push(seamMark(parting, setting));
    }
  };
  for (const span of line.spans) {
    goTo(span.start);
    putPlain(span.start);
    contents.push(mark(line, span.start, span.end, span.change, side, setting, side === 'new'));
    at = span.end;
    goTo(span.end);
  }
  goTo(line.text.length);
  putPlain(line.text.length);
  return paragraph(line, contents);
}

/** Where one edition begins another paragraph and the other does not. */
function seamMark(change: number, { changes, lang }: LineSetting): Element {
  const kind = changes[change]?.kind ?? 'split';
  const said = sayComparison(kind === 'merged' ? 'joinedHere' : 'splitHere', lang);
  return h('span', { className: ['seam', `k-${kind}`], dataChange: String(change), title: said }, [
    h('span', { className: ['said'] }, lang === 'zh' ? `（${said}）` : ` (${said}) `),
  ]);
}

/**
 * Both sides' lines as one: what stayed from the new, deletions where they stood. The unchanged
 * stretches of both are of one length, so a deletion's place in the new line follows from the old.
 */
export function mergedLine(old: SideLine, next: SideLine, setting: LineSetting): Element {
  const contents: ElementContent[] = [number(next)];
  let [oldAt, newAt, i, j] = [0, 0, 0, 0];
  const both = new Set(next.spans.map(({ change }) => change));
  const apart = (span: ChangeSpan): boolean => {
    const change = setting.changes[span.change];
    return change !== undefined && isApart(change);
  };
  const isOldOnly = (before: ChangeSpan, after: ChangeSpan | undefined): boolean => {
    if (!apart(before) && both.has(before.change)) return false;
    if (!after) return true;
    if (!apart(before) && !apart(after)) return before.change < after.change;
    return before.start - oldAt <= after.start - newAt;
  };
  for (;;) {
    const before = old.spans[i];
    const after = next.spans[j];
    if (!before && !after) break;
    if (before && isOldOnly(before, after)) {
      const to = Math.min(
        newAt + Math.max(0, before.start - oldAt),
        after?.start ?? next.text.length,
      );
      for (const each of plain(next, newAt, to)) contents.push(each);
      newAt = Math.max(newAt, to);
      const { start, end, change } = before;
      contents.push(mark(old, start, end, change, 'old', setting, !both.has(change)));
      oldAt = before.end;
      i++;
      continue;
    }
    if (!after) {
      i++;
      continue;
    }
    for (const each of plain(next, newAt, after.start)) contents.push(each);
    if (before?.change === after.change && !apart(after)) {
      contents.push(mark(old, before.start, before.end, before.change, 'old', setting, false));
      oldAt = before.end;
      i++;
    } else {
      oldAt += Math.max(0, after.start - newAt);
    }
    contents.push(mark(next, after.start, after.end, after.change, 'new', setting, true));
    newAt = after.end;
    j++;
  }
  for (const each of plain(next, newAt, next.text.length)) contents.push(each);
  return paragraph(next, contents);
}

function paragraph(line: SideLine, contents: ElementContent[]): Element {
  return h('p', line.heading ? { className: ['heading'] } : {}, contents);
}

function number(line: SideLine): Element {
  return h('span', { className: ['ln'] }, String(line.line));
}

/** Text that is the same on both sides; with its form in the other script where there is one. */
function plain(line: SideLine, start: number, end: number): ElementContent[] {
  if (start >= end) return [];
  const text = visible(line.text.slice(start, end), '\t');
  if (line.converted === undefined) return [{ type: 'text', value: text }];
  const other = visible(line.converted.slice(start, end), '\t');
  return other === text ? [{ type: 'text', value: text }] : [h('span', { dataOther: other }, text)];
}

function mark(
  line: SideLine,
  start: number,
  end: number,
  index: number,
  side: 'old' | 'new',
  { changes, lang }: LineSetting,
  withValue: boolean,
): Element {
  const change = changes[index];
  const kind = change?.kind ?? 'text';
  const said = sayComparison(side === 'old' ? 'deleted' : 'inserted', lang);
  const note = change && withValue ? valueOf(change, lang) : null;
  return h(
    side === 'old' ? 'del' : 'ins',
    { className: [`k-${kind}`], dataChange: String(index) },
    [
      h('span', { className: ['said'] }, said),
      ...plain(line, start, end),
      ...(note === null ? [] : [h('span', { className: ['value'] }, visible(note))]),
    ],
  );
}

const withValues: ReadonlySet<string> = new Set([
  'number',
  'date',
  'obligation',
  'renumbered',
  'reference',
]);

/** 70% → 90%; for a fault of conversion what should stand there. */
function valueOf(change: Change, lang: Language): string | null {
  if (change.expected !== undefined) return `${sayComparison('expected', lang)} ${change.expected}`;
  if (!withValues.has(change.kind)) return null;
  if (change.from === undefined || change.to === undefined) return null;
  return `${change.from} → ${change.to}`;
}
