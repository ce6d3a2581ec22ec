import type { ChangeSpan, SideLine } from '../../model/comparison.js';

/**
 * Where a paragraph of one edition parts into the paragraphs of the other: offsets into its text, one
 * fewer than there are paragraphs. The unchanged stretches of both are of one length, so the places
 * follow from the changes; none are given where those do not fit together. Cost: linear.
 */
export function seamsOf(whole: SideLine, parts: readonly SideLine[]): number[] {
  const ends: number[] = [];
  const spans: ChangeSpan[] = [];
  let length = 0;
  for (const { text, spans: own } of parts) {
    for (const span of own) {
      spans.push({ ...span, start: span.start + length, end: span.end + length });
    }
    length += text.length;
    ends.push(length);
  }
  ends.pop();

  const seams: number[] = [];
  const inParts = new Set(spans.map(({ change }) => change));
  let [wholeAt, partsAt, i, j] = [0, 0, 0, 0];
  /** Goes on over what both have, then over what one or both changed. */
  const pass = (same: number, changed: ChangeSpan | undefined, other: ChangeSpan | undefined) => {
    const [from, base] = [partsAt, wholeAt];
    wholeAt = changed?.end ?? wholeAt + same;
    partsAt = other?.end ?? partsAt + same;
    for (let end = ends[seams.length]; end !== undefined && end <= partsAt;) {
      seams.push(end <= from + same ? base + end - from : wholeAt);
      end = ends[seams.length];
    }
  };
  for (;;) {
    const before = whole.spans[i];
    const after = spans[j];
    if (!before && !after) break;
    const isPair = before !== undefined && before.change === after?.change;
    const isWholes =
      before !== undefined &&
      (!after || before.change < after.change) &&
      !inParts.has(before.change);
    const same = isWholes ? before.start - wholeAt : (after?.start ?? -1) - partsAt;
    if (same < 0 || (isPair && before.start - wholeAt !== same)) return [];
    pass(same, isWholes || isPair ? before : undefined, isWholes ? undefined : after);
    if (isWholes || isPair) i++;
    if (!isWholes) j++;
  }
  const rest = whole.text.length - wholeAt;
  if (rest < 0 || rest !== length - partsAt) return [];
  pass(rest, undefined, undefined);
  return seams;
}
