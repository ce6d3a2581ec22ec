import { readLabel } from '../../labels/index.js';
import type { ScriptFold } from '../../text/script-fold.js';
import type { PlacedLink } from '../align/align.js';
import { bodyLength, isLabelAlone, placeOf, type Scope } from '../align/alignment.js';
import { compareBodies } from '../bodies/bodies.js';
import type { Edition } from '../edition/edition.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';
import { pathOf, type Unit } from '../edition/flatten.js';
import { findHandedLabels, type HandedLabels } from './handed-labels.js';
import { looseFindings } from './loose.js';
import { findMoves } from './moves.js';
import { findRenumbering, type Renumbering } from './renumbering.js';
import { joinSentenceMoves } from './sentence-moves.js';
import { Stretch } from '../bodies/stretch.js';

/**
 * Everything that differs between two aligned editions, in the order of the new one; what was deleted
 * stands where it stood. Cost: linear in the editions, and what comparing bodies costs.
 */
export function findChanges(
  old: Edition,
  next: Edition,
  scope: Scope,
  links: readonly PlacedLink[],
  fold: ScriptFold | undefined,
): Finding[] {
  const handed = findHandedLabels(old, next, links);
  const renumbering = findRenumbering(old, next, links, handed);
  const placed: PlacedFinding[] = [];
  for (const { at, finding } of renumbering.findings) placed.push({ at, finding });
  for (const { at, finding } of findMoves(old, next, links, handed)) placed.push({ at, finding });
  for (const link of links) {
    for (const finding of linkFindings(old, next, link, renumbering, handed, fold)) {
      placed.push({ at: link.new, finding });
    }
  }
  for (const each of looseFindings(old, next, scope, links, handed)) placed.push(each);
  return joinSentenceMoves(placed, old, next)
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ finding }) => finding);
}

function linkFindings(
  old: Edition,
  next: Edition,
  link: PlacedLink,
  renumbering: Renumbering,
  handed: HandedLabels,
  fold: ScriptFold | undefined,
): Finding[] {
  const a = old.units[link.old];
  const b = next.units[link.new];
  if (!a || !b) return [];
  const end = {
    old: old.units[link.oldEnd - 1]?.end ?? a.end,
    new: next.units[link.newEnd - 1]?.end ?? b.end,
  };
  const plain = link.oldEnd - link.old === 1 && link.newEnd - link.new === 1;
  if (plain && sameLine(old, a, next, b)) return [];
  const left = new Stretch(old, link.old, link.oldEnd);
  const right = new Stretch(next, link.new, link.newEnd);
  const { findings: differences, script } = compareBodies(left, right, renumbering, fold);
  const findings = isAround(old, a, next, b) ? differences.map(inFrame) : differences;
  const isHanded = handed.of(link) !== undefined;
  const labels = isHanded
    ? { findings: [handedFinding(a, b)], explained: null, script: false }
    : labelFindings(old, a, next, b, findings);
  const whole = { old: [a.start, end.old], new: [b.start, end.new] } as const;
  const found: Finding[] = [...labels.findings];
  if (!plain) {
    const kind = link.oldEnd - link.old < link.newEnd - link.new ? 'split' : 'merged';
    const counts = findings.some((finding) => finding.counts);
    found.push({ kind, counts, old: [...whole.old], new: [...whole.new] });
  }
  for (const each of findings.filter((finding) => finding !== labels.explained)) found.push(each);
  if (script || labels.script) {
    found.push({ kind: 'script', counts: false, old: [...whole.old], new: [...whole.new] });
  }
  return found;
}

/**
 * True for what says nothing of what is laid down: the history of the editions, told with dates under
 * the title, and the caption of an article that only one edition has.
 */
function isAround(old: Edition, a: Unit, next: Edition, b: Unit): boolean {
  if (a.node.type === 'byline' && b.node.type === 'byline') {
    return a.node.date !== undefined && b.node.date !== undefined;
  }
  return (
    isLabelAlone(old, a.index) &&
    isLabelAlone(next, b.index) &&
    (bodyLength(old, a.index) === 0) !== (bodyLength(next, b.index) === 0)
  );
}

/** Wording around a body counts as the frame does; its dates and numbers are what they are. */
function inFrame(finding: Finding): Finding {
  if (finding.kind !== 'text') return finding;
  return { ...finding, kind: 'frame', counts: countsByKind('frame') };
}

function sameLine(old: Edition, a: Unit, next: Edition, b: Unit): boolean {
  return (
    a.end - a.start === b.end - b.start &&
    old.text.slice(a.start, a.end) === next.text.slice(b.start, b.end)
  );
}

/** What became of the label where the renumbering of both sides' labels does not say it. */
function labelFindings(
  old: Edition,
  a: Unit,
  next: Edition,
  b: Unit,
  findings: readonly Finding[],
): { findings: Finding[]; explained: Finding | null; script: boolean } {
  const none = { findings: [], explained: null, script: false };
  const before = a.label?.text ?? '';
  const after = b.label?.text ?? '';
  if (before === after) return none;
  if (a.label && b.label) {
    if (placeOf(old, a.index) !== placeOf(next, b.index)) return none;
    const script =
      Array.from(before).length === Array.from(after).length && sameMarks(before, after);
    if (script) return { ...none, script };
    return { ...none, findings: [labelFinding('numbering', a, b, before, after)] };
  }
  // One side's label was not taken for one: it stands at the head of that side's body.
  const bare = a.label ? b : a;
  const text = (a.label ? next : old).text;
  const read = readLabel(text.slice(bare.start, bare.end));
  const head = findings.find((finding) => {
    const [empty, full] = a.label ? [finding.old, finding.new] : [finding.new, finding.old];
    return empty === null && full?.[0] === bare.bodyStart;
  });
  const known = a.label ?? b.label;
  if (read && head && known) {
    const same = read.scheme === known.scheme && read.ordinal === known.ordinal;
    const [from, to] = a.label ? [before, read.text] : [read.text, after];
    if (same) return { findings: [], explained: head, script: false };
    return {
      findings: [labelFinding('renumbered', a, b, from, to)],
      explained: head,
      script: false,
    };
  }
  if (
    known &&
    placeOf(old, a.label ? a.index : a.section) === placeOf(next, b.label ? b.index : b.section)
  ) {
    return { ...none, findings: [handedFinding(a, b)] };
  }
  const from = before === '' ? (pathOf(old.units, a).at(-1) ?? '') : before;
  const to = after === '' ? (pathOf(next.units, b).at(-1) ?? '') : after;
  return { findings: [labelFinding('renumbered', a, b, from, to)], explained: null, script: false };
}

function sameMarks(before: string, after: string): boolean {
  const marks = (label: string): string => label.replaceAll(/[\p{L}\p{N}]/gu, '');
  return marks(before) === marks(after) && !/[\d\uFF10-\uFF19]/.test(before + after);
}

/** The label stands before another paragraph of the same article: it says what it said. */
function handedFinding(a: Unit, b: Unit): Finding {
  return labelChange('numbering', a, b);
}

function labelFinding(
  kind: 'numbering' | 'renumbered',
  a: Unit,
  b: Unit,
  from: string,
  to: string,
): Finding {
  return { ...labelChange(kind, a, b), from, to };
}

function labelChange(kind: 'numbering' | 'renumbered', a: Unit, b: Unit): Finding {
  const range = ({ start, label }: Unit): [number, number] | null =>
    label ? [start, start + label.text.length] : null;
  return {
    kind,
    counts: countsByKind(kind),
    old: range(a),
    new: range(b),
    ...(a.label && b.label ? {} : { at: a.label ? b.start : a.start }),
  };
}
