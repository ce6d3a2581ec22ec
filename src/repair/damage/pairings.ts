import { isHan } from '../../text/characters.js';
import { unknownByte } from './chain.js';
import type { DoubleByte } from './codec.js';
import { markCost } from './holes.js';
import type { Language, Reading } from './language.js';
import { candidatesOf, decodePair, pairOf } from './pairs.js';

/** What it costs to suppose that a byte was lost here; in nats. */
const enterCost = 10;

/** What it costs more to suppose that one was added, which is rarer and explains any text; in nats. */
const addedCost = 9;

/** What a character that is cut off is less improbable than a replacement character; in nats. */
const cutBonus = 6;

/**
 * How many characters for a hole are tried in a first search, how many of these go on with the
 * character behind it in sight, and what the choice costs, in nats.
 */
const first = { tried: 64, choices: 12, cost: 3 };

/** How many hypotheses are kept; more where each character a hole allows is one. */
export const beamWidth: Readonly<Record<'plain' | 'fill', number>> = { plain: 24, fill: 96 };

/** What a hypothesis does with a character of the window. */
interface Step {
  readonly text: string;
  /** True for a character that was chosen. */
  readonly hole?: boolean | undefined;
  readonly cause?: 'lost' | 'added' | undefined;
  /** The stretch ends with this character; false if it is cut off. */
  readonly closed?: boolean | undefined;
}

export interface Node extends Step {
  readonly previous: Node | null;
  readonly start: number;
  readonly end: number;
  readonly inside: boolean;
}

export interface Search {
  readonly window: string;
  readonly encoding: DoubleByte;
  readonly language: Language;
  /** Try every character a hole allows; else the likeliest by what stands before it. */
  readonly fill: boolean;
}

export interface Hypothesis {
  /** The byte that waits for its trail, `unknownByte` for one not known; undefined outside. */
  readonly pending: number | undefined;
  readonly reading: Reading;
  readonly cost: number;
  readonly node: Node | null;
  readonly hash: number;
  readonly margin: number;
}

export const valueOf = ({ reading, cost }: Hypothesis): number => reading.score - cost;

const isMark = (unit: number): boolean => unit === 0xfffd || unit === 0x3f;

/** Outside a stretch: the character stands as it is, or a stretch begins with it. */
export function outside(
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
  const state = { ...entered, cost: entered.cost + dearer };
  // The byte too many stands before the character's second byte, or in front of it.
  for (const waiting of [trail, lead]) {
    into.push(step(state, added, at, at + 1, waiting, true, search));
  }
}

/** Inside a stretch: the waiting byte takes the first byte of the character, the second waits. */
export function inside(
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
  const { fill } = search;
  const choice = fill ? 0 : first.cost;
  const tried = likeliest(from, candidates, search).map((text) => {
    const dearer = choice + markCostOf(text);
    return step(from, { text, hole: true, cause }, at, at + 1, trail, true, search, dearer);
  });
  into.push(...(fill ? tried : bestBefore(following(at, trail, search), tried, search)));
}

const markCostOf = (text: string): number => (isHan(text.charCodeAt(0)) ? 0 : markCost);

/** The characters for a hole that score best by what stands before it. */
function likeliest(
  { reading }: Hypothesis,
  candidates: readonly string[],
  { language, fill }: Search,
): readonly string[] {
  const most = fill ? beamWidth.fill : first.tried;
  if (candidates.length <= most) return candidates;
  const score = language.scoresBehind(reading);
  const scored: [text: string, value: number][] = [];
  for (const text of candidates) {
    if (!fill && !language.knows(text)) continue;
    scored.push([text, score(text) - markCostOf(text)]);
  }
  scored.sort((a, b) => b[1] - a[1]);
  return scored.slice(0, most).map(([text]) => text);
}

/** The character behind a hole, where its bytes are known. */
function following(at: number, waiting: number, { window, encoding }: Search): string | undefined {
  const unit = window.charCodeAt(at + 1);
  if (Number.isNaN(unit) || isMark(unit)) return undefined;
  return decodePair(waiting, unit < 0x80 ? unit : (pairOf(unit, encoding)?.[0] ?? 0), encoding);
}

/** Those of some hypotheses that go best with the next character. */
function bestBefore(
  next: string | undefined,
  tried: readonly Hypothesis[],
  { language }: Search,
): Hypothesis[] {
  return tried
    .map((state) => ({
      state,
      value:
        (next === undefined ? state.reading : language.push(state.reading, next)).score -
        state.cost,
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, first.choices)
    .map(({ state }) => state);
}

/** The stretch ends with a character whose second byte is lost. */
export function cutOff(
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
  { reading, hash, margin, node, cost }: Hypothesis,
  { text, hole, cause, closed }: Step,
  start: number,
  end: number,
  pending: number | undefined,
  isInside: boolean,
  { language }: Search,
  dearer = 0,
): Hypothesis {
  for (let at = 0; at < text.length; at++) {
    reading = language.push(reading, text.charAt(at));
    hash = (Math.imul(hash, 31) + text.charCodeAt(at) + 1) | 0;
  }
  return {
    pending,
    reading,
    cost: cost + dearer,
    hash,
    margin,
    node: { text, hole, cause, closed, previous: node, start, end, inside: isInside },
  };
}
