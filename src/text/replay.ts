import type { Edit } from '../model/edit.js';
import { ZhengbenError } from '../model/error.js';
import type { Pass } from '../model/manuscript.js';
import { TextBuilder } from './text-builder.js';

/** The fields of an edit that undoing and replaying need. */
export type EditStep = Pick<Edit, 'pass' | 'start' | 'end' | 'before' | 'after' | 'confidence'>;

/**
 * The source text of a repaired text: its edits undone pass by pass in reverse.
 * `unsure` edits were never applied and are skipped. Cost: linear in text and edits, for each pass.
 *
 * @throws ZhengbenError `edits-do-not-fit` if the text is not the one the edits made.
 */
export function undoEdits(text: string, edits: readonly EditStep[]): string {
  return passesOf(edits).reduceRight((current, pass) => {
    let shift = 0;
    const inverse = pass.map((edit) => {
      const start = edit.start + shift;
      shift += edit.after.length - edit.before.length;
      return { start, before: edit.after, after: edit.before };
    });
    return rewrite(current, inverse);
  }, text);
}

/**
 * The repaired text of a source: its edits applied pass by pass. Cost as {@link undoEdits}.
 *
 * @throws ZhengbenError `edits-do-not-fit` if the text is not the one the edits were made on.
 */
export function replayEdits(source: string, edits: readonly EditStep[]): string {
  return passesOf(edits).reduce((current, pass) => rewrite(current, pass), source);
}

/**
 * True if passes lead from one text to another, each from what the one before it made. Where they do,
 * they also lead back: each replaces stretches that lie apart, so what it made without them is what
 * it found. Cost: linear in text and edits, for each pass; two texts are held at once.
 */
export function passesLead(source: string, passes: readonly Pass[], text: string): boolean {
  let current: string | null = source;
  for (const { replacements } of passes) {
    current = replayed(current, replacements);
    if (current === null) return false;
  }
  return current === text;
}

/** A text after a pass, or null where its replacements overlap or lie outside the text. */
function replayed(text: string, replacements: Pass['replacements']): string | null {
  const made = new TextBuilder();
  let at = 0;
  for (const { start, end, after } of replacements) {
    if (start < at || end < start || end > text.length) return null;
    made.add(text.slice(at, start));
    made.add(after);
    at = end;
  }
  made.add(text.slice(at));
  return made.take();
}

function passesOf(edits: readonly EditStep[]): EditStep[][] {
  const passes = new Map<number, EditStep[]>();
  for (const edit of edits) {
    if (edit.confidence === 'unsure') continue;
    const pass = passes.get(edit.pass);
    if (pass) pass.push(edit);
    else passes.set(edit.pass, [edit]);
  }
  return [...passes]
    .sort(([a], [b]) => a - b)
    .map(([, steps]) => steps.sort((a, b) => a.start - b.start || a.end - b.end));
}

function rewrite(
  text: string,
  steps: readonly { start: number; before: string; after: string }[],
): string {
  const made = new TextBuilder();
  let at = 0;
  for (const { start, before, after } of steps) {
    if (start < at || !text.startsWith(before, start)) throw doesNotFit(start);
    made.add(text.slice(at, start));
    made.add(after);
    at = start + before.length;
  }
  made.add(text.slice(at));
  return made.take();
}

function doesNotFit(offset: number): ZhengbenError {
  return new ZhengbenError('edits-do-not-fit', {
    en: `The edits do not fit this text: at offset ${offset} it says something else. Use the edits file that was written together with it.`,
    zh: `修改记录与文本不符：偏移 ${offset} 处的内容不一致。请使用与该文本一同写出的修改记录文件。`,
  });
}
