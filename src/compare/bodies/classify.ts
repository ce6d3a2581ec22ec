import type { ChangeKind } from '../../model/comparison.js';
import { extentOf, type Extent } from './extent.js';
import { countsByKind, type Finding } from '../findings/finding.js';
import { citedPlace } from '../findings/places.js';
import type { Renumbering } from '../findings/renumbering.js';
import type { ValueHunk } from './snap.js';
import type { Stretch } from './stretch.js';
import { dateValue } from '../values/date.js';
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
      const read = hunk.value === 'number' ? numberValue : dateValue;
      const values = [read(a), read(b)];
      const same = values[0] !== null && values[0] === values[1];
      return { ...finding(hunk.value, extent), counts: !same, from: oldText, to: newText };
    }
    case 'obligation':
      return { ...finding('obligation', extent), from: oldText, to: newText };
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

function finding(kind: ChangeKind, { old, new: next }: Extent): Finding {
  return {
    kind,
    counts: countsByKind(kind),
    old: old[0] < old[1] ? old : null,
    new: next[0] < next[1] ? next : null,
    ...(old[0] === old[1] ? { at: old[0] } : next[0] === next[1] ? { at: next[0] } : {}),
  };
}
