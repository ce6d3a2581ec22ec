import { isHan } from '../../text/characters.js';
import { bytesOf, chains, feed, type Chain } from './chain.js';
import { inOtherEncoding, looksPromising } from './glance.js';
import { fillHoles } from './holes.js';
import type { Effort } from './effort.js';
import type { Language } from './language.js';
import { isReadable } from './readable.js';
import { reread, type Reread } from './reread.js';
import { strictRuns, type StrictRun } from './strict-run.js';
import { suspiciousRanges } from './suspicion.js';
import { trim } from './trim.js';

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

/** What a reading must gain over the text as it stands, and over every other reading; in nats. */
interface Proof {
  readonly gain: number;
  readonly margin: number;
  /** Han characters the result must hold. */
  readonly characters: number;
}

/** UTF-8 proves itself by its form, other readings by the words alone. */
function proofFor(chain: Chain): Proof {
  if (chain.meant === 'utf-8') {
    // One character of three bytes is an accident among the pairs of a double-byte text.
    return { gain: 8, margin: 8, characters: chain.read === 'latin' ? 0 : 2 };
  }
  if (chain.read === 'latin') return { gain: 14, margin: 8, characters: 2 };
  return { gain: 24, margin: 10, characters: 3 };
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

/**
 * False where damage goes on beside a stretch: a character that could not be read, or the first
 * bytes of one that is cut off.
 */
function isWhole(
  { start, end, steps }: Mended,
  text: string,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  const [chain] = steps;
  if (!ends.has(start) && isRest(text.charAt(start - 1), chain)) return false;
  if (end >= text.length || starts.has(end)) return true;
  const next = text.charCodeAt(end);
  if (isRest(text.charAt(end), chain)) return false;
  if (chain?.meant !== 'utf-8' || next < 0x80) return true;
  return !bytesOf(next, chain).some((bytes) => {
    const [lead = 0] = bytes;
    if (lead < 0xe0) return false;
    let pending: readonly number[] = [];
    for (const byte of bytes) {
      const step = feed(pending, byte, chain);
      if (step.kind !== 'pending') return false;
      pending = step.pending;
    }
    return true;
  });
}

/** True for a character that damage left: one that could not be read, or a byte read as Latin. */
function isRest(character: string, chain: Chain | undefined): boolean {
  if (character === '\ufffd') return true;
  return (
    chain?.read === 'latin' && /[\u0080-\u024f]/.test(character) && !'·×°±'.includes(character)
  );
}

/** Suspicious ranges with what surrounds them, joined where they touch. */
function clusters(text: string): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const range of suspiciousRanges(text)) {
    const start = Math.max(0, range.start - reach);
    const end = Math.min(text.length, range.end + reach);
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = end;
    else joined.push({ start, end });
  }
  return joined.flatMap(({ start, end }) => {
    const parts: { start: number; end: number }[] = [];
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
function bestRuns(text: string): (StrictRun & { chain: Chain })[] {
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
function coreOf(piece: string): string {
  const ranges = suspiciousRanges(piece);
  return piece.slice(ranges[0]?.start ?? 0, ranges.at(-1)?.end);
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
  if (result.gain < proof.gain || countHan(result) < proof.characters) return [];
  const sure = Math.min(result.margin, gain - (second?.gain ?? 0)) >= proof.margin;
  return result.segments.map(({ start, end, after, holes }) => {
    const before = (context + piece.slice(0, start)).slice(-8);
    const next = (piece.slice(end) + behind).slice(0, 4);
    const filled = fillHoles(after, holes, before, next, language, fillMargin);
    return { start, end, ...filled, steps: [chain], sure: sure && filled.lost === 0 };
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
