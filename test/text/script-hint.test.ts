import { expect, test } from 'vitest';
import { scriptHint } from '../../src/text/script-hint.js';

test.each([
  ['国务院关于进一步发展软件产业的通知', 'hans'],
  ['國務院關於進一步發展軟件產業的通知', 'hant'],
  ['为了规范', 'hans'],
  ['依法行政', undefined],
  ['', undefined],
  ['国國', undefined],
  ['国国國', 'hans'],
  ['国國國', 'hant'],
])('%j: %s', (text, script) => {
  expect(scriptHint(text)).toBe(script);
});

test('the first twenty thousand characters say it', () => {
  expect(scriptHint(`${'一'.repeat(19_999)}国國國`)).toBe('hans');
  expect(scriptHint(`${'一'.repeat(20_000)}国`)).toBeUndefined();
});

test('each simplified form stands for the traditional one at its place', () => {
  const simplified = '国会发这为务业实现产对经体关动机进门时规设场长总应员数学种条题层';
  const traditional = '國會發這為務業實現產對經體關動機進門時規設場長總應員數學種條題層';
  for (const [at, form] of Array.from(simplified).entries()) {
    expect([scriptHint(form), scriptHint(traditional.charAt(at))]).toEqual(['hans', 'hant']);
  }
});
