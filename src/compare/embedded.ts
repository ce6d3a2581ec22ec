import { ZhengbenError } from '../model/error.js';
import type { Position } from '../model/position.js';
import type { Scope } from './align/alignment.js';
import { charactersOf, positionOf, type Edition } from './edition/edition.js';
import type { Side } from './side.js';

export interface PartOptions {
  /** Compare the whole of both files, also where one holds the other. */
  whole?: boolean | undefined;
  /** Compare with this part: the number of an attachment, or words of its label or title. */
  part?: string | undefined;
}

/** What is compared with what; `part` where one side is only a part of its file. */
export interface ScopeChoice {
  scope: Scope;
  part: { side: Side; title: string; position: Position } | null;
}

/** An edition inside another: so much of it is found there … */
const leastFound = 0.8;
/** … so densely in the stretch that holds it … */
const leastDensity = 0.8;
/** … and that stretch is not nearly the whole of the other. */
const largestShare = 0.9;
/** Characters of a run that is looked for. */
const runLength = 8;

/**
 * Finds out whether one file holds the other's document (a commentary with the original behind it),
 * and then compares that part only. Cost: linear in both texts.
 *
 * @throws ZhengbenError `unknown-part` if `part` names no attachment.
 */
export function chooseScope(old: Edition, next: Edition, options: PartOptions): ScopeChoice {
  const whole: Scope = {
    oldStart: 0,
    oldEnd: old.units.length,
    newStart: 0,
    newEnd: next.units.length,
  };
  if (options.part !== undefined) return namedPart(old, next, whole, options.part);
  if (options.whole) return { scope: whole, part: null };
  const inNew = findEmbedded(old, next);
  if (inNew) {
    return {
      scope: { ...whole, newStart: inNew.start, newEnd: inNew.end },
      part: { side: 'new', title: inNew.title, position: inNew.position },
    };
  }
  const inOld = findEmbedded(next, old);
  if (inOld) {
    return {
      scope: { ...whole, oldStart: inOld.start, oldEnd: inOld.end },
      part: { side: 'old', title: inOld.title, position: inOld.position },
    };
  }
  return { scope: whole, part: null };
}

/** Units `[start, end)`. */
interface Stretch {
  start: number;
  end: number;
}

interface Part extends Stretch {
  title: string;
  position: Position;
}

function findEmbedded(inner: Edition, outer: Edition): Part | null {
  const length = inner.core.length;
  if (length < runLength * 4 || length > largestShare * outer.core.length) return null;
  const runs = new Set<number>();
  eachRun(inner.core, (run) => runs.add(run));
  const covered = new Uint8Array(outer.core.length);
  eachRun(outer.core, (run, at) => {
    if (runs.has(run)) covered.fill(1, at, at + runLength);
  });
  const stretch = densest(outer, covered);
  if (!stretch) return null;
  const start = outer.lineCore[stretch.start] ?? 0;
  const end = outer.endCore[stretch.end - 1] ?? 0;
  let inside = 0;
  for (let at = start; at < end; at++) inside += covered[at] ?? 0;
  const size = end - start;
  if (inside < leastFound * length || inside < leastDensity * size) return null;
  if (size >= largestShare * outer.core.length || !standsApart(inner, outer, stretch)) return null;
  return partAround(outer, withNumbered(outer, stretch), size);
}

/** The stretch of units that holds most of what is covered and least of what is not. */
function densest(edition: Edition, covered: Uint8Array): Stretch | null {
  let best = 0;
  let found: Stretch | null = null;
  let sum = 0;
  let start = 0;
  for (const { index } of edition.units) {
    let hits = 0;
    const from = edition.lineCore[index] ?? 0;
    const to = edition.endCore[index] ?? 0;
    for (let at = from; at < to; at++) hits += covered[at] ?? 0;
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += hits - (to - from) / 2;
    if (sum > best) {
      best = sum;
      found = { start, end: index + 1 };
    }
  }
  return found;
}

/** A stretch, and the sections right behind it whose numbers go on from its own: what was added there. */
function withNumbered(outer: Edition, stretch: Stretch): Stretch {
  const ordinals = new Map<string, number>();
  for (let index = stretch.start; index < stretch.end; index++) {
    const label = outer.units[index]?.label;
    if (label) ordinals.set(label.scheme, label.ordinal);
  }
  let { end } = stretch;
  for (let unit = outer.units[end]; unit?.label; unit = outer.units[end]) {
    const { scheme, ordinal } = unit.label;
    if (ordinal <= (ordinals.get(scheme) ?? Infinity)) break;
    ordinals.set(scheme, ordinal);
    end = Math.max(end + 1, unit.subtreeEnd);
  }
  return { start: stretch.start, end };
}

