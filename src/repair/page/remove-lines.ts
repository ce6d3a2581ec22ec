import type { Confidence } from '../../model/edit.js';
import type { Localized } from '../../model/localized.js';
import type { Proposal } from '../rule.js';
import type { Lines } from './lines.js';

/** What is said of a line that goes; null for a line that stays. */
export interface Reason {
  confidence: Confidence;
  why: Localized;
}

/**
 * Proposals that take lines out together with the blank lines about them; form feeds stay, since
 * they tell later rules where pages begin. Cost: linear in lines and removed text.
 */
export function removeLines(lines: Lines, reasonOf: (line: number) => Reason | null): Proposal[] {
  const proposals: Proposal[] = [];
  for (let line = 0; line < lines.count; line++) {
    const reason = reasonOf(line);
    if (!reason) continue;
    let behind = line + 1;
    while (behind < lines.count && reasonOf(behind)) behind++;
    for (let at = line; at < behind; at++) {
      const own = reasonOf(at) ?? reason;
      const start =
        at === 0 ? 0 : at === line ? (lines.end[at - 1] ?? 0) + 1 : (lines.start[at] ?? 0);
      const end = at + 1 < lines.count ? (lines.start[at + 1] ?? 0) : lines.text.length;
      cut(proposals, lines.text, start, end, own);
    }
    line = behind - 1;
  }
  return proposals;
}

/** Deletes `[start, end)` but for its form feeds. */
function cut(
  proposals: Proposal[],
  text: string,
  start: number,
  end: number,
  { confidence, why }: Reason,
): void {
  // The removed text is searched, not all that follows it: a page may have a line to remove for each.
  const removed = text.slice(start, end);
  for (let at = start; at < end;) {
    const feed = removed.indexOf('\f', at - start);
    const stop = feed < 0 ? end : start + feed;
    if (stop > at) proposals.push({ start: at, end: stop, after: '', confidence, why });
    at = stop + 1;
  }
}
