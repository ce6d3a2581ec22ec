import type { Range } from '../../model/position.js';
import { chains, type Chain } from './chain.js';
import { strictRuns, type StrictRun } from './strict-run.js';
import { suspiciousRanges } from './suspicion.js';

/** Suspicious ranges with what surrounds them, joined where they touch. */
export function clusters(text: string): Range[] {
  const joined: Range[] = [];
  for (const range of suspiciousRanges(text)) {
    const start = Math.max(0, range.start - reach);
    const end = Math.min(text.length, range.end + reach);
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = end;
    else joined.push({ start, end });
  }
  return joined.flatMap(({ start, end }) => {
    const parts: Range[] = [];
    for (let at = start; at < end; at += longest) {
      parts.push({ start: at, end: Math.min(end, at + longest) });
    }
    return parts;
  });
}

/** The longest stretch searched at once. */
const longest = 1000;

/** How far around a suspicious range damage may go on in characters that look ordinary. */
const reach = 10;

/** The flawless runs of the chain that has most of them. */
export function bestRuns(text: string): (StrictRun & { chain: Chain })[] {
  let best: (StrictRun & { chain: Chain })[] = [];
  let most = 0;
  for (const chain of chains) {
    if (chain.meant !== 'utf-8') continue;
    const runs = strictRuns(text, chain);
    const covered = runs.reduce((sum, { after }) => sum + after.length, 0);
    if (covered <= most) continue;
    most = covered;
    best = runs.map((run) => ({ ...run, chain }));
  }
  return best;
}

/** From the first suspicious range of a piece to the last. */
export function coreOf(piece: string): string {
  const ranges = suspiciousRanges(piece);
  return piece.slice(ranges[0]?.start ?? 0, ranges.at(-1)?.end);
}
