import type { Edit } from '../model/edit.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Say } from './messages/say.js';
import type { Span } from './terminal/paint.js';
import { showText } from './terminal/show-text.js';

/** How many characters of the source are shown on each side of an edit, and of a long edit itself. */
const contextLength = 14;
const changeLength = 60;

/**
 * What `clean --explain` says: each edit with its place in the source, its rule, what became what,
 * and why, in the order of the source; then how many there were of each rule.
 * Cost: n log n in the edits.
 */
export function explainEdits(file: string, { source, edits }: Manuscript, say: Say): Span[] {
  if (edits.length === 0) return [{ text: say('explain-none', { file }) }];
  const inOrder = [...edits].sort((a, b) => a.position.start.offset - b.position.start.offset);
  const spans = inOrder.flatMap((edit) => explainEdit(file, edit, source.text, say));
  return [...spans, ...summary(file, edits, say)];
}

function explainEdit(file: string, edit: Edit, source: string, say: Say): Span[] {
  const { start, end } = edit.position;
  const unsure = edit.confidence === 'unsure';
  return [
    { text: `${oneLine(file)}:${start.line}:${start.column}`, style: 'place' },
    { text: '  ' },
    { text: edit.rule, style: 'rule' },
    { text: `  ${say(edit.confidence)}\n`, style: unsure ? 'warning' : 'dim' },
    { text: `    ${before(source, start.offset)}`, style: 'dim' },
    { text: '{', style: 'dim' },
    { text: shown(edit.before), style: 'delete' },
    { text: ' → ', style: 'dim' },
    { text: shown(edit.after), style: 'insert' },
    { text: '}', style: 'dim' },
    { text: `${after(source, end.offset)}\n`, style: 'dim' },
    { text: `    ${oneLine(edit.why)}\n` },
  ];
}

function shown(text: string): string {
  return text === '' ? '∅' : showText(clip(text, changeLength));
}

function before(source: string, offset: number): string {
  const from = Math.max(0, offset - contextLength);
  const text = wholeCharacters(source.slice(from, offset));
  return `${from > 0 ? '…' : ''}${showText(text)}`;
}

function after(source: string, offset: number): string {
  const to = Math.min(source.length, offset + contextLength);
  const text = wholeCharacters(source.slice(offset, to));
  return `${showText(text)}${to < source.length ? '…' : ''}`;
}

/** A slice without the halves of surrogate pairs at its ends. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** A text with its middle left out if it is long. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = Math.floor(length / 2);
  return `${wholeCharacters(text.slice(0, half))}…${wholeCharacters(text.slice(-half))}`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '↵');
}

function summary(file: string, edits: readonly Edit[], say: Say): Span[] {
  const counts = new Map<string, number>();
  let unsure = 0;
  for (const edit of edits) {
    counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1);
    if (edit.confidence === 'unsure') unsure++;
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  const width = String(most[0]?.[1] ?? 0).length;
  const rows = most.flatMap(([rule, count]): Span[] => [
    { text: `\n  ${String(count).padStart(width)}  ` },
    { text: rule, style: 'rule' },
  ]);
  const doubt: Span[] =
    unsure === 0
      ? []
      : [{ text: `\n  ${say('explain-unsure', { count: unsure })}`, style: 'warning' }];
  const head = say('explain-summary', { file, count: edits.length });
  return [{ text: head, style: 'strong' }, ...rows, ...doubt];
}