/** Units about a stretch's beginning among which its title may stand. */
const nearTitle = 4;
/** Compared characters of a line that names a document at least. */
const shortestName = 4;

/**
 * True where a stretch is a document of its own in the edition that holds it: an attachment has it, or
 * a line of its head stands where it begins, below other text. Else the holder is a longer edition of
 * the same document, and what it has more was added.
 */
function standsApart(inner: Edition, outer: Edition, stretch: Stretch): boolean {
  if (outer.attachments.some(({ start, end }) => start <= stretch.start && end >= stretch.end))
    return true;
  const body = outer.units.findIndex(({ frame }) => !frame);
  const names = headOf(inner);
  const behind = Math.min(outer.units.length, stretch.start + nearTitle);
  for (let index = Math.max(body + 1, stretch.start - nearTitle); index < behind; index++) {
    const line = charactersOf(outer, outer.lineCore[index] ?? 0, outer.endCore[index] ?? 0);
    if (names.some((name) => line.includes(name))) return true;
  }
  return false;
}

/** What the lines above an edition's body say, or its first line where there are none. */
function headOf(edition: Edition): string[] {
  const body = edition.units.findIndex(({ frame }) => !frame);
  return edition.units
    .slice(0, Math.max(1, body))
    .map(({ index }) =>
      charactersOf(edition, edition.lineCore[index] ?? 0, edition.endCore[index] ?? 0),
    )
    .filter((name) => name.length >= shortestName);
}

/** A stretch fills so much of the attachment around it: the rest is its title, its signature, what was added. */
const leastFilled = 0.5;

/** The attachment around a stretch, if it is not much more than that; else the stretch. */
function partAround(edition: Edition, stretch: Stretch, size: number): Part {
  const around = edition.attachments.find(
    (attachment) =>
      attachment.start <= stretch.start &&
      attachment.end >= stretch.end &&
      (edition.endCore[attachment.end - 1] ?? 0) - (edition.lineCore[attachment.start] ?? 0) <=
        size / leastFilled,
  );
  if (around) return behindLabel(edition, around);
  const first = edition.units[stretch.start];
  const last = edition.units[stretch.end - 1];
  return {
    ...stretch,
    title: edition.text.slice(first?.start ?? 0, first?.end ?? 0).slice(0, 40),
    position: positionOf(edition, first?.start ?? 0, last?.end ?? 0),
  };
}

/** A line that only announces an attachment is no part of the edition it holds. */
function behindLabel(edition: Edition, part: Part): Part {
  const line = edition.units[part.start];
  const announces = line?.node.type === 'attachment' && line.node.gap === undefined;
  return announces ? { ...part, start: part.start + 1 } : part;
}

function namedPart(old: Edition, next: Edition, whole: Scope, part: string): ScopeChoice {
  const wanted = part.replaceAll(/\s/g, '');
  for (const [side, edition] of [
    ['new', next],
    ['old', old],
  ] as const) {
    const found = edition.attachments.find((attachment, index) => {
      const line = edition.units[attachment.start];
      const label = line ? edition.text.slice(line.start, line.end).replaceAll(/\s/g, '') : '';
      const title = attachment.title.replaceAll(/\s/g, '');
      return wanted === String(index + 1) || label.includes(wanted) || title.includes(wanted);
    });
    if (!found || wanted === '') continue;
    const { start, end, title, position } = behindLabel(edition, found);
    const scope =
      side === 'new'
        ? { ...whole, newStart: start, newEnd: end }
        : { ...whole, oldStart: start, oldEnd: end };
    return { scope, part: { side, title, position } };
  }
  throw new ZhengbenError('unknown-part', {
    en: `Neither file has an attachment named "${part}". Give its number, or words of its label or title.`,
    zh: `两份文件中都没有名为“${part}”的附件。请给出其序号，或其标识、标题中的文字。`,
  });
}

function eachRun(core: Uint16Array, visit: (run: number, at: number) => void): void {
  for (let at = 0; at + runLength <= core.length; at++) {
    let run = 0;
    for (let by = 0; by < runLength; by++) run = Math.imul(run, 0x01000193) ^ (core[at + by] ?? 0);
    visit(run, at);
  }
}
