import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/comparison.js';
import { clean } from '../../src/pipeline.js';
import { shared } from '../shared.js';
import { compareTexts } from './editions.js';

describe.skipIf(shared === undefined)('real editions', () => {
  const folder = join(shared ?? '', 'seeds');
  const seed = (number: string): Buffer => {
    const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? '';
    return readFileSync(join(folder, name));
  };
  const corpus = (name: string): Buffer =>
    readFileSync(join(shared ?? '', 'corpus/clean', `${name}.txt`));
  const counting = (changes: readonly Change[]): Change[] => changes.filter(({ counts }) => counts);

  test('an opinion and the page that embeds it: nothing that counts', async () => {
    const { compared, changes } = await compareTexts(seed('000'), seed('001'));
    expect(compared.new.part.kind).toBe('embedded');
    expect(changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'frame'));
  });

  test('an opinion and its traditional edition: its faults are listed, nothing counts', async () => {
    const { changes } = await compareTexts(seed('000'), seed('003'));
    expect(counting(changes)).toEqual([]);
    const faults = changes
      .filter(({ kind }) => kind === 'conversion')
      .map(({ new: side, expected }) => `${side?.text ?? ''}${expected ?? ''}`);
    for (const fault of [
      '范範',
      '系係',
      '復複',
      '制製',
      '辟闢',
      '沖衝',
      '于於',
      '云雲',
      '周週',
      '注註',
    ]) {
      expect(faults).toContain(fault);
    }
    expect(faults.length).toBeGreaterThanOrEqual(25);
    expect(faults.length).toBeLessThanOrEqual(28);
  });

  test.each([
    ['number', '70%', '75%'],
    ['date', '2030年', '2032年'],
    ['obligation', '确保', '力争'],
    ['text', '坚持以人民为中心的发展思想，', ''],
  ])('one change of kind %s is found alone', async (kind, before, after) => {
    const { text } = await clean(seed('000'));
    const at = text.indexOf(before);
    expect(at).toBeGreaterThan(0);
    const edited = text.slice(0, at) + after + text.slice(at + before.length);
    for (const other of [text, seed('000'), seed('003')]) {
      const { changes } = await compareTexts(edited, other);
      expect(counting(changes).map((change) => change.kind)).toEqual([kind]);
    }
  });

  test('立法法 2015 → 2023: thirteen articles came, 105 and 15 make 120', async () => {
    const { changes } = await compareTexts(corpus('l02-lifafa-2015'), corpus('l03-lifafa-2023'));
    const inserted = changes
      .filter(
        ({ kind, old, new: next }) => kind === 'text' && !old && /^第\S+条/.test(next?.text ?? ''),
      )
      .map(({ new: next }) => /^第(\S+)条/.exec(next?.text ?? '')?.[1]);
    expect(inserted).toEqual([
      '四',
      '八',
      '九',
      '五十五',
      '六十八',
      '七十',
      '七十一',
      '七十九',
      '八十三',
      '九十',
      '一百一十五',
      '一百一十六',
      '一百一十八',
    ]);
    const renumbered = changes
      .filter(({ kind }) => kind === 'renumbered')
      .map(({ from, to }) => `${from ?? ''} → ${to ?? ''}`);
    expect(renumbered).toContain('第四条–第六条 → 第五条–第七条');
    expect(renumbered).toContain('第七十二条 → 第八十条');
    expect(renumbered).toContain('第七十二条 → 第八十一条');
    expect(renumbered).toContain('第九十九条 → 第一百一十一条');
    expect(renumbered).toContain('第一百零四条–第一百零五条 → 第一百一十九条–第一百二十条');
  });

  test('国务院组织法 1982 → 2024: article 10 became article 14', async () => {
    const { changes } = await compareTexts(
      corpus('l06-guowuyuan-1982'),
      corpus('l07-guowuyuan-2024'),
    );
    const moved = changes.filter(({ kind }) => kind === 'moved');
    expect(
      moved.some(
        ({ old, new: next }) =>
          old?.text.startsWith('第十条') === true && next?.text.startsWith('第十四条') === true,
      ),
    ).toBe(true);
  });
});
