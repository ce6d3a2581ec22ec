import { isHan } from '../../text/characters.js';
import { unknownByte } from './chain.js';
import type { DoubleByte } from './codec.js';
import { markCost } from './holes.js';
import type { Language, Reading } from './language.js';
import { candidatesOf, decodePair, pairOf } from './pairs.js';

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

/** What it costs to suppose that a byte was lost here; in nats. */
const enterCost = 10;

/** What it costs more to suppose that one was added, which is rarer and explains any text; in nats. */
const addedCost = 9;

/** What a character that is cut off is less improbable than a replacement character; in nats. */
const cutBonus = 6;

/** How many characters for a hole are tried in a first search, and what the choice costs; in nats. */
const first = { choices: 16, cost: 3 };

/** How many hypotheses are kept; more where each character a hole allows is one. */
const beamWidth = { plain: 24, fill: 96 };

/** What a hypothesis does with a character of the window. */
interface Step {
  readonly text: string;
  /** True for a character that was chosen. */
  readonly hole?: boolean;
  readonly cause?: 'lost' | 'added';
  /** The stretch ends with this character; false if it is cut off. */
  readonly closed?: boolean;
}

interface Node extends Step {
  readonly previous: Node | null;
  readonly start: number;
  readonly end: number;
  readonly inside: boolean;
}

interface Search {
  readonly encoding: DoubleByte;
  readonly language: Language;
  /** Try every character a hole allows; else the likeliest by what stands before it. */
  readonly fill: boolean;
}

interface Hypothesis {
  /** The byte that waits for its trail, `unknownByte` for one not known; undefined outside. */
  readonly pending: number | undefined;
  readonly reading: Reading;
  readonly cost: number;
  readonly node: Node | null;
  readonly hash: number;
  readonly margin: number;
}

const valueOf = ({ reading, cost }: Hypothesis): number => reading.score - cost;

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
  const search: Search = { encoding, language, fill };
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

const isMark = (unit: number): boolean => unit === 0xfffd || unit === 0x3f;

/** Outside a stretch: the character stands as it is, or a stretch begins with it. */
function outside(
  from: Hypothesis,
  unit: number,
  at: number,
  search: Search,
  into: Hypothesis[],
): void {
  const character = String.fromCharCode(unit);
  into.push(step(from, { text: character }, at, at + 1, undefined, false, search));
  if (isMark(unit)) {
    // A mark stands for the first byte of a character; the second is the next byte.
    const entered = { ...from, cost: from.cost + enterCost };
    const opened = { text: '', cause: 'lost' as const };
    into.push(step(entered, opened, at, at + 1, unknownByte, true, search));
    return;
  }
  const pair = pairOf(unit, search.encoding);
  if (!pair) return;
  const [lead, trail] = pair;
  const entered = { ...from, cost: from.cost + enterCost };
  const hole = {
    candidates: [
      ...candidatesOf(unknownByte, lead, search.encoding),
      ...candidatesOf(lead, unknownByte, search.encoding),
    ],
    cause: 'lost' as const,
  };
  expand(entered, hole, at, trail, search, into);
  // Where characters are chosen, the rival must not be handicapped: it leaves out the choice.
  const dearer = search.fill ? 0 : addedCost;
  const added = { text: '', cause: 'added' as const };
  into.push(
    step({ ...entered, cost: entered.cost + dearer }, added, at, at + 1, trail, true, search),
  );
}

/** Inside a stretch: the waiting byte takes the first byte of the character, the second waits. */
function inside(
  from: Hypothesis,
  pending: number,
  unit: number,
  at: number,
  search: Search,
  into: Hypothesis[],
): void {
  if (isMark(unit)) {
    cutOff(from, pending, at, at + 1, search, into);
    // A full-width question mark may have been made half-width since.
    if (unit === 0x3f) pairUp(from, pending, [0xa3, 0xbf], at, search, into);
    return;
  }
  if (unit < 0x80) {
    const text = decodePair(pending, unit, search.encoding);
    if (text !== undefined) {
      into.push(step(from, { text, closed: true }, at, at + 1, undefined, true, search));
    }
    const cut: Hypothesis[] = [];
    cutOff(from, pending, at, at, search, cut);
    const plain = { text: String.fromCharCode(unit) };
    for (const state of cut) {
      into.push(step(state, plain, at, at + 1, undefined, false, search));
    }
    return;
  }
  const pair = pairOf(unit, search.encoding);
  if (pair) pairUp(from, pending, pair, at, search, into);
}

function pairUp(
  from: Hypothesis,
  pending: number,
  [lead, trail]: readonly [number, number],
  at: number,
  search: Search,
  into: Hypothesis[],
): void {
  if (pending === unknownByte) {
    const candidates = candidatesOf(unknownByte, lead, search.encoding);
    if (candidates.length === 0) return;
    expand(from, { candidates }, at, trail, search, into);
    return;
  }
  const text = decodePair(pending, lead, search.encoding);
  if (text !== undefined) into.push(step(from, { text }, at, at + 1, trail, true, search));
}

/** A hole: every character it may be, or the likeliest ones. */
function expand(
  from: Hypothesis,
  { candidates, cause }: { candidates: readonly string[]; cause?: 'lost' },
  at: number,
  trail: number,
  search: Search,
  into: Hypothesis[],
): void {
  const begin = cause ? { cause } : {};
  const worth = search.fill ? candidates : candidates.filter((text) => search.language.knows(text));
  const tried = worth.map((text) => {
    const mark = isHan(text.charCodeAt(0)) ? 0 : markCost;
    const cost = from.cost + mark + (search.fill ? 0 : first.cost);
    const hole = { ...begin, text, hole: true };
    return step({ ...from, cost }, hole, at, at + 1, trail, true, search);
  });
  if (!search.fill) tried.sort((a, b) => valueOf(b) - valueOf(a)).splice(first.choices);
  into.push(...tried);
}

/** The stretch ends with a character whose second byte is lost. */
function cutOff(
  from: Hypothesis,
  pending: number,
  start: number,
  end: number,
  search: Search,
  into: Hypothesis[],
): void {
  if (pending === unknownByte) return;
  if (candidatesOf(pending, unknownByte, search.encoding).length === 0) return;
  const cut = { text: '\ufffd', hole: true, closed: false };
  const state = { ...from, cost: from.cost - cutBonus };
  into.push(step(state, cut, start, end, undefined, true, search));
}

function step(
  from: Hypothesis,
  done: Step,
  start: number,
  end: number,
  pending: number | undefined,
  isInside: boolean,
  { language }: Search,
): Hypothesis {
  let { reading, hash } = from;
  for (let at = 0; at < done.text.length; at++) {
    reading = language.push(reading, done.text.charAt(at));
    hash = (Math.imul(hash, 31) + done.text.charCodeAt(at) + 1) | 0;
  }
  return {
    ...from,
    pending,
    reading,
    hash,
    node: { ...done, previous: from.node, start, end, inside: isInside },
  };
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
