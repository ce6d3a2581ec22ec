import type { ChangeSpan, SideBySide, SideLine, SideRow } from '../model/comparison.js';
import type { Node } from '../model/nodes.js';
import type { ScriptFold } from '../text/script-fold.js';
import { applyReplacements } from '../text/apply-replacements.js';
import type { PlacedLink } from './align/align.js';
import type { Scope } from './align/alignment.js';
import { positionOf, unitAt, type Edition } from './edition/edition.js';
import type { Finding } from './findings/finding.js';
import { range } from './range.js';
import type { Side } from './side.js';

/** Kinds that speak of whole lines; they mark a row and no stretch of it. */
const ofRows: ReadonlySet<string> = new Set(['moved', 'split', 'merged', 'script']);

/**
 * Two aligned editions as rows, in the order of the new one; what was deleted stands where it stood.
 * Cost: linear in lines and findings.
 *
 * @param findings in the order of the comparison's changes.
 */
export function laySideBySide(
  old: Edition,
  next: Edition,
  scope: Scope,
  links: readonly PlacedLink[],
  findings: readonly Finding[],
  fold: ScriptFold | undefined,
): SideBySide {
  const oldLines = linesOf(old, 'old', findings, converterOf(old, next, fold));
  const newLines = linesOf(next, 'new', findings, converterOf(next, old, fold));
  const linked = new Set<number>();
  for (const link of links) for (let unit = link.old; unit < link.oldEnd; unit++) linked.add(unit);
  const byNew = new Map(links.map((link) => [link.new, link]));

  const rows: SideRow[] = [];
  let nextOld = scope.oldStart;
  const deleteUpTo = (end: number): void => {
    for (; nextOld < end; nextOld++) {
      if (!linked.has(nextOld)) rows.push(rowOf([oldLines(nextOld)], [], false));
    }
  };
  for (let unit = scope.newStart; unit < scope.newEnd;) {
    const link = byNew.get(unit);
    if (!link) {
      rows.push(rowOf([], [newLines(unit)], false));
      unit++;
      continue;
    }
    if (!link.moved) deleteUpTo(link.old);
    rows.push(
      rowOf(
        range(link.old, link.oldEnd).map(oldLines),
        range(unit, link.newEnd).map(newLines),
        link.moved,
      ),
    );
    if (!link.moved) nextOld = Math.max(nextOld, link.oldEnd);
    unit = link.newEnd;
  }
  deleteUpTo(scope.oldEnd);
  return { rows };
}

/** A line and the changes of it as a whole, the spans' own not among them. */
interface Laid {
  line: SideLine;
  changes: readonly number[];
}

function rowOf(old: readonly Laid[], next: readonly Laid[], moved: boolean): SideRow {
  const changes = new Set<number>();
  for (const { line, changes: whole } of [...old, ...next]) {
    for (const change of whole) changes.add(change);
    for (const { change } of line.spans) changes.add(change);
  }
  return {
    old: old.map(({ line }) => line),
    new: next.map(({ line }) => line),
    moved,
    changes: [...changes].sort((a, b) => a - b),
  };
}

/** Gives any unit of an edition as a line, with the findings that lie in it. */
function linesOf(
  edition: Edition,
  side: Side,
  findings: readonly Finding[],
  convert: ((text: string) => string | undefined) | undefined,
): (unit: number) => Laid {
  const spans = new Map<number, ChangeSpan[]>();
  const whole = new Map<number, number[]>();
  findings.forEach((finding, change) => {
    const found = finding[side];
    if (!found) return;
    const [start, end] = found;
    for (
      let unit = unitAt(edition, start);
      unit && unit.start <= end;
      unit = edition.units[unit.index + 1]
    ) {
      if (unit.start === end && end > start) break;
      if (ofRows.has(finding.kind)) add(whole, unit.index, change);
      else {
        const from = Math.max(start, unit.start) - unit.start;
        const to = Math.min(end, unit.end) - unit.start;
        add(spans, unit.index, { start: from, end: to, change });
      }
    }
  });
  return (index) => {
    const unit = edition.units[index];
    if (!unit) return { line: { text: '', line: 1, heading: false, spans: [] }, changes: [] };
    const text = edition.text.slice(unit.start, unit.end);
    const converted = convert?.(text);
    const line: SideLine = {
      text,
      ...(converted === undefined || converted === text ? {} : { converted }),
      line: positionOf(edition, unit.start, unit.end).start.line,
      heading: unit.node.type === 'section' && unit.node.title !== '' && !unit.node.runIn,
      ...sectionOf(unit.node),
      spans: disjoint(spans.get(index) ?? []),
    };
    return { line, changes: whole.get(index) ?? [] };
  };
}

/** Headings and articles open a section one looks up; items of a list do not. */
function sectionOf(node: Node): Pick<SideLine, 'section'> {
  if (node.type === 'attachment') return { section: { depth: 1, name: node.label ?? '' } };
  if (node.type !== 'section' || (node.title === '' && node.scheme !== '条')) return {};
  return { section: { depth: node.depth, name: `${node.label ?? ''}${node.title}` } };
}

function add<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

/** Sorted by start; of spans that overlap, the later begins where the earlier ends. */
function disjoint(spans: readonly ChangeSpan[]): ChangeSpan[] {
  let at = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((span) => {
      const start = Math.max(span.start, at);
      if (start > span.end || (start === span.end && span.end > span.start)) return [];
      at = Math.max(at, span.end);
      return [{ ...span, start }];
    });
}

/** Traditional lines in simplified characters, where only one side is traditional and lengths agree. */
function converterOf(
  edition: Edition,
  other: Edition,
  fold: ScriptFold | undefined,
): ((text: string) => string | undefined) | undefined {
  if (edition.variant === undefined || other.variant !== undefined) return undefined;
  const simplify = fold?.simplify.get(edition.variant);
  if (!simplify) return undefined;
  return (text) => {
    const converted = applyReplacements(text, simplify(text));
    return converted.length === text.length ? converted : undefined;
  };
}
