import type { Change, ChangeOperation, ChangeSide } from '../model/comparison.js';
import { positionOf, unitAt, type Edition } from './edition/edition.js';
import type { Finding } from './findings/finding.js';
import { pathOf } from './edition/flatten.js';

/** Findings as changes: with their text, their places in the sources, and the sections around them. */
export function reportFindings(
  findings: readonly Finding[],
  old: Edition,
  next: Edition,
): Change[] {
  return findings.map((finding) => {
    const { kind, counts, at, from, to, expected } = finding;
    const missing = finding.old ? next : old;
    const anchor = at === undefined ? null : sideOf(missing, [at, at]);
    return {
      kind,
      operation: operationOf(finding),
      counts,
      old: sideOf(old, finding.old),
      new: sideOf(next, finding.new),
      ...(anchor ? { anchor } : {}),
      path: pathAround(finding, old, next),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(expected === undefined ? {} : { expected }),
    };
  });
}

function pathAround(finding: Finding, old: Edition, next: Edition): string[] {
  const place = finding.new?.[0] ?? finding.at;
  const edition = place === undefined ? old : next;
  const unit = unitAt(edition, place ?? finding.old?.[0] ?? 0);
  return unit ? pathOf(edition.units, unit) : [];
}

function operationOf({ kind, old, new: next }: Finding): ChangeOperation {
  if (kind === 'moved') return 'move';
  if (!old) return 'insert';
  return next ? 'replace' : 'delete';
}

function sideOf(edition: Edition, range: [number, number] | null): ChangeSide | null {
  if (!range) return null;
  const [start, end] = range;
  const text = edition.text.slice(start, end);
  const side: ChangeSide = { text, position: positionOf(edition, start, end) };
  const unit = unitAt(edition, start);
  if (unit && end <= unit.end && (start > unit.start || end < unit.end || start === end)) {
    side.context = edition.text.slice(unit.start, unit.end);
    side.contextOffset = start - unit.start;
  }
  return side;
}
