import type { DoubleByte } from './codec.js';
import type { Language } from './language.js';
import { beamWidth, cutOff, inside, outside, valueOf } from './pairings.js';
import type { Hypothesis, Node, Search } from './pairings.js';

/** A stretch whose bytes were paired wrongly because one of them was lost or added before. */
export interface Shifted {
  /** UTF-16 offsets into the window. */
  start: number;
  end: number;
  /** With the likeliest character for every hole but one that is cut off. */
  after: string;
  /** With a U+FFFD for every hole. */
  honest: string;
  /** What happened in front of it. */
  cause: 'lost' | 'added';
  /** True where the bytes pair rightly again behind it; false where a last character is cut off. */
  closed: boolean;
}

/** The best reading of a window with such stretches, and how it compares; in nats. */
export interface ShiftedReading {
  stretches: readonly Shifted[];
  gain: number;
  margin: number;
}

/**
 * Reads a window, to the end of its line, with stretches paired otherwise: one byte on from where a
 * byte was lost or added, until a character that is ASCII puts the pairs right again.
 *
 * @param fill try every character that a lost byte allows, as proof that no other will do; a character
 * cut off is never chosen.
 * Cost: linear in the window, times the width of the beam.
 */
export function readShifted(
  window: string,
  context: string,
  encoding: DoubleByte,
  language: Language,
  fill: boolean,
): ShiftedReading | null {
  const begin = language.begin(context);
  const search: Search = { window, encoding, language, fill };
  let plain = begin;
  let beam: Hypothesis[] = [
    { pending: undefined, reading: begin, cost: 0, node: null, hash: 0, margin: Infinity },
  ];
  for (let at = 0; at < window.length; at++) {
    const unit = window.charCodeAt(at);
    plain = language.push(plain, window.charAt(at));
    const next: Hypothesis[] = [];
    for (const from of beam) {
      if (from.pending === undefined) outside(from, unit, at, search, next);
      else inside(from, from.pending, unit, at, search, next);
    }
    beam = prune(next, fill ? beamWidth.fill : beamWidth.plain);
  }
  const ended: Hypothesis[] = [];
  for (const from of beam) {
    if (from.pending === undefined) ended.push(from);
    else cutOff(from, from.pending, window.length, window.length, search, ended);
  }
  ended.sort((a, b) => valueOf(b) - valueOf(a));
  const [best] = ended;
  if (!best) return null;
  const stretches = stretchesOf(best.node);
  if (stretches.length === 0) return null;
  const rival = ended.find(({ hash }) => hash !== best.hash);
  const margin = rival ? valueOf(best) - valueOf(rival) : Infinity;
  return { stretches, gain: valueOf(best) - plain.score, margin: Math.min(best.margin, margin) };
}

function prune(hypotheses: Hypothesis[], width: number): Hypothesis[] {
  hypotheses.sort((a, b) => valueOf(b) - valueOf(a));
  const kept = new Map<string, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const key = `${hypothesis.pending ?? ''}|${hypothesis.reading.tail}`;
    const better = kept.get(key);
    if (!better) {
      if (kept.size < width) kept.set(key, hypothesis);
    } else if (better.hash !== hypothesis.hash) {
      const margin = Math.min(better.margin, valueOf(better) - valueOf(hypothesis));
      kept.set(key, { ...better, margin });
    }
  }
  return [...kept.values()];
}

function stretchesOf(last: Node | null): Shifted[] {
  const nodes: Node[] = [];
  for (let node = last; node; node = node.previous) nodes.push(node);
  nodes.reverse();
  const stretches: Shifted[] = [];
  for (const { inside: isInside, cause, start, end, text, hole, closed } of nodes) {
    if (!isInside) continue;
    if (cause) stretches.push({ start, end, after: '', honest: '', cause, closed: false });
    const open = stretches.at(-1);
    if (!open) continue;
    open.after += text;
    open.honest += hole ? '\ufffd' : text;
    open.end = end;
    if (closed !== undefined) open.closed = closed;
  }
  return stretches;
}
