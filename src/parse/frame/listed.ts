import type { Line } from '../line.js';
import { endsColon, endsSentence, isBare, isOfficer, isOrgan, isPersonName } from '../words.js';
import { noteKind } from './note.js';

/** A line of a list that goes on below has filled its measure: it is no shorter than this. */
const shortestFull = 20;

/** How many lines an item of a list of attachments may have below its first. */
export const longestItem = 2;

/** True for a line that may go on with the item of a list on the full line above it. */
export function goesOnWithItem(line: Line, above: Line): boolean {
  if (line.label || line.row || line.heading > 0 || line.depth > 0 || !isBare(line.text))
    return false;
  return above.text.length >= shortestFull && !endsSentence(above.text) && !endsColon(above.text);
}

/** True for a line that no one signs with. */
function namesNobody({ text }: Line): boolean {
  return !isOrgan(text) && !isOfficer(text) && !isPersonName(text);
}

/**
 * How many lines from `from` on go on with the last item of a list of attachments, before the organs
 * that sign and the date; -1 where none does, at `from` or right above it. Cost: constant.
 */
export function itemLines(lines: readonly Line[], from: number, date: number): number {
  for (let first = from; first >= from - longestItem; first--) {
    const above = lines[first - 1];
    if (!above) return -1;
    if (!isListed(above)) continue;
    let at = first;
    while (at < first + longestItem && at < date - 1) {
      const line = lines[at];
      const before = lines[at - 1];
      if (!line || !before || !goesOnWithItem(line, before) || !namesNobody(line)) break;
      at++;
    }
    const next = lines[at];
    return at >= from && next && at > first && isOrgan(next.text) ? at - from : -1;
  }
  return -1;
}

/** 1.…表, 附件：…表: an item of a list. */
function isListed({ label, text }: Line): boolean {
  if (label) return label.scheme === '1.' || label.scheme === '（1）';
  return noteKind(text) === 'attachments';
}
