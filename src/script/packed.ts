import type { Replacement } from '../text/traced-text.js';
import { openccNames, type OpenccName } from './configurations.js';

/** Counts up when what `unpack` reads changes. */
export const formatVersion = 0x7a62_0003;

/** The bit of a head that replaces one unit by one. */
export const oneUnit = 0x8000_0000;
/** The bit of the last part of an action. */
export const lastPart = 0x8000;

/** The action of a key of doubt; see `fuse`. */
export const doubtful = 0xffff;

/** In a node of the trie the bits of its label, and a label that is no code; see `DoubleArray`. */
export const noLabel = 0x3fff;
/** The bit of a node at which a key ends. */
export const keyEnds = 0x4000;
/** How far left the base of a node stands. */
export const baseShift = 15;

/** A trie, and for each slot the number of what is done at the key that ends there; 0 for none. */
export interface Column {
  /** Signed, as V8 keeps those in a register. */
  readonly nodes: Int32Array;
  readonly actions: Uint16Array;
}

/** One configuration. */
export interface Plan {
  /** All of the conversion in one pass of longest matches. */
  readonly fused: Column;
  /** Whether OpenCC cuts into words first. */
  readonly segmented: boolean;
  readonly normalization: Column;
  readonly conversion: readonly Column[];
}

/** Everything that was packed; what a plan does not need is not unpacked. */
export interface Packed {
  /** Unit → code; 0 where it stands in no key. */
  readonly codes: Uint16Array;
  /**
   * Action → what it replaces: 0 nothing; with {@link oneUnit} set (below 0) the first unit of the key by
   * the one in the low half; else one more than the place in `units` where its parts begin.
   */
  readonly heads: Int32Array;
  /**
   * Parts of actions: in one unit whether it is the {@link lastPart}, the start relative to the key
   * (five bits), how many units go (five) and how many come (five); behind it those that come.
   */
  readonly units: Uint16Array;
  /** From this number on actions are of pieces, not of words; the piece of this number stays as it is. */
  readonly pieces: number;
  /** What an action replaces, relative to its key; made at first use. */
  readonly replacements: (action: number) => readonly Replacement[];
  readonly plan: (name: OpenccName) => Plan;
}

/**
 * Reads compiled dictionaries. Lists are views of the bytes; only a plan's columns are spread
 * out, when it is asked for: less than a millisecond.
 *
 * @throws RangeError if the bytes are of another version.
 */
export function unpack(bytes: Uint8Array): Packed {
  const reader = new Reader(bytes);
  if (reader.number() !== formatVersion) {
    throw new RangeError('The compiled dictionaries are of another version');
  }
  const codes = reader.units();
  const pieces = reader.number();
  const heads = signed(reader.numbers());
  const units = reader.units();
  const tries = [signed(reader.numbers()), signed(reader.numbers())];
  const sparse = Array.from({ length: reader.number() }, () => ({
    trie: reader.number(),
    parent: reader.number(),
    steps: reader.units(),
    actions: reader.units(),
  }));
  const plans = openccNames.map(() => reader.numbers());

  const made: (readonly Replacement[] | undefined)[] = [];
  const spread = new Map<number, Column>();
  const column = (index: number): Column => {
    const known = spread.get(index);
    if (known) return known;
    const packed = sparse[index];
    const nodes = tries[packed?.trie ?? -1];
    if (!packed || !nodes) throw new RangeError('The compiled dictionaries are damaged');
    const { parent, steps, actions: changes } = packed;
    // Without steps it is whole already.
    const own = steps.length === 0 ? changes : new Uint16Array(nodes.length);
    const actions = parent > 0 ? column(parent - 1).actions.slice() : own;
    let slot = 0;
    for (let at = 0; at < steps.length; at++) {
      slot += steps[at] ?? 0;
      actions[slot] = changes[at] ?? 0;
    }
    const whole = { nodes, actions };
    spread.set(index, whole);
    return whole;
  };
  return {
    codes,
    heads,
    units,
    pieces,
    replacements: (action) => (made[action] ??= replacementsOf(heads[action] ?? 0, units)),
    plan: (name) => {
      const [fused = -1, segmented, normalization = -1, ...conversion] =
        plans[openccNames.indexOf(name)] ?? [];
      // The other columns are for the slow way, which few texts go.
      return {
        fused: column(fused),
        segmented: segmented === 1,
        get normalization() {
          return column(normalization);
        },
        get conversion() {
          return conversion.map(column);
        },
      };
    },
  };
}

function signed({ buffer, byteOffset, length }: Uint32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}

function replacementsOf(head: number, units: Uint16Array): Replacement[] {
  if (head < 0) return [{ start: 0, end: 1, after: String.fromCharCode(head & 0xffff) }];
  const found: Replacement[] = [];
  let isLast = head === 0;
  for (let at = head - 1; !isLast;) {
    const part = units[at] ?? lastPart;
    const start = (part >> 10) & 31;
    const after = String.fromCharCode(...units.subarray(at + 1, at + 1 + (part & 31)));
    found.push({ start, end: start + ((part >> 5) & 31), after });
    at += 1 + after.length;
    isLast = (part & lastPart) !== 0;
  }
  return found;
}

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Takes out what `Packer` put in. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, bytes.length);
  }

  number(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  numbers(): Uint32Array {
    const [from, length] = this.#next(4);
    return littleEndian
      ? new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + from, length)
      : Uint32Array.from({ length }, (_, at) => this.#view.getUint32(from + at * 4, true));
  }

  units(): Uint16Array {
    const [from, length] = this.#next(2);
    return littleEndian
      ? new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + from, length)
      : Uint16Array.from({ length }, (_, at) => this.#view.getUint16(from + at * 2, true));
  }

  #next(size: number): [from: number, length: number] {
    const length = this.number();
    const from = this.#at;
    this.#at += Math.ceil((length * size) / 4) * 4;
    return [from, length];
  }
}
