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

  test('a chapter that has no more than its number is one with itself', async () => {
    const bare = '第一章\n\n第一条 岸线由街道养护。\n\n第二章\n\n第二条 违者罚款。\n';
    expect(await told(bare, bare.replace('街道', '社区'))).toEqual(['text: 街道 → 社区']);
    expect((await compareTexts(bare, bare)).changes).toEqual([]);
  });

  test('a chapter may become a heading of another numbering', async () => {
    const chapters = '第一章 河道养护与日常巡查\n岸线由街道养护。\n第二章 罚则\n违者罚款。\n';
    const headings = '一、河道养护与日常巡查\n岸线由街道养护。\n二、罚则\n违者罚款。\n';
    expect(await told(chapters, headings)).toContain('renumbered: 第一章–第二章 → 一、–二、');
  });
});

describe('lists', () => {
  const old = `第三条 违法采砂，具有下列情形之一的，属于“数额巨大”：
（一）个人违法采砂，价额在100万元以上的，单位违法采砂，价额在500万元以上的；
（二）个人违法采砂涉及河段100米以上的，单位违法采砂涉及河段500米以上的；
（三）造成岸线特别严重坍塌的。
`;
  const next = `第四条 违法采砂，具有下列情形之一的，应当认定为“数额巨大”：
（一）违法采砂价额在500万元以上的；
（二）违法采砂涉及河段500米以上的；
第五条 违法采砂，具有下列情形之一的，应当认定为“数额特别巨大”：
（一）违法采砂价额在5000万元以上的；
（二）违法采砂涉及河段5000米以上的；
`;

  test('an item that keeps its number is not half of the one before it', async () => {
    const there = await told(old, next);
    expect(there.filter((change) => /^(?:split|merged|number|date)/.test(change))).toEqual([]);
    expect(there).toContain('renumbered: 第三条 → 第四条');
    expect(there).toContain('text: 个人违法采砂涉及河段100米以上的，单位 → ');
    const back = await told(next, old);
    expect(back.filter((change) => /^(?:split|merged|number|date)/.test(change))).toEqual([]);
  });

  test('an item that was parted in two is still told as split', async () => {
    const whole = `第三条 河段养护包括下列工作：
（一）清理河面漂浮物和岸线垃圾，修剪堤坡杂草并检查护栏是否松动；
（二）记录水位。
`;
    const parted = `第三条 河段养护包括下列工作：
（一）清理河面漂浮物和岸线垃圾；
（二）修剪堤坡杂草并检查护栏是否松动；
（三）记录水位。
`;
    const { counts } = await compareTexts(whole, parted);
    expect(counts.split).toBe(1);
    expect((await compareTexts(parted, whole)).counts.merged).toBe(1);
  });
});

describe('labels on lines of their own', () => {
  const body = '河道清淤由水務機關辦理，並應於每年汛期前完成。';
  const old = `第一條
為規範青禾市河道清淤業務，維護行水安全，特制定本規則。

第二條
河道清淤，依本規則之規定。但其他法規另有規定者，從其規定。

第三條
本規則用詞，定義如左：
一、清淤：指移除河床淤積之砂石、泥土及雜物，並運至指定場所之行為。

第四條
${body}
`;
  const next = `第一條
為規範青禾市河道之清淤及疏濬，維護行水安全，特制定本規則。

第二條
本規則用詞，定義如下：
一、清淤：指移除河床淤積之砂石、泥土、垃圾及雜物，並運至核准場所之行為。

第三條
${body}
`;

  test('an article is deleted with its label, and those behind it count on', async () => {
    const there = await told(old, next);
    expect(there).toContain(
      'text: 第二條\n河道清淤，依本規則之規定。但其他法規另有規定者，從其規定。 → ',
    );
    expect(there).toContain('renumbered: 第三條–第四條 → 第二條–第三條');
    const same = old.replace('河道清淤業務', '河道之清淤及疏濬');
    expect(await told(same, next)).toContain('renumbered: 第三條–第四條 → 第二條–第三條');
    expect(await told(next, old)).toContain('renumbered: 第二條–第三條 → 第三條–第四條');
  });

  test('captions that only one edition has are told apart and do not count', async () => {
    const captioned = old
      .replace('第一條', '第一條 （訂定目的）')
      .replace('第二條', '第二條 （適用範圍）')
      .replace('第三條', '第三條 （用詞定義）')
      .replace('第四條', '第四條 （辦理機關）');
    for (const [a, b] of [
      [captioned, old],
      [old, captioned],
    ] as const) {
      const { counts, changes } = await compareTexts(a, b);
      expect(counts).toEqual({ frame: 4 });
      expect(changes.map(({ old: was, new: is }) => (was ?? is)?.text)).toEqual([
        '（訂定目的）',
        '（適用範圍）',
        '（用詞定義）',
        '（辦理機關）',
      ]);
    }
  });

  test('an article that was repealed is no article with a caption', async () => {
    const repealed = old.replace(/第二條\n.*\n/, '第二條 （刪除）\n');
    expect((await told(old, repealed)).join('\n')).toContain('（刪除）');
  });
});

describe('what stands around a body', () => {
  const title = '青禾市人民法院关于审理采砂案件具体应用规定若干问题的解释';
  const body = `为依法审理采砂案件，现就有关问题解释如下：
第一条 未经许可在河道内采挖砂石的，应当认定为违法采砂。
第二条 采砂数量按照实际采挖的方量计算。
`;

  test('the wording of the history of a text is frame; its dates are dates', async () => {
    const history = (...lines: string[]): string => `${title}\n${lines.join('\n')}\n${body}`;
    const old = history(
      '2010年3月15日青禾市第九届人民代表大会第三次会议通过',
      '根据2015年3月15日青禾市第十届人民代表大会第三次会议《关于修改〈采砂规定〉的决定》第一次修正',
    );
    const next = history(
      '2010年3月15日 青禾市第九届人民代表大会第三次会议通过',
      '2015年3月15日 青禾市第十届人民代表大会第三次会议《关于修改〈采砂规定〉的决定》修正',
    );
    expect(await told(old, next)).toEqual([]);
    expect(await told(next, old)).toEqual([]);
    expect(await told(old, old.replace('根据2015年', '根据2016年'))).toEqual([
      'date: 2015年3月15日 → 2016年3月15日',
    ]);
  });

  test('a title said again over several lines is frame', async () => {
    const old = `${title}\n2011年1月4日 施行\n${body}`;
    const again = '青禾市人民法院\n关于审理采砂案件具体应用规定\n若干问题的解释\n';
    const next = `${title}\n2011年1月4日 施行\n${again}${body}`;
    expect((await compareTexts(old, next)).counts).toEqual({ frame: 3 });
    expect((await compareTexts(next, old)).counts).toEqual({ frame: 3 });
    const other = next.replace('若干问题的解释\n为', '若干问题的批复\n为');
    expect(await told(old, other)).not.toEqual([]);
  });
});
