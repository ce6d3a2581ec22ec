import type { Confidence } from '../model/edit.js';
import type { Localized } from '../model/localized.js';
import { grown } from '../text/grown.js';
import type { Proposal, Proposals } from './rule.js';

/** Fewer proposals than this are kept as they are. */
const many = 4096;

/**
 * A list of proposals, each packed into some seventeen bytes as soon as there are many: a text of
 * millions of half-width marks has as many proposals, and lives beside them. Cost: constant for each.
 */
export class ProposalList implements Proposals {
  readonly #few: Proposal[] = [];
  #packed: Packed | undefined;

  static of(proposals: Iterable<Proposal>): ProposalList {
    const list = new ProposalList();
    for (const proposal of proposals) list.push(proposal);
    return list;
  }

  get length(): number {
    return this.#packed?.count ?? this.#few.length;
  }

  push(proposal: Proposal): void {
    if (this.#packed === undefined && this.#few.length === many) {
      this.#packed = new Packed();
      for (const one of this.#few) this.#packed.push(one);
      this.#few.length = 0;
    }
    if (this.#packed === undefined) this.#few.push(proposal);
    else this.#packed.push(proposal);
  }

  [Symbol.iterator](): Iterator<Proposal> {
    return this.#packed === undefined ? this.#few[Symbol.iterator]() : this.#packed.each();
  }
}

/** Proposals in the least memory they can be kept in. */
export function pack(proposals: Proposals): Proposals {
  return proposals.length <= many || proposals instanceof ProposalList
    ? proposals
    : ProposalList.of(proposals);
}

/** What most proposals share with thousands of others: the text they put, and why. */
interface Kind {
  readonly after: string;
  readonly confidence: Confidence;
  readonly why: Localized;
}

class Packed {
  count = 0;
  #starts: Int32Array = new Int32Array(many * 2);
  #ends: Int32Array = new Int32Array(many * 2);
  #kinds: Int32Array = new Int32Array(many * 2);
  readonly #kindList: Kind[] = [];
  readonly #kindNumbers = new Map<string, number>();
  /** The kind of the proposal before: mostly that of the next. */
  #last: Kind | undefined;
  #lastNumber = 0;
  readonly #moves = new Map<number, number>();

  push({ start, end, after, confidence, why, move }: Proposal): void {
    if (this.count === this.#starts.length) this.#grow();
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#kinds[this.count] = this.#kindOf({ after, confidence, why });
    if (move !== undefined) this.#moves.set(this.count, move);
    this.count++;
  }

  *each(): Generator<Proposal, void> {
    for (let at = 0; at < this.count; at++) {
      const kind = this.#kindList[this.#kinds[at] ?? 0];
      if (!kind) continue;
      const { after, confidence, why } = kind;
      const proposal: Proposal = {
        start: this.#starts[at] ?? 0,
        end: this.#ends[at] ?? 0,
        after,
        confidence,
        why,
      };
      const move = this.#moves.get(at);
      if (move !== undefined) proposal.move = move;
      yield proposal;
    }
  }

  #kindOf(kind: Kind): number {
    const { after, confidence, why } = kind;
    const last = this.#last;
    if (last?.after === after && last.confidence === confidence && last.why === why) {
      return this.#lastNumber;
    }
    const key = `${confidence}${why.en}\n${why.zh}\n${after}`;
    let number = this.#kindNumbers.get(key);
    if (number === undefined) {
      number = this.#kindList.length;
      this.#kindList.push(kind);
      // What is said of one place alone need not be found again.
      if (this.#kindNumbers.size < many) this.#kindNumbers.set(key, number);
    }
    this.#last = kind;
    this.#lastNumber = number;
    return number;
  }

  #grow(): void {
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#kinds = grown(this.#kinds);
  }
}
