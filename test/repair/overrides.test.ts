import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Overrides } from '../../src/model/overrides.js';
import { repair } from '../../src/repair/repair.js';
import { replayEdits, undoEdits } from '../../src/text/replay.js';
import { textSource } from '../text-source.js';

const wrapped = [
  '各单位要切实加强组织领导，明确任务分工，把各',
  '项工作落到实处，按时报送进展情况，并对发现的',
  '问题及时整改。各级主管部门要加强督促检查，确',
  '保取得实效。',
  '',
].join('\n');

function corrected(text: string, overrides: Overrides, only?: string[]) {
  const source = textSource(text);
  const manuscript = repair(source, { overrides, ...(only ? { only } : {}) });
  expect(undoEdits(manuscript.text, manuscript.edits)).toBe(text);
  expect(replayEdits(text, manuscript.edits)).toBe(manuscript.text);
  return manuscript;
}

describe('corrections by hand', () => {
  test('a split keeps a break that re-flow would join, and no rule joins it again', () => {
    const { text } = corrected(wrapped, { split: [{ text: '问题及时整改', side: 'before' }] });
    expect(text).toBe(
      '各单位要切实加强组织领导，明确任务分工，把各项工作落到实处，按时报送进展情况，并对发现的\n问题及时整改。各级主管部门要加强督促检查，确保取得实效。\n',
    );
  });

  test('a split inside a line is an edit of the rule override', () => {
    const { text, edits } = corrected('一、总则本办法自发布之日起施行。\n', {
      split: [{ text: '一、总则', side: 'after', why: '标题与正文相连' }],
    });
    expect(text).toBe('一、总则\n本办法自发布之日起施行。\n');
    expect(edits).toMatchObject([
      { rule: 'override', before: '', after: '\n', confidence: 'certain', why: '标题与正文相连' },
    ]);
  });

  test('a join takes all breaks out of the words it names, also where the line broke elsewhere', () => {
    const overrides = { join: [{ text: '县级以上人民政府及其有关部门' }] };
    const one = corrected('第一条 县级以上人民\n政府及其有关部门应当公开。\n', overrides, []);
    const two = corrected('第一条 县级以上\n人民政府及其有关\n部门应当公开。\n', overrides, []);
    expect(one.text).toBe('第一条 县级以上人民政府及其有关部门应当公开。\n');
    expect(two.text).toBe(one.text);
  });

  test('a join at a place works across furniture', () => {
    const { text } = corrected(
      '市级财政给予\n\n本页为内部资料\n\n一次性补助。\n',
      { furniture: [{ text: '本页为内部资料' }], join: [{ text: '财政给予', side: 'after' }] },
      [],
    );
    expect(text).toBe('市级财政给予一次性补助。\n');
  });

  test('Latin words that are joined keep a space', () => {
    const { text } = corrected('open\nsource\n', { join: [{ text: 'open source' }] }, []);
    expect(text).toBe('open source\n');
  });

  test('furniture goes, from its first words to its last, with its lines', () => {
    const { text } = corrected(
      '正文第一段。\n【字号：大 中 小】\n打印本页\n分享到：\n正文第二段。\n',
      { furniture: [{ text: '【字号', to: '分享到：' }] },
      [],
    );
    expect(text).toBe('正文第一段。\n正文第二段。\n');
  });

  test('furniture inside a line leaves the rest of the line', () => {
    const { text } = corrected(
      '各部门（第3页）要落实。\n',
      { furniture: [{ text: '（第3页）' }] },
      [],
    );
    expect(text).toBe('各部门要落实。\n');
  });

  test('a heading stands on its own line and is known as one', () => {
    const { text, facts } = corrected('前言的最后一段。\n工作目标\n到本年末完成。\n', {
      heading: [{ text: '工作目标', depth: 2 }],
    });
    const start = text.indexOf('工作目标');
    expect(text.split('\n')).toContain('工作目标');
    expect(facts).toContainEqual({
      type: 'role',
      role: 'heading',
      start,
      end: start + 4,
      depth: 2,
      confidence: 1,
    });
  });

  test('a rejected edit is not made, the same edit elsewhere is', () => {
    const text = '甲\r\n乙\r\n丙\n';
    const rejected = corrected(text, { reject: [{ rule: 'line-ends', text: '甲乙' }] }, [
      'line-ends',
    ]);
    expect(rejected.text).toBe('甲\r\n乙\n丙\n');
  });

  test('what a rejected edit would have taken out no other rule takes out', () => {
    const notice = readFileSync(
      new URL('../../fixtures/documents/wrapped-notice/input.txt', import.meta.url),
      'utf8',
    );
    const { text } = corrected(notice, { reject: [{ rule: 'page-number', text: '— 2 —' }] });
    expect(text).toMatch(/— ?2 ?—/);
    expect(text).not.toContain('— 1 —');
    expect(text).not.toContain('— 3 —');
    const [joined, next] = ['的标准给予', '一次性补助'];
    expect(corrected(notice, {}).text).toContain(joined + next);
    const apart = corrected(notice, { reject: [{ rule: 're-flow', text: joined }] });
    expect(apart.text).toContain(`${joined}\n`);
  });

  test('a rejection without a rule holds for all of them', () => {
    const rejected = corrected('甲\r\n乙\n', { reject: [{ text: '甲乙' }] }, ['line-ends']);
    expect(rejected.text).toBe('甲\r\n乙\n');
  });
});

