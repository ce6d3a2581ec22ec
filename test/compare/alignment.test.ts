import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/comparison.js';
import { compareTexts } from './editions.js';

/** What is counted, in one line each: what became of what. */
async function told(old: string, next: string): Promise<string[]> {
  const { changes } = await compareTexts(old, next, { whole: true });
  return changes.filter(({ counts }) => counts).map(brief);
}

function brief({ kind, from, to, old, new: next }: Change): string {
  return `${kind}: ${from ?? old?.text ?? ''} → ${to ?? next?.text ?? ''}`;
}

describe('chapters', () => {
  const old = `第六条 河段的养护由所在街道负责。

第三章 审查和批准养护方案，听取河道整治计划的执行情况报告

第七条 水务部门应当在每年三月将上一年度的养护方案报市人民政府审查。
`;
  const next = `第三章 河道监督

第七条 市人民政府对河道整治和养护进行监督：
（一）听取执行情况的报告；
（二）审查养护方案；
（三）审查和批准河道整治五年计划的调整方案；
第八条 水务部门应当在每年三月将上一年度的养护方案报市人民政府审查。
`;

  test('a heading does not become an item, however many words they share', async () => {
    for (const changes of [await told(old, next), await told(next, old)]) {
      expect(changes.filter((change) => /renumbered.*（三）|renumbered.*章/.test(change))).toEqual(
        [],
      );
      expect(changes.filter((change) => change.startsWith('renumbered'))).toHaveLength(1);
    }
  });

  test('a chapter may become a heading of another numbering', async () => {
    const chapters = '第一章 河道养护与日常巡查\n岸线由街道养护。\n第二章 罚则\n违者罚款。\n';
    const headings = '一、河道养护与日常巡查\n岸线由街道养护。\n二、罚则\n违者罚款。\n';
    expect(await told(chapters, headings)).toContain('renumbered: 第一章–第二章 → 一、–二、');
  });
});
