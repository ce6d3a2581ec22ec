import { expect, test } from 'vitest';
import { findEdgeCells } from '../../src/text/edge-cells.js';

/** The lines of a text without the blanks at their ends that are no cells. */
function trimmed(text: string): string[] {
  const raw = text.split('\n');
  const places = { start: [], from: [], to: [], end: [] } as Record<
    'start' | 'from' | 'to' | 'end',
    number[]
  >;
  let at = 0;
  for (const line of raw) {
    places.start.push(at);
    places.from.push(at + line.length - line.trimStart().length);
    places.to.push(at + line.trimEnd().length);
    places.end.push(at + line.length);
    at += line.length + 1;
  }
  const edges = findEdgeCells(text, places, raw.length);
  return raw.map((_, line) =>
    text.slice(
      (places.from[line] ?? 0) - (edges?.before[line] ?? 0),
      (places.to[line] ?? 0) + (edges?.behind[line] ?? 0),
    ),
  );
}

test.each<[string, string, string[]]>([
  ['lines of as many tabs', '1\ta\t5\n\tb\t\n\t\t7', ['1\ta\t5', '\tb\t', '\t\t7']],
  ['a table that is indented', '\t1\ta\t\n\t2\t\t5', ['1\ta\t', '2\t\t5']],
  ['a column that is empty in every row', '1\ta\t\n2\tb\t', ['1\ta', '2\tb']],
  ['an indent behind a table of two columns', '1\ta\n\tb', ['1\ta', 'b']],
  ['indents of two tabs', '\t\ta\n\t\tb', ['a', 'b']],
  ['another number of tabs', '1\ta\t5\n\tb', ['1\ta\t5', 'b']],
  ['other blanks among the tabs', '1\ta\t5\n \t\tb', ['1\ta\t5', 'b']],
  ['blanks before a row', '  1\ta\t5\n\t\tb', ['1\ta\t5', '\t\tb']],
  ['no tab', ' a \nb', ['a', 'b']],
])('%s', (_, text, lines) => {
  expect(trimmed(text)).toEqual(lines);
});
