import type { Confidence } from '../model/edit.js';
import type { Localized } from '../model/localized.js';
import type { Proposal } from './rule.js';

/** Proposals in order; to be gone through as often as one likes. */
export interface Proposals extends Iterable<Proposal> {
  readonly length: number;
}

/** Fewer proposals than this take no memory to speak of. */
const many = 4096;

const confidences: readonly Confidence[] = ['certain', 'likely', 'unsure'];

/**
 * Proposals in the least memory they can be kept in, for as long as a document is worked on: a text
 * of millions of half-width marks has as many. Cost: linear; a third of the memory.
 */
export function pack(proposals: readonly Proposal[]): Proposals {
  return proposals.length < many ? proposals : new PackedProposals(proposals);
}

class PackedProposals implements Proposals {
  readonly length: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #confidences: Uint8Array;
  readonly #afters: string[] = [];
  readonly #whys: Localized[] = [];
  readonly #moves = new Map<number, number>();

  constructor(proposals: readonly Proposal[]) {
    const { length } = proposals;
    this.length = length;
    this.#starts = new Int32Array(length);
    this.#ends = new Int32Array(length);
    this.#confidences = new Uint8Array(length);
    // Most put one of a few short texts in place of another, for one of a few reasons.
    const texts = new Map<string, string>();
    const reasons = new Map<string, Localized>();
    for (const [at, { start, end, after, confidence, why, move }] of proposals.entries()) {
      this.#starts[at] = start;
      this.#ends[at] = end;
      this.#confidences[at] = confidences.indexOf(confidence);
      this.#afters.push(kept(texts, after, after));
      const reason = kept(reasons, why.en, why);
      this.#whys.push(reason.zh === why.zh ? reason : why);
      if (move !== undefined) this.#moves.set(at, move);
    }
  }

  *[Symbol.iterator](): Generator<Proposal, void> {
    for (const [at, after] of this.#afters.entries()) {
      const proposal: Proposal = {
        start: this.#starts[at] ?? 0,
        end: this.#ends[at] ?? 0,
        after,
        confidence: confidences[this.#confidences[at] ?? 0] ?? 'certain',
        why: this.#whys[at] ?? none,
      };
      const move = this.#moves.get(at);
      if (move !== undefined) proposal.move = move;
      yield proposal;
    }
  }
}

/** The value that was met first under a key; of many keys only so many are kept. */
function kept<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  const known = values.get(key);
  if (known === undefined && values.size < many) values.set(key, value);
  return known ?? value;
}

const none: Localized = { en: '', zh: '' };
