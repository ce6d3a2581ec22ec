import { isHan } from '../../text/characters.js';
import { chains, type Chain } from './chain.js';
import { inOtherEncoding, looksPromising } from './glance.js';
import { fillHoles } from './holes.js';
import type { Effort } from './effort.js';
import type { Language } from './language.js';
import { bestRuns, clusters, coreOf } from './pieces.js';
import { proofFor } from './proof.js';
import { isReadable } from './readable.js';
import { reread, type Reread } from './reread.js';
import { trim } from './trim.js';
import { isWhole } from './whole.js';

/** A stretch of damaged text and what its bytes say. */
export interface Mended {
  /** UTF-16 offsets into the text given. */
  start: number;
  end: number;
  after: string;
  /** The wrong readings undone, the last one made first. */
  steps: readonly Chain[];
  /** False where the words do not prove what the bytes allow: to be proposed, not applied. */
  sure: boolean;
  /** Characters given up as U+FFFD. */
  lost: number;
}

/** How far the best character for a hole must stand before the next; in nats. */
const fillMargin = 8;

/** Damage has been read wrongly twice, hardly ever three times. */
const maxSteps = 3;

/**
 * Undoes wrong readings in a stretch of one line.
 *
 * @param context what stands before it, as far as it is sound.
 * @returns what was found, in order; empty where nothing is proved or likely.
 */
export function mend(
  text: string,
  context: string,
  language: Language,
  effort: Effort,
  depth = 0,
): Mended[] {
  const found: Mended[] = [];
  let at = 0;
  let before = context;
  for (const run of [...bestRuns(text), null]) {
    for (const range of clusters(text.slice(at, run?.start))) {
      const start = at + range.start;
      const piece = text.slice(start, at + range.end);
      const behind = text.slice(at + range.end, at + range.end + 4);
      const sound = (before + text.slice(Math.max(at, start - 8), start)).slice(-8);
      if (!effort.affords(piece.length)) continue;
      effort.spend(piece.length);
      for (const part of search(piece, sound, behind, language, effort, depth)) {
        found.push({ ...part, start: part.start + start, end: part.end + start });
      }
    }
    if (!run) break;
    const { chain } = run;
    const sound = text.slice(Math.max(0, run.start - 8), run.start);
    const { run: trimmed, sure } = trim(run, text, chain, sound, language);
    const { start, end, after, holes } = trimmed;
    const behind = text.slice(end, end + 4);
    const filled = fillHoles(after, holes, before, behind, language, fillMargin);
    found.push({ start, end, ...filled, steps: [chain], sure: sure && filled.lost === 0 });
    before = filled.after.slice(-8);
    at = run.end;
  }
  const finished =
    depth + 1 < maxSteps
      ? found.map((part) => again(part, text.charAt(part.end), language, effort, depth))
      : found;
  const starts = new Set(finished.map((part) => part.start));
  const ends = new Set(finished.map((part) => part.end));
  const whole = finished.map((part) =>
    isWhole(part, text, starts, ends) ? part : { ...part, sure: false },
  );
  // What is half way between two wrong readings need not be readable.
  if (depth > 0) return whole;
  return whole.filter((part) =>
    isReadable(
      part,
      context + text.slice(Math.max(0, part.start - 8), part.start),
      text.slice(part.end, part.end + 3),
      language,
    ),
  );
}

/**
 * Reads a restored stretch once more: it may have been read wrongly twice. The character behind it
 * may belong to it then, as the last byte of a pair.
 */
export function again(
  part: Mended,
  next: string,
  language: Language,
  effort: Effort,
  depth = 0,
): Mended {
  const more = /[\x40-\x7e]/.test(next) ? next : '';
  const whole = part.after + more;
  const deeper = mend(whole, '', language, effort, depth + 1);
  const [first] = deeper;
  if (!first) return part;
  const taken = more !== '' && deeper.some(({ end }) => end > part.after.length);
  let after = '';
  let at = 0;
  for (const inner of deeper) {
    after += whole.slice(at, inner.start) + inner.after;
    at = inner.end;
  }
  return {
    ...part,
    end: part.end + (taken ? 1 : 0),
    after: after + (taken ? '' : part.after.slice(at)),
    steps: [...part.steps, ...first.steps],
    sure: part.sure && deeper.every(({ sure }) => sure),
    lost: part.lost + deeper.reduce((sum, { lost }) => sum + lost, 0),
  };
}

interface Candidate {
  chain: Chain;
  result: Reread;
  /** The result's gain, and what reading it once more would add. */
  gain: number;
}

function search(
  piece: string,
  context: string,
  behind: string,
  language: Language,
  effort: Effort,
  depth: number,
): Mended[] {
  const candidates: Candidate[] = [];
  const core = coreOf(piece);
  for (const chain of chains) {
    if (chain.read === 'latin' && !/[\u0080-\u024f\u2020-\u203a\u20ac]/.test(piece)) continue;
    if (
      chain.read !== 'latin' &&
      chain.meant !== 'utf-8' &&
      !looksPromising(inOtherEncoding(core, chain.read, chain.meant), language)
    ) {
      continue;
    }
    const result = reread(piece, context, chain, language);
    if (!result || result.gain <= 0) continue;
    candidates.push({
      chain,
      result,
      gain: result.gain + deeperGain(result, language, effort, depth),
    });
  }
  candidates.sort((a, b) => b.gain - a.gain);
  const [best, second] = candidates;
  if (!best) return [];
  const { chain, result, gain } = best;
  const proof = proofFor(chain);
  // Half way between two wrong readings, a likely one proves nothing about the whole.
  const least = depth > 0 ? proof.gain : proof.proposed;
  if (result.gain < least || countHan(result) < proof.characters) return [];
  const isProved =
    result.gain >= proof.gain &&
    Math.min(result.margin, gain - (second?.gain ?? 0)) >= proof.margin;
  return result.segments.map(({ start, end, after, holes }) => {
    const before = (context + piece.slice(0, start)).slice(-8);
    const next = (piece.slice(end) + behind).slice(0, 4);
    const filled = fillHoles(after, holes, before, next, language, fillMargin);
    return { start, end, ...filled, steps: [chain], sure: isProved && filled.lost === 0 };
  });
}

/** What reading the segments once more would gain: ¹© from Â¹Â© is not yet the end. */
function deeperGain(
  { segments }: Reread,
  language: Language,
  effort: Effort,
  depth: number,
): number {
  if (depth + 1 >= maxSteps) return 0;
  let gain = 0;
  for (const { after } of segments) {
    if (!/[\u0080-\u00ff]{2}/.test(after)) continue;
    const part = { start: 0, end: 0, after, steps: [], sure: true, lost: 0 };
    gain += language.score(again(part, '', language, effort, depth).after) - language.score(after);
  }
  return gain;
}

function countHan({ segments }: Reread): number {
  const text = segments.map(({ after }) => after).join('');
  return Array.from(text).filter((character) => isHan(character.codePointAt(0) ?? 0)).length;
}
