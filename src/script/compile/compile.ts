import type { Replacement } from '../../text/traced-text.js';
import { openccNames } from '../configurations.js';
import { convertWord } from '../passes.js';
import { doubtful, formatVersion, lastPart, oneUnit } from '../packed.js';
import { buildDoubleArray } from './double-array.js';
import { fuse, type Step } from './fuse.js';
import { loadOpencc, type Group } from './opencc.js';
import { Packer } from './packer.js';

/** The keys of conversions from simplified, and of all others: each kind shares one trie. */
type Side = 0 | 1;

/** What a table of steps or a group of dictionaries does at each of its keys. */
interface Column {
  side: Side;
  steps: ReadonlyMap<string, Step>;
}

/**
 * OpenCC's dictionaries as opencc-js distributes them (Apache License 2.0), compiled for one pass of
 * longest matches; `unpack` reads them. Every configuration has its column: a step for each key in the
 * trie of its side. Cost: about half a second.
 */
export async function compile(): Promise<Uint8Array> {
  const read = await loadOpencc();
  const columns: Column[] = [];
  const columnOf = new Map<Group, number>();
  const columnFor = (group: Group, side: Side): number => {
    const known = columnOf.get(group) ?? columns.push({ side, steps: stepsOf(group) }) - 1;
    columnOf.set(group, known);
    return known;
  };
  const plans = openccNames.map((name) => {
    const configuration = read(name);
    const { normalization, segmentation, conversion } = configuration;
    const side = name.startsWith('s2') ? 0 : 1;
    const chain = conversion.map((group, index) => columnFor(group, index === 0 ? side : 1));
    const [only = 0] = chain;
    const alone = columns[only]?.steps ?? new Map<string, Step>();
    const fused = segmentation
      ? columns.push({ side, steps: fuse(configuration, alone) }) - 1
      : only;
    const normalize = normalization.map((group) => columnFor(group, 1));
    if (normalize.length !== 1) throw new RangeError(`${name} has not one normalization`);
    return [fused, segmentation ? 1 : 0, ...normalize, ...chain];
  });

  const codes = codesOf(columns);
  const actions = new Actions(columns);
  const packer = new Packer();
  packer.number(formatVersion);
  const dense = new Uint16Array(0x1_0000);
  for (const [unit, code] of codes) dense[unit.charCodeAt(0)] = code;
  packer.units(dense);
  packer.number(actions.pieces);
  packer.numbers(actions.heads);
  packer.units(actions.units);
  const tries = ([0, 1] as const).map((side) => {
    const keys = columns.filter((column) => column.side === side).map(({ steps }) => steps);
    const trie = buildDoubleArray(new Set(keys.flatMap((steps) => [...steps.keys()])), codes);
    packer.numbers(trie.nodes);
    return trie;
  });
  packer.number(columns.length);
  const filled = columns.map(({ side, steps }) => {
    const filling = new Map<number, number>();
    for (const [key, step] of steps) {
      filling.set(tries[side]?.slots.get(key) ?? 0, actions.numberOf(step));
    }
    return { side, filling };
  });
  for (const [index, { side, filling }] of filled.entries()) {
    // A big column is written down as what differs from the first of its side.
    const parent = filled.findIndex((other) => other.side === side);
    const base = parent < index && filling.size > 10_000 ? filled[parent]?.filling : undefined;
    const changed = [...filling].filter(([slot, action]) => base?.get(slot) !== action);
    const dropped = [...(base?.keys() ?? [])].filter((slot) => !filling.has(slot));
    const all = [...changed, ...dropped.map((slot): [number, number] => [slot, 0])];
    packer.number(side);
    packer.number(base ? parent + 1 : 0);
    // One that fills much of its slots is written down whole, and need not be spread out.
    const length = tries[side]?.nodes.length ?? 0;
    const whole = all.length * 3 > length ? new Uint16Array(length) : undefined;
    if (whole) for (const [slot, action] of all) whole[slot] = action;
    else all.sort(([a], [b]) => a - b);
    const steps = whole ? [] : all.map(([slot], at) => slot - (all[at - 1]?.[0] ?? 0));
    packer.units(Uint16Array.from(steps));
    packer.units(whole ?? Uint16Array.from(all, ([, action]) => action));
  }
  for (const plan of plans) packer.numbers(Uint32Array.from(plan));
  return packer.bytes();
}

/** A group alone, each of its keys a word. */
function stepsOf(group: Group): Map<string, Step> {
  return new Map(
    Array.from(group.entries.keys(), (key) => [
      key,
      { kind: 'word', replacements: convertWord(key, [group]) },
    ]),
  );
}

/** Every unit that stands in a key → its code: the more often, the smaller. */
function codesOf(columns: readonly Column[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { steps } of columns) {
    for (const key of steps.keys()) {
      for (let at = 0; at < key.length; at++) {
        counts.set(key.charAt(at), (counts.get(key.charAt(at)) ?? 0) + 1);
      }
    }
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(units.map(([unit], index) => [unit, index + 1]));
}

/**
 * The different things done at keys, numbered: 0 nothing is there, 1 a word that stays, then words,
 * then pieces, the first of them one that stays. See `Packed` for what is written of each.
 */
class Actions {
  readonly heads: Uint32Array;
  readonly units: Uint16Array;
  /** The first number of a piece. */
  readonly pieces: number;
  readonly #numbers = new Map<Step, number>();

  constructor(columns: readonly Column[]) {
    const steps = [...new Set(columns.flatMap((column) => [...column.steps.values()]))];
    const heads: number[] = [0];
    const units: number[] = [];
    const number = (all: readonly Step[]): void => {
      const numbers = new Map<string, number>();
      for (const step of all) {
        const name = step.replacements
          .map(({ start, end, after }) => `${start} ${end} ${after}`)
          .join('|');
        const known = numbers.get(name) ?? heads.push(headOf(step.replacements, units)) - 1;
        numbers.set(name, known);
        this.#numbers.set(step, known);
      }
    };
    const stays = { kind: 'word', replacements: [] } as const;
    number([stays, ...steps.filter(({ kind }) => kind === 'word')]);
    this.pieces = heads.length;
    number([stays, ...steps.filter(({ kind }) => kind === 'piece')]);
    if (heads.length >= doubtful) throw new RangeError('Too many different replacements');
    this.heads = Uint32Array.from(heads);
    this.units = Uint16Array.from(units);
  }

  numberOf(step: Step): number {
    return step.kind === 'doubt' ? doubtful : (this.#numbers.get(step) ?? 0);
  }
}

/** What stands for replacements in `Packed.heads`; where it is a place, they are added to `units`. */
function headOf(replacements: readonly Replacement[], units: number[]): number {
  const [first] = replacements;
  if (!first) return 0;
  const { start, end, after } = first;
  if (replacements.length === 1 && start === 0 && end === 1 && after.length === 1) {
    return (oneUnit | after.charCodeAt(0)) >>> 0;
  }
  const place = units.length + 1;
  for (const [index, replacement] of replacements.entries()) {
    units.push(partOf(replacement, index === replacements.length - 1));
    for (let at = 0; at < replacement.after.length; at++) {
      units.push(replacement.after.charCodeAt(at));
    }
  }
  return place;
}

function partOf({ start, end, after }: Replacement, isLast: boolean): number {
  const going = end - start;
  if (start >= 32 || going >= 32 || after.length >= 32) throw new RangeError('A key is too long');
  return (start << 10) | (going << 5) | after.length | (isLast ? lastPart : 0);
}
