import { bytesOf, feed, isDoubtful, unknownByte, type Chain } from './chain.js';
import type { Hole } from './holes.js';
import type { Language, Reading } from './language.js';

/** A stretch of a window that was read again. */
interface Segment {
  /** UTF-16 offsets into the window. */
  start: number;
  end: number;
  /** With a U+FFFD for every hole. */
  after: string;
  holes: readonly Hole[];
}

/** The best reading of a window under one chain. */
export interface Reread {
  segments: readonly Segment[];
  /** In nats: how much more probable the text is than as it stands, switching paid for. */
  gain: number;
  /** In nats: how far the best reading stands before any other text. */
  margin: number;
}

/**
 * What it costs to begin reading the bytes another way: damage is rare, and where the bytes of any
 * text can be read otherwise, rarer than that. In nats.
 */
function enterCost({ read, meant }: Chain): number {
  if (meant === 'utf-8') return 6;
  return read === 'latin' ? 8 : 14;
}

/** What a character costs that sound text makes as often; in nats. */
const doubtCost = 9;

/** How many hypotheses are kept at a place. */
const beamWidth = 24;

interface Node {
  readonly previous: Node | null;
  /** Offset in the window where this character's bytes end. */
  readonly end: number;
  readonly text: string;
  readonly reread: boolean;
  /** What it may be, where one of its bytes is not known. */
  readonly candidates?: readonly string[];
}

interface Hypothesis {
  readonly inside: boolean;
  readonly pending: readonly number[];
  readonly reading: Reading;
  readonly cost: number;
  readonly node: Node | null;
  /** Of the text so far: tells two hypotheses of one text from two of two. */
  readonly hash: number;
  readonly margin: number;
}

const valueOf = (hypothesis: Hypothesis): number => hypothesis.reading.score - hypothesis.cost;

/**
 * Reads a window of a text with stretches of it decoded again, by beam search over the places where
 * such a stretch begins and ends. A character with an unknown byte is a hole, to be filled later.
 *
 * Cost: linear in the window, times the width of the beam.
 */
export function reread(
  window: string,
  context: string,
  chain: Chain,
  language: Language,
): Reread | null {
  const start = language.begin(context);
  let beam: Hypothesis[] = [
    {
      inside: false,
      pending: [],
      reading: start,
      cost: 0,
      node: null,
      hash: 0,
      margin: Infinity,
    },
  ];
  let plain = start;
  for (let at = 0; at < window.length; at++) {
    const character = window.charAt(at);
    plain = language.push(plain, character);
    const next: Hypothesis[] = [];
    for (const hypothesis of beam) {
      if (hypothesis.pending.length === 0) {
        next.push(emit(hypothesis, character, at + 1, false, language));
        const entered = hypothesis.inside
          ? hypothesis
          : { ...hypothesis, inside: true, cost: hypothesis.cost + enterCost(chain) };
        if (hypothesis.inside || character.charCodeAt(0) >= 0x80) {
          consume(entered, character, at + 1, chain, language, next);
        }
      } else {
        consume(hypothesis, character, at + 1, chain, language, next);
      }
    }
    beam = prune(next);
  }
  const complete = beam
    .filter(({ pending }) => pending.length === 0)
    .sort((a, b) => valueOf(b) - valueOf(a));
  const [best] = complete;
  if (!best) return null;
  const rival = complete.find(({ hash }) => hash !== best.hash);
  const segments = segmentsOf(best.node);
  if (segments.length === 0) return null;
  return {
    segments,
    gain: valueOf(best) - plain.score,
    margin: Math.min(best.margin, rival ? valueOf(best) - valueOf(rival) : Infinity),
  };
}

function emit(
  from: Hypothesis,
  text: string,
  end: number,
  inside: boolean,
  language: Language,
  candidates?: readonly string[],
): Hypothesis {
  let { reading, hash } = from;
  for (let at = 0; at < text.length; at++) {
    reading = language.push(reading, text.charAt(at));
    hash = (Math.imul(hash, 31) + text.charCodeAt(at) + 1) | 0;
  }
  return {
    ...from,
    inside,
    pending: [],
    reading,
    hash,
    node: { previous: from.node, end, text, reread: inside, ...(candidates && { candidates }) },
  };
}

function consume(
  from: Hypothesis,
  character: string,
  end: number,
  chain: Chain,
  language: Language,
  into: Hypothesis[],
): void {
  for (const bytes of bytesOf(character.charCodeAt(0), chain)) {
    let states: Hypothesis[] = [from];
    for (const byte of bytes) {
      const next: Hypothesis[] = [];
      for (const state of states) {
        const step = feed(state.pending, byte, chain);
        if (step.kind === 'pending') next.push({ ...state, pending: step.pending });
        if (step.kind !== 'character') continue;
        const whole = byte !== unknownByte && !state.pending.includes(unknownByte);
        const { candidates } = step;
        const [only = ''] = candidates;
        if (whole) {
          const cost = state.cost + (isDoubtful(only, chain) ? doubtCost : 0);
          next.push(emit({ ...state, cost }, only, end, true, language));
        } else next.push(emit(state, '\ufffd', end, true, language, candidates));
      }
      states = next;
    }
    into.push(...states);
  }
}

/** Keeps the best of those that will go on alike, and of these the best; what is dropped sets the margin. */
function prune(hypotheses: Hypothesis[]): Hypothesis[] {
  hypotheses.sort((a, b) => valueOf(b) - valueOf(a));
  const kept = new Map<string, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const key = `${hypothesis.inside ? 1 : 0}${hypothesis.pending.join()}|${hypothesis.reading.tail}`;
    const better = kept.get(key);
    if (!better) {
      if (kept.size < beamWidth) kept.set(key, hypothesis);
    } else if (better.hash !== hypothesis.hash) {
      const margin = Math.min(better.margin, valueOf(better) - valueOf(hypothesis));
      kept.set(key, { ...better, margin });
    }
  }
  return [...kept.values()];
}

/** The stretches that were read again, ASCII at their ends left out. */
function segmentsOf(last: Node | null): Segment[] {
  const nodes: Node[] = [];
  for (let node = last; node; node = node.previous) nodes.push(node);
  nodes.reverse();
  const segments: Segment[] = [];
  let open: Node[] = [];
  let openStart = 0;
  const close = (): void => {
    while (open.length > 0 && isPlain(open.at(-1), open.at(-2)?.end ?? openStart)) open.pop();
    const end = open.at(-1)?.end;
    if (end !== undefined) {
      let after = '';
      const holes: Hole[] = [];
      for (const { text, candidates } of open) {
        if (candidates) holes.push({ at: after.length, candidates });
        after += text;
      }
      segments.push({ start: openStart, end, after, holes });
    }
    open = [];
  };
  let at = 0;
  for (const node of nodes) {
    if (!node.reread) close();
    else {
      if (open.length === 0) openStart = at;
      open.push(node);
    }
    at = node.end;
  }
  close();
  return segments;
}

/** True for an ASCII character that stands for itself. */
function isPlain(node: Node | undefined, start: number): boolean {
  return node !== undefined && node.text.charCodeAt(0) < 0x80 && node.end - start === 1;
}
