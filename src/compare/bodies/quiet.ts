import { foldMarks } from '../edition/character-fold.js';
import { isValue } from './extent.js';
import type { ValueHunk } from './snap.js';
import type { Finding } from '../findings/finding.js';
import type { Stretch } from './stretch.js';

/** What differs where nothing that is compared does: blanks, marks, widths, and the script. */
export interface QuietDifferences {
  findings: Finding[];
  /** True where a character is written in another script on the other side. */
  script: boolean;
}

/**
 * Differences between the equal runs of two bodies. Neighbouring ones of one kind stay apart: each is
 * a mark or a blank an editor may want to look at. Cost: linear; nothing if the texts are the same.
 */
export function quietDifferences(
  old: Stretch,
  next: Stretch,
  hunks: readonly ValueHunk[],
): QuietDifferences {
  const found: QuietDifferences = { findings: [], script: false };
  if (hunks.length === 0 && bodyText(old) === bodyText(next)) return found;
  let a = 0;
  let b = 0;
  // The marks beside a hunk belong to it, but for those beside a value.
  let takesMarks = false;
  const run = (end: number, endTakesMarks: boolean): void => {
    for (let by = 0; a + by < end; by++) {
      if (by > 0 || !takesMarks) compareMarks(old, a + by, next, b + by, found.findings);
      compareCharacters(old, a + by, next, b + by, found);
    }
    const marksAreFree = !endTakesMarks && (a < end || !takesMarks);
    if (marksAreFree) compareMarks(old, end, next, b + end - a, found.findings);
  };
  for (const hunk of hunks) {
    const isOwner = !isValue(hunk);
    run(hunk.old, isOwner);
    a = hunk.oldEnd;
    b = hunk.newEnd;
    takesMarks = isOwner;
  }
  run(old.characters.length, false);
  return found;
}

function bodyText({ edition, start, end }: Stretch): string {
  return edition.text.slice(start, end);
}

function compareMarks(
  old: Stretch,
  at: number,
  next: Stretch,
  to: number,
  findings: Finding[],
): void {
  const before = old.marks(at);
  const after = next.marks(to);
  if (before === after || before === '\n' || after === '\n') return;
  const spaced = foldSpaces(before) === foldSpaces(after);
  const kind = spaced ? 'spacing' : 'punctuation';
  findings.push({
    kind,
    counts: false,
    old: before === '' ? null : [old.textBehind(at), old.textStart(at)],
    new: after === '' ? null : [next.textBehind(to), next.textStart(to)],
    ...(before === '' ? { at: old.textStart(at) } : after === '' ? { at: next.textStart(to) } : {}),
    ...(kind === 'punctuation' && foldMarks(before) !== foldMarks(after)
      ? { from: before.trim(), to: after.trim() }
      : {}),
  });
}

function compareCharacters(
  old: Stretch,
  at: number,
  next: Stretch,
  to: number,
  found: QuietDifferences,
): void {
  const a = old.edition.text.charCodeAt(old.textStart(at));
  const b = next.edition.text.charCodeAt(next.textStart(to));
  if (a === b) return;
  if (isHanUnit(a) && isHanUnit(b)) {
    found.script = true;
    return;
  }
  found.findings.push({
    kind: 'punctuation',
    counts: false,
    old: [old.textStart(at), old.textStart(at) + 1],
    new: [next.textStart(to), next.textStart(to) + 1],
  });
}

function isHanUnit(unit: number): boolean {
  return unit >= 0x2e80 && !(unit >= 0xff00 && unit <= 0xffef);
}

function foldSpaces(marks: string): string {
  return marks.replaceAll(/\s/g, '');
}
