import type { Range } from '../../src/model/position.js';
import type { Replacement } from '../../src/text/traced-text.js';

/** One unit of the text, and what of the source it stands for; units of one group stand together. */
interface Unit {
  character: string;
  start: number;
  end: number;
  /** Null where the text maps unit by unit. */
  group: object | null;
}

/**
 * The trace as its definition says it, unit by unit and slowly: what the piece table is held against.
 */
export class UnitTrace {
  readonly #units: readonly Unit[];

  private constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  static of(source: string): UnitTrace {
    return new UnitTrace(spread(source, 0, source.length));
  }

  get text(): string {
    return this.#units.map(({ character }) => character).join('');
  }

  apply(edits: readonly Replacement[]): UnitTrace {
    const units: Unit[] = [];
    let at = 0;
    for (const { start, end, after, move } of edits) {
      units.push(...this.#cut(at, start));
      at = end;
      const from = edits.find((each) => each.move === move && each.end > each.start);
      if (move !== undefined && after !== '' && from)
        units.push(...this.#cut(from.start, from.end));
      else units.push(...spread(after, this.hull(start, end).start, this.hull(start, end).end));
    }
    units.push(...this.#cut(at, this.#units.length));
    return new UnitTrace(units);
  }

  hull(start: number, end: number): Range {
    const seen = this.#units.slice(start, end);
    if (seen.length > 0) {
      return {
        start: Math.min(...seen.map((unit) => unit.start)),
        end: Math.max(...seen.map((unit) => unit.end)),
      };
    }
    const point = this.#units[start]?.start ?? this.#units.at(-1)?.end ?? 0;
    return { start: point, end: point };
  }

  /** The stretches of the source some unit of `[start, end)` stands for. */
  ranges(start: number, end: number): Range[] {
    const found = new Set<number>();
    for (const unit of this.#units.slice(start, end)) {
      for (let at = unit.start; at < unit.end; at++) found.add(at);
    }
    const ranges: Range[] = [];
    for (const at of [...found].sort((a, b) => a - b)) {
      const last = ranges.at(-1);
      if (last?.end === at) last.end = at + 1;
      else ranges.push({ start: at, end: at + 1 });
    }
    return ranges;
  }

  /** Undefined where stretches stand for overlapping ranges, so that the place is open. */
  fromSource(offset: number): number | undefined {
    const owners = new Map<number, Unit>();
    let place = 0;
    let nearest = -1;
    for (const [at, unit] of this.#units.entries()) {
      for (let source = unit.start; source < unit.end; source++) {
        const owner = owners.get(source);
        if (owner && (unit.group === null || owner.group !== unit.group)) return undefined;
        owners.set(source, unit);
      }
      if (unit.start === unit.end || unit.start > offset || unit.start < nearest) continue;
      const isFirst = unit.group === null || this.#units[at - 1]?.group !== unit.group;
      if (!isFirst && offset < unit.end) continue;
      nearest = unit.start;
      place = offset < unit.end ? at : at + 1;
    }
    return place;
  }

  /** A stretch that was cut to the length of its source maps unit by unit, as any such does. */
  #cut(start: number, end: number): Unit[] {
    const units: Unit[] = [];
    for (let at = start; at < end;) {
      const unit = this.#units[at];
      if (!unit) break;
      let stop = at + 1;
      while (unit.group !== null && stop < end && this.#units[stop]?.group === unit.group) stop++;
      const characters = this.text.slice(at, stop);
      units.push(...(unit.group === null ? [unit] : spread(characters, unit.start, unit.end)));
      at = stop;
    }
    return units;
  }
}

function spread(text: string, start: number, end: number): Unit[] {
  const exact = text.length === end - start;
  const group = exact ? null : {};
  return Array.from({ length: text.length }, (_, at) => ({
    character: text.charAt(at),
    start: exact ? start + at : start,
    end: exact ? start + at + 1 : end,
    group,
  }));
}
