import { baseShift, keyEnds, noLabel } from '../packed.js';

/** A trie as one array; see {@link buildDoubleArray}. */
export interface DoubleArray {
  /**
   * One number a slot: in the low 14 bits the code on the way into it, or {@link noLabel}; above it a
   * bit that is set where a key ends; above that where the slot's children are, each at its code
   * behind that place, 0 where there are none.
   */
  nodes: Uint32Array;
  /** The slot of each key. */
  slots: ReadonlyMap<string, number>;
}

/**
 * A double-array trie (J. Aoe, "An efficient digital search algorithm by using a double-array
 * structure", IEEE Transactions on Software Engineering 15(9), 1989) over UTF-16 units recoded so
 * that frequent ones are small. One step is an addition and a comparison: the child of slot s by code
 * c is t = base of s + c if the label of t is c. As no two slots have one base, the code itself serves
 * as the check, and base and check go into four bytes. First units need no check: their slot is their
 * code.
 *
 * @throws RangeError if there are more units or slots than a node has bits for.
 * @param keys none empty, none twice.
 * @param codes unit → code, from 1 on, for every unit of the keys.
 * Cost: about linear in the units of the keys, some 0.2 s for the 90,000 nodes of OpenCC's phrases.
 */
export function buildDoubleArray(
  keys: Iterable<string>,
  codes: ReadonlyMap<string, number>,
): DoubleArray {
  if (codes.size >= noLabel) throw new RangeError('Too many different units');
  const coded = new Map<string, string>();
  for (const key of keys) {
    let word = '';
    for (let at = 0; at < key.length; at++) {
      word += String.fromCharCode(codes.get(key.charAt(at)) ?? 0);
    }
    coded.set(word, key);
  }
  const words = [...coded.keys()].sort();
  const area = new Area(codes.size + 1, words.length);
  const slots = new Map<string, number>();
  let level: Node[] = split(words, { from: 0, to: words.length, slot: 0 }, 0).map(
    ({ from, to, code }) => ({ from, to, slot: code }),
  );
  for (let depth = 1; level.length > 0; depth++) {
    const parents = level.map((node) => ({ node, children: split(words, node, depth) }));
    // The wide ones first: they need the room.
    parents.sort((a, b) => b.children.length - a.children.length);
    level = [];
    for (const { node, children } of parents) {
      const word = words[node.from];
      if (word?.length === depth) {
        area.end(node.slot);
        slots.set(coded.get(word) ?? '', node.slot);
      }
      if (children.length === 0) continue;
      const base = area.place(children.map(({ code }) => code));
      area.lead(node.slot, base);
      for (const { from, to, code } of children) level.push({ from, to, slot: base + code });
    }
  }
  return { nodes: area.trimmed(), slots };
}

/** The words that share a beginning, and the slot it leads to. */
interface Node {
  from: number;
  to: number;
  slot: number;
}

/** The children of a node by their code, sorted. */
function split(
  words: readonly string[],
  { from, to }: Node,
  depth: number,
): { from: number; to: number; code: number }[] {
  const children: { from: number; to: number; code: number }[] = [];
  for (let at = from; at < to; at++) {
    const code = words[at]?.charCodeAt(depth) ?? NaN;
    if (Number.isNaN(code)) continue;
    const last = children.at(-1);
    if (last?.code === code) last.to = at + 1;
    else children.push({ from: at, to: at + 1, code });
  }
  return children;
}

/** After so many places that did not do, those left of here are not tried again. */
const patience = 40000;

/** The slots, filled from the left. */
class Area {
  readonly #nodes: Uint32Array;
  /** Whether a slot is somebody's base. */
  readonly #taken: Uint8Array;
  /** The slot itself if it is free, else one before the next free one. */
  readonly #next: Int32Array;
  readonly #alphabet: number;
  /** Where a place for several children is looked for. */
  #several: number;
  #end: number;

  constructor(alphabet: number, words: number) {
    const room = alphabet * 4 + words * 12;
    this.#nodes = new Uint32Array(room).fill(noLabel);
    this.#taken = new Uint8Array(room);
    this.#next = Int32Array.from({ length: room + 1 }, (_, slot) => slot);
    this.#alphabet = alphabet;
    this.#several = alphabet;
    this.#end = alphabet;
    // The slots of first units, and base 0, which says that there are no children.
    for (let slot = 0; slot < alphabet; slot++) this.#next[slot] = slot + 1;
    this.#taken[0] = 1;
  }

  /** Finds a base for children, and puts them there. */
  place(codes: readonly number[]): number {
    const [first = 0] = codes;
    // The left is too full for several children sooner than for one.
    const from = codes.length > 1 ? this.#several : this.#alphabet;
    let tried = 0;
    for (let slot = this.#free(from); ; slot = this.#free(slot + 1)) {
      const base = slot - first;
      if (base < 0 || this.#taken[base] === 1) continue;
      if (!this.#fit(base, codes)) {
        if (codes.length > 1 && ++tried > patience) {
          this.#several = slot;
          tried = 0;
        }
        continue;
      }
      this.#taken[base] = 1;
      for (const code of codes) {
        this.#nodes[base + code] = code;
        this.#next[base + code] = base + code + 1;
        this.#end = Math.max(this.#end, base + code + 1);
      }
      return base;
    }
  }

  #fit(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (this.#next[base + code] !== base + code) return false;
    return true;
  }

  /** A key ends at a slot. */
  end(slot: number): void {
    this.#nodes[slot] = (this.#nodes[slot] ?? 0) | keyEnds;
  }

  /** The children of a slot are behind a base. */
  lead(slot: number, base: number): void {
    if (base >= 2 ** 17) throw new RangeError('Too many slots for the bits of a node');
    this.#nodes[slot] = ((this.#nodes[slot] ?? 0) | (base << baseShift)) >>> 0;
  }

  /** What was filled, and room behind it, so that a step leads nowhere outside. */
  trimmed(): Uint32Array {
    return this.#nodes.slice(0, this.#end + this.#alphabet);
  }

  /** The first free slot from `slot` on. */
  #free(slot: number): number {
    let root = slot;
    for (let next = this.#next[root] ?? root; next !== root; next = this.#next[root] ?? root) {
      root = next;
    }
    for (let at = slot; at < root;) {
      const next = this.#next[at] ?? root;
      this.#next[at] = root;
      at = next;
    }
    return root;
  }
}
