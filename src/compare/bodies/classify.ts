import type { ChangeKind } from '../../model/comparison.js';
import type { Exchange } from './duties.js';
import { extentOf, type Extent } from './extent.js';
import { countsByKind, type Finding } from '../findings/finding.js';
import { citedPlace } from '../findings/places.js';
import type { Renumbering } from '../findings/renumbering.js';
import type { ValueHunk } from './snap.js';
import type { Stretch } from './stretch.js';
import { dateValue } from '../values/date.js';
import { withUnit, wordsBehind } from '../values/measure.js';
import { numberValue } from '../values/number.js';

/** Characters that stand where text was lost. */
const lost = /\uFFFD|[?？]{2,}|锟斤拷|錕斤拷/;

/** What one hunk is. Cost: its length. */
export function classify(
  hunk: ValueHunk,
  old: Stretch,
  next: Stretch,
  renumbering: Renumbering,
): Finding {
  const extent = extentOf(hunk, old, next);
  const oldText = old.edition.text.slice(...extent.old);
  const newText = next.edition.text.slice(...extent.new);
  if (lost.test(oldText) !== lost.test(newText)) return finding('damage', extent);
  const a = old.characters.slice(hunk.old, hunk.oldEnd);
  const b = next.characters.slice(hunk.new, hunk.newEnd);
  switch (hunk.value) {
    case 'number':
    case 'date': {
      const behind = (stretch: Stretch, end: number): string =>
        stretch.characters.slice(end, end + wordsBehind);
      const values =
        hunk.value === 'date'
          ? [dateValue(a), dateValue(b)]
          : [
              numberValue(withUnit(a, behind(old, hunk.oldEnd))),
              numberValue(withUnit(b, behind(next, hunk.newEnd))),
            ];
      const same = values[0] !== null && values[0] === values[1];
      return { ...finding(hunk.value, extent), counts: !same, from: oldText, to: newText };
    }
    case 'obligation':
      return {
        ...finding('obligation', extent),
        from: wordsAt(old, hunk.old, hunk.oldEnd),
        to: wordsAt(next, hunk.new, hunk.newEnd),
      };
    case 'citation': {
      const before = citedPlace(old, hunk.old, a);
      const after = citedPlace(next, hunk.new, b);
      const follows = before !== null && after !== null && renumbering.became(before, after);
      return { ...finding(follows ? 'reference' : 'text', extent), from: oldText, to: newText };
    }
    case 'word':
      return { ...finding('script', extent), from: oldText, to: newText };
    case null:
      return finding('text', extent);
  }
}

/**
 * One change of two hunks: its sides stand in different places of the body. Where a mark stands in
 * the place of one of them, that is a change of its own.
 */
export function classifyExchange(
  { gone, come, from, to }: Exchange,
  old: Stretch,
  next: Stretch,
): Finding[] {
  const before = extentOf(gone, old, next);
  const after = extentOf(come, old, next);
  const extent = { old: before.old, new: after.new };
  const place = { at: before.new[0] };
  const values = {
    from: wordsAt(old, from.start, from.end),
    to: wordsAt(next, to.start, to.end),
  };
  const marks = [
    { old: [before.old[0], before.old[0]], new: before.new } satisfies Extent,
    { old: after.old, new: [after.new[0], after.new[0]] } satisfies Extent,
  ];
  return [
    from.text === to.text
      ? { ...finding('text', extent), ...place }
      : { ...finding('obligation', extent), ...place, ...values },
    ...marks
      .filter((mark) => mark.old[0] < mark.old[1] || mark.new[0] < mark.new[1])
      .map((mark) => finding('punctuation', mark)),
  ];
}

/** Compared characters as they stand in their text, without the marks around them. */
function wordsAt(stretch: Stretch, start: number, end: number): string {
  if (start === end) return '';
  return stretch.edition.text.slice(stretch.textStart(start), stretch.textBehind(end));
}

function finding(kind: ChangeKind, { old, new: next }: Extent): Finding {
  return {
    kind,
    counts: countsByKind(kind),
    old: old[0] < old[1] ? old : null,
    new: next[0] < next[1] ? next : null,
    ...(old[0] === old[1] ? { at: old[0] } : next[0] === next[1] ? { at: next[0] } : {}),
  };
}