describe('a rejection that meets no edit is told', () => {
  const unmet = (text: string, reject: Overrides['reject'], only?: string[]) =>
    corrected(text, { reject }, only).facts.filter(({ type }) => type === 'unmetReject');

  test.each([
    ['that no rule proposes', '甲方\r\n乙方\r\n', { text: '乙' }, undefined],
    ['of another rule', '甲方\r\n乙方\n', { text: '甲方乙方', rule: 'page-number' }, undefined],
    [
      'of a rule that is run alone',
      '甲方\n乙方\n',
      { text: '乙方', rule: 'line-ends' },
      ['line-ends'],
    ],
  ])('one %s', (_, text, reject, only) => {
    const origin = 'o.yaml:2:5';
    expect(unmet(text, [{ ...reject, origin }], only)).toMatchObject([
      { ...reject, origin, start: expect.any(Number) as number },
    ]);
  });

  test.each([
    [
      'one that meets an edit',
      '甲方\r\n乙方\n',
      { text: '甲方乙方', rule: 'line-ends' },
      undefined,
    ],
    [
      'one of a rule that is not run',
      '甲方\n',
      { text: '甲方', rule: 'page-number' },
      ['line-ends'],
    ],
    ['one of any rule where not all are run', '甲方\n', { text: '甲方' }, ['line-ends']],
  ])('but not %s', (_, text, reject, only) => {
    expect(unmet(text, [reject], only)).toEqual([]);
  });

  test('an error of the words says where they are written', () => {
    const join = [{ text: '丙方', origin: 'o.yaml:4:5' }];
    const apply = () => repair(textSource('甲方\n'), { overrides: { join } });
    expect(apply).toThrow(/^o\.yaml:4:5: "丙方"/);
  });
});

describe('an anchor that does not fit is an error that says so', () => {
  const split = (text: string, occurrence?: number): Overrides => ({
    split: [{ text, side: 'before', ...(occurrence === undefined ? {} : { occurrence }) }],
  });
  const source = textSource('甲方\n乙方\n甲方\n');

  const failure = (overrides: Overrides): unknown => {
    try {
      repair(source, { overrides });
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('missing', () => {
    const error = failure(split('丙方'));
    expect(error).toMatchObject({ code: 'anchor-not-found' });
    expect(String(error)).toContain('丙方');
  });

  test('in several places', () => {
    const error = failure(split('甲方'));
    expect(error).toMatchObject({ code: 'anchor-ambiguous' });
    expect(String(error)).toContain('2 places');
    expect(failure(split('甲方', 2))).toBeUndefined();
    expect(failure(split('甲方', 3))).toMatchObject({ code: 'anchor-not-found' });
  });

  test('an unknown rule', () => {
    expect(failure({ reject: [{ rule: 'no-rule', text: '甲方' }] })).toMatchObject({
      code: 'unknown-rule',
    });
  });
});

describe('whatever is corrected', () => {
  const unit = fc.constantFrom(
    '甲',
    '乙',
    '（一）',
    '一、',
    '。',
    '，',
    ' ',
    '\u3000',
    '\n',
    '\r\n',
    '12',
    'ab',
  );
  const text = fc.array(unit, { minLength: 5, maxLength: 60 }).map((parts) => parts.join(''));
  const correction = fc.record({
    kind: fc.constantFrom('join', 'split', 'heading', 'furniture', 'reject'),
    start: fc.nat(),
    length: fc.integer({ min: 1, max: 8 }),
    side: fc.constantFrom('before' as const, 'after' as const),
    depth: fc.integer({ min: 1, max: 4 }),
  });

  test('the source comes back, and the text stays its source plus its edits', () => {
    fc.assert(
      fc.property(text, fc.array(correction, { minLength: 1, maxLength: 4 }), (source, given) => {
        const lists: Record<string, object[]> = {};
        for (const { kind, start, length, side, depth } of given) {
          const words = source.slice(start % source.length).slice(0, length);
          if (!/\S/.test(words)) continue;
          const anchor = { text: words, occurrence: 1 };
          const extra = kind === 'split' ? { side } : kind === 'heading' ? { depth } : {};
          (lists[kind] ??= []).push({ ...anchor, ...extra });
        }
        corrected(source, lists);
      }),
      { numRuns: 300 },
    );
  });
});
