import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { parse } from '../../src/parse/index.js';
import { manuscriptOf } from './check-tree.js';

function diagnosticsOf(lines: readonly string[], lang: 'en' | 'zh' = 'en'): Diagnostic[] {
  return parse(manuscriptOf(lines.join('\n')), { lang }).data?.diagnostics ?? [];
}

function idsOf(lines: readonly string[]): string[] {
  return diagnosticsOf(lines).map(({ id, position }) => `${id} ${position.start.line}`);
}

describe('diagnostics of the numbering', () => {
  it('says nothing of a text in order, with lists and numbers that run on', () => {
    expect(
      idsOf([
        '某某工作方案',
        '一、总体要求',
        '（一）指导思想。坚持改革。',
        '二、重点任务',
        '（二）优化布局。分类推进，应当做到：',
        '1.统筹规划；',
        '2.分步实施。',
        '同时，应当避免：',
        '1.重复建设；',
        '2.资源浪费。',
        '（三）健全机制。完善政策。',
      ]),
    ).toEqual([]);
  });

  it('reports a gap where the number stands', () => {
    const [gap, ...rest] = diagnosticsOf([
      '某某办法',
      '第一条 甲。',
      '第二条 乙。',
      '第四条 丁。',
      '第五条 戊。',
    ]);
    expect(rest).toEqual([]);
    expect(gap).toMatchObject({
      id: 'numbering-gap',
      severity: 'warning',
      position: { start: { line: 4, column: 1 }, end: { line: 4, column: 4 } },
    });
    expect(gap?.message).toContain('第三条');
  });

  it('reports a doubled number', () => {
    expect(
      idsOf([
        '方案',
        '一、甲',
        '内容。',
        '二、乙',
        '内容。',
        '二、丙',
        '内容。',
        '三、丁',
        '内容。',
      ]),
    ).toEqual(['numbering-duplicate 6']);
  });

  it('reports a numbering that begins again', () => {
    expect(
      idsOf([
        '方案',
        '一、甲',
        '内容。',
        '二、乙',
        '内容。',
        '一、丙',
        '内容。',
        '二、丁',
        '内容。',
      ]),
    ).toEqual(['numbering-restart 6']);
  });

  it('reports a numbering that begins late, for information', () => {
    expect(diagnosticsOf(['第五条 甲。', '第六条 乙。'])).toMatchObject([
      { id: 'numbering-late-start', severity: 'info' },
    ]);
  });

  it('speaks Chinese', () => {
    expect(diagnosticsOf(['办法', '第一条 甲。', '第三条 丙。'], 'zh')[0]?.message).toBe(
      '此处应为第二条，却是第三条：可能缺少一节，或序号丢失。',
    );
  });
});
