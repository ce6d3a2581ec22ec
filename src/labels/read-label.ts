import { isBlank } from '../text/characters.js';
import type { LabelReading, Scheme, SchemeId } from './scheme.js';
import { enumerators, sectionSchemes } from './schemes/index.js';

/** A label in a text. Offsets are UTF-16 units of that text. */
export interface Label {
  scheme: SchemeId;
  ordinal: number;
  /** The number of an inserted article (第十条之一 → 1); of 2.3 the 2. */
  branch?: number;
  /** As it stands. */
  text: string;
  /** The same place in the numbering, in the one spelling of its scheme: 第 8 條 → 第八条, 1、 → 1. */
  readonly canonical: string;
  /** As official print spells it with its own numerals, script and mark: (一) → （一）, １． → 1., 1、 → 1、 */
  spelling: string;
  start: number;
  /** Behind the label. */
  end: number;
  /** Behind the blanks that follow it. */
  spaceEnd: number;
}

const byInitial = dispatch(sectionSchemes);
const enumeratorsByInitial = dispatch(enumerators);

/**
 * The label of a section or item at `from`, blanks before it skipped; null if there is none. Only
 * the form is judged: whether the label numbers something here is for the sequence to say.
 * Cost: the length of the label; one look-up where the text does not begin like a label.
 */
export function readLabel(text: string, from = 0): Label | null {
  return read(text, from, byInitial);
}

/** 一是, 第一，: what counts points inside running text, read as {@link readLabel} reads labels. */
export function readEnumerator(text: string, from = 0): Label | null {
  return read(text, from, enumeratorsByInitial);
}

/** The label of a place in the numbering, in the canonical spelling of its scheme. */
export function writeLabel(scheme: SchemeId, ordinal: number, branch?: number): string {
  return byId.get(scheme)?.write(ordinal, branch) ?? '';
}

const byId: ReadonlyMap<SchemeId, Scheme> = new Map(
  [...sectionSchemes, ...enumerators].map((scheme) => [scheme.id, scheme]),
);

/** 1 for each unit some label begins with: one look-up spares most texts the search in a map. */
const initials = new Uint8Array(0x1_0000);
for (const { initials: units } of [...sectionSchemes, ...enumerators]) {
  for (const unit of units) initials[unit.charCodeAt(0)] = 1;
}

function dispatch(schemes: readonly Scheme[]): ReadonlyMap<number, readonly Scheme[]> {
  const table = new Map<number, Scheme[]>();
  for (const scheme of schemes) {
    for (const initial of scheme.initials) {
      const unit = initial.charCodeAt(0);
      const found = table.get(unit);
      if (found) found.push(scheme);
      else table.set(unit, [scheme]);
    }
  }
  return table;
}

function read(
  text: string,
  from: number,
  table: ReadonlyMap<number, readonly Scheme[]>,
): Label | null {
  let start = from;
  while (isBlank(text.charCodeAt(start))) start++;
  const initial = text.charCodeAt(start);
  if (!initials[initial]) return null;
  const schemes = table.get(initial);
  if (!schemes) return null;
  for (const scheme of schemes) {
    const reading = scheme.read(text, start);
    if (reading) return toLabel(scheme, reading, text, start);
  }
  return null;
}

function toLabel(scheme: Scheme, reading: LabelReading, text: string, start: number): Label {
  let spaceEnd = reading.end;
  while (isBlank(text.charCodeAt(spaceEnd))) spaceEnd++;
  return new ReadLabel(scheme, reading, text.slice(start, reading.end), start, spaceEnd);
}

/** A label that writes its canonical spelling only when asked: most are never asked. */
class ReadLabel implements Label {
  readonly scheme: SchemeId;
  readonly ordinal: number;
  readonly branch?: number;
  readonly text: string;
  readonly spelling: string;
  readonly start: number;
  readonly end: number;
  readonly spaceEnd: number;
  readonly #scheme: Scheme;

  constructor(
    scheme: Scheme,
    reading: LabelReading,
    text: string,
    start: number,
    spaceEnd: number,
  ) {
    this.#scheme = scheme;
    this.scheme = scheme.id;
    this.ordinal = reading.ordinal;
    if (reading.branch !== undefined) this.branch = reading.branch;
    this.text = text;
    this.spelling = reading.spelling ?? text;
    this.start = start;
    this.end = reading.end;
    this.spaceEnd = spaceEnd;
  }

  get canonical(): string {
    return this.#scheme.write(this.ordinal, this.branch);
  }
}
