import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { auditConversion, type AuditOptions } from '../../src/script/audit.js';
import { fixConversion } from '../../src/script/audit-fix.js';
import { undoEdits } from '../../src/text/replay.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';

async function faults(text: string, options: AuditOptions = {}): Promise<string[]> {
  const findings = await auditConversion(text, options);
  return findings.map(
    ({ found, expected, confidence }) =>
      `${found}→${expected}${confidence === 'certain' ? '' : '?'}`,
  );
}

describe('a traditional edition', () => {
  test.each([
    ['形成新的研究范式。', ['范→範']],
    ['規范市場秩序,擴大適用范圍。', ['范→範', '范→範']],
    [
      '聯合研制設備,處理復雜的關系。',
      ['制→製', '复', '系→係'].map((x) => (x === '复' ? '復→複' : x)),
    ],
    ['提供云服務。', ['云→雲?']],
    ['開辟新路,減少沖擊。', ['辟→闢', '沖→衝']],
    ['標注數據,全生命周期管理,基于證據。', ['注→註', '周→週', '于→於']],
  ])('%s', async (text, expected) => {
    expect(await faults(text, { script: 'hant' })).toEqual(expected);
  });

  test('simplified forms left over are faults', async () => {
    expect(await faults('各級人民政府應當建設医療機构。', { script: 'hant' })).toEqual([
      '医→醫',
      '构→構',
    ]);
  });

  test.each([
    '主席為人民服務,群眾公布核准,臺灣與台北。',
    '爲人民服務，羣衆公佈覈准。',
    '皇后與太后;公里與里長;面積與表面;云云;范先生;于女士批准。',
    '北斗系統;制度;水準;周邊;沖洗;注意;復興;一哄而上;回娘家;行政復議。',
  ])('%s has no certain fault', async (text) => {
    const found = await auditConversion(text, { script: 'hant' });
    expect(found.filter(({ confidence }) => confidence === 'certain')).toEqual([]);
  });

  test('forms of another standard are faults only where one is asked for', async () => {
    const text = '爲羣衆服務。';
    expect(await faults(text, { script: 'hant' })).toEqual([]);
    expect(await faults(text, { script: 'hant', standard: 'tw' })).toEqual([
      '爲→為',
      '羣→群',
      '衆→眾',
    ]);
    expect(await faults('公布', { script: 'hant', standard: 'opencc' })).toEqual(['布→佈']);
  });
});

describe('a simplified edition', () => {
  test.each([
    ['会后及以後的工作', ['後→后']],
    ['保持乾燥,清朝乾隆年间', ['乾→干']],
    ['随著经济发展,取得显著成效,保护著作权', ['著→着']],
    ['扭转干坤', ['扭转干坤→扭转乾坤']],
  ])('%s', async (text, expected) => {
    expect(await faults(text, { script: 'hans' })).toEqual(expected);
  });
});

test('certain faults are fixed as edits that can be undone', async () => {
  const source = '一、建立新范式\n提供云服務，開辟市場，規范發展。\n';
  const manuscript = repair(textSource(source));
  const fixed = await fixConversion(manuscript, { script: 'hant' });
  expect(fixed.text).toBe('一、建立新範式\n提供云服務，開闢市場，規範發展。\n');
  expect(undoEdits(fixed.text, fixed.edits)).toBe(source);
  expect(fixed.edits.map(({ rule, why }) => [rule, why])[0]).toEqual([
    'conversion',
    "OpenCC's dictionary: 范式 → 範式",
  ]);
});

test('an empty text and one without Chinese have no faults', async () => {
  expect(await auditConversion('')).toEqual([]);
  expect(await auditConversion('plain ASCII')).toEqual([]);
});

describe.skipIf(shared === undefined)('real editions', () => {
  const folder = shared ?? '';

  test('the traditional seed has 25 certain faults and one probable', async () => {
    const name = readdirSync(join(folder, 'seeds')).find((file) => file.startsWith('003')) ?? '';
    const repaired = repair(textSource(readFileSync(join(folder, 'seeds', name), 'utf8')));
    const findings = await auditConversion(repaired.text);
    const certain = findings.filter(({ confidence }) => confidence === 'certain');
    expect(certain.map(({ found, expected }) => found + expected).sort()).toEqual(
      [
        ...Array<string>(8).fill('范範'),
        ...Array<string>(4).fill('制製'),
        ...Array<string>(3).fill('復複'),
        ...Array<string>(2).fill('系係'),
        ...Array<string>(2).fill('于於'),
        ...Array<string>(2).fill('辟闢'),
        '周週',
        '沖衝',
        '注註',
        '采採',
      ].sort(),
    );
    const probable = findings.filter(({ confidence }) => confidence === 'probable');
    expect(probable.map(({ found, expected }) => found + expected)).toEqual(['云雲']);
  });
});
