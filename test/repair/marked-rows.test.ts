import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Rule } from '../../src/repair/rule.js';
import { loneFolio } from '../../src/repair/rules/lone-folio.js';
import { pageNumber } from '../../src/repair/rules/page-number.js';
import { runningHead } from '../../src/repair/rules/running-head.js';

const cases: [Rule, string, string][] = [
  [pageNumber, '— 1 —', '各地区要认真\n— 1 —\n\f贯彻落实。\n'],
  [runningHead, '市政府公报', '市政府公报\n各部门要认真\n1\n\f市政府公报\n贯彻落实。\n2\n\f'],
  [loneFolio, '5 | 2024.03', loneFolio.example.before],
];

describe.each(cases)('a row that its source marks is no line of a page: $id', (rule, row, text) => {
  test('it stays', () => {
    expect(removed(rule, text, rowsOf(text, row))).not.toContain(row);
  });

  test('without the mark it goes', () => {
    expect(removed(rule, text, [])).toContain(row);
  });
});

test('a row beside others leaves them to the rule', () => {
  const [first] = rowsOf('市政府公报\n', '市政府公报');
  const text = cases[1]?.[2] ?? '';
  expect(removed(runningHead, text, first ? [first] : [])).toBe('市政府公报\n');
});

/** What a rule would take out of a Markdown text of which this is known. */
function removed(rule: Rule, text: string, facts: readonly Fact[]): string {
  const options = { spacing: 'tight' } as const;
  const { proposals } = rule.apply({ text, format: 'markdown', options, facts: () => facts });
  return [...proposals].map(({ start, end }) => text.slice(start, end)).join('');
}

function rowsOf(text: string, row: string): Fact[] {
  const facts: Fact[] = [];
  for (let start = text.indexOf(row); start >= 0; start = text.indexOf(row, start + 1)) {
    facts.push({ type: 'tableRow', start, end: start + row.length });
  }
  return facts;
}
