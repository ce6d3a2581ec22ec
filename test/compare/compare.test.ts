import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { Root } from '../../src/model/nodes.js';
import { compareTexts } from './editions.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/compare/${name}`, import.meta.url), 'utf8');

function places({ changes }: Comparison, old: string, next: string): [string, string][] {
  return changes.map((change) => {
    const cut = (text: string, side: typeof change.old): string =>
      side ? text.slice(side.position.start.offset, side.position.end.offset) : '';
    return [cut(old, change.old), cut(next, change.new)];
  });
}

describe('compare', () => {
  test('a text and itself do not differ', async () => {
    for (const name of ['number', 'new-article', 'mechanical-conversion']) {
      const text = fixture(`${name}/new.txt`);
      expect(await compareTexts(text, text)).toMatchObject({ counts: {}, changes: [] });
    }
  });

  test('places are those of the sources, also where lines were joined', async () => {
    const old = fixture('number/old.txt');
    const next = fixture('number/new.txt');
    expect(places(await compareTexts(old, next), old, next)).toEqual([['70%', '90%']]);
    const wrapped = next.replace('中心城区公共', '中心城区公\n共').replace('规划先行', ' 规划先行');
    const found = await compareTexts(old, wrapped);
    const number = found.changes.find(({ kind }) => kind === 'number');
    const place = number?.new?.position.start;
    expect(wrapped.slice(place?.offset).startsWith('90%')).toBe(true);
    expect(place?.line).toBe(wrapped.slice(0, place?.offset).split('\n').length);
  });

  test('context says where a change lies in its block, an anchor where it is missing', async () => {
    const { changes } = await compareTexts(
      fixture('sentence-deleted/old.txt'),
      fixture('sentence-deleted/new.txt'),
    );
    const [change] = changes;
    const { context = '', contextOffset = 0, text = '' } = change?.old ?? {};
    expect(context.slice(contextOffset, contextOffset + text.length)).toBe(text);
    expect(change?.new).toBeNull();
    expect(change?.anchor?.text).toBe('');
    expect(change?.anchor?.context?.slice(0, change.anchor.contextOffset)).toBe(
      context.slice(0, contextOffset),
    );
  });

  test('trees without manuscripts have the places of their blocks', async () => {
    const root = (value: string): Root => ({
      type: 'root',
      children: [
        {
          type: 'document',
          children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
        },
      ],
    });
    const { changes } = compare(root('补助三百万元。'), root('补助五百万元。'));
    expect(changes).toMatchObject([{ kind: 'number', from: '三百万元', to: '五百万元' }]);
    await Promise.resolve();
  });

  test('an embedded edition is compared, unless the whole is asked for', async () => {
    const old = fixture('embedded/old.txt');
    const next = fixture('embedded/new.txt');
    const part = await compareTexts(old, next, { names: { old: 'a', new: 'b' } });
    expect(part.compared.new).toMatchObject({ name: 'b', part: { kind: 'embedded' } });
    expect(part.changes.some(({ counts }) => counts)).toBe(false);
    const turned = await compareTexts(next, old);
    expect(turned.compared.old.part.kind).toBe('embedded');
    const whole = await compareTexts(old, next, { whole: true });
    expect(whole.compared.new.part.kind).toBe('whole');
    expect(whole.changes.length).toBeGreaterThan(3);
  });

  test('a longer edition of the same document is no document that holds it', async () => {
    const articles = (last: number): string =>
      Array.from('一二三四五六')
        .map((digit, at) => `第${digit}条 ${sentences[at] ?? ''}`)
        .slice(0, last)
        .join('\n');
    const sentences = [
      '为了规范青禾市河道采砂活动，保护河床稳定，制定本规定。',
      '在本市河道管理范围内从事采砂活动，应当遵守本规定。',
      '市水务部门负责本市河道采砂的统一管理和监督检查。',
      '采砂单位应当在许可的范围、期限和数量内开采，并设置标志。',
      '违反本规定采砂的，由水务部门责令停止，并处五千元罚款。',
      '汛期内禁止采砂；紧急情况下市防汛指挥机构可以征用采砂船只。',
    ];
    const title = '青禾市河道采砂管理规定\n';
    for (const [old, next] of [
      [articles(4), articles(6)],
      [articles(6), articles(4)],
      [articles(6).split('\n').slice(2).join('\n'), articles(6)],
    ] as const) {
      const { compared, changes } = await compareTexts(`${title}${old}\n`, `${title}${next}\n`);
      expect([compared.old.part.kind, compared.new.part.kind]).toEqual(['whole', 'whole']);
      expect(
        changes.filter(({ counts, operation }) => counts && operation !== 'replace'),
      ).toHaveLength(2);
    }
  });

  test('what was added to an edition behind a commentary is told', async () => {
    const old = fixture('embedded/old.txt');
    const next = fixture('embedded/new.txt');
    const added = '四、附则\n本意见自印发之日起施行，有效期五年。\n';
    for (const behind of ['', '本刊编辑部整理，转载请注明出处。\n']) {
      const { compared, changes } = await compareTexts(old, `${next}${added}${behind}`);
      expect(compared.new.part.kind).toBe('embedded');
      expect(changes.filter(({ counts }) => counts).map(({ operation }) => operation)).toContain(
        'insert',
      );
    }
  });

  test('labels of another scheme end a run of renumbered ones, whichever edition is the old one', async () => {
    const bodies = [
      '河道管理范围内禁止倾倒垃圾、渣土和其他废弃物。',
      '取水单位应当安装计量设施，并按月报送取水数据。',
      '饮用水水源保护区由市人民政府划定并向社会公布。',
    ];
    const text = (labels: readonly string[]): string =>
      labels.map((label, at) => `${label}${bodies[at] ?? ''}\n`).join('');
    const old = text(['第一条 ', '第二条 ', '第三条 ']);
    const next = `第一条 为了保护水资源，制定本规定。\n${text(['第二条 ', '（三）', '第四条 '])}`;
    const { counts } = await compareTexts(old, next);
    expect(counts.renumbered).toBe(3);
    expect((await compareTexts(next, old)).counts).toEqual(counts);
  });

  test('a part is named by number or title; one that is not there is refused', async () => {
    const form = '附件1\n报名办法\n报名者应当年满十八周岁，持身份证件到场办理。\n';
    const old = form.replace('附件1\n', '');
    const next = `关于举办技能竞赛的通知\n各区人力资源部门：\n现将有关事项通知如下，请认真组织实施。\n附件：1.报名办法\n某市人民政府\n2025年3月4日\n${form}`;
    const named = await compareTexts(old, next, { part: '附件1' });
    expect(named.changes.filter(({ counts }) => counts)).toEqual([]);
    expect(named.compared.new.part).toMatchObject({ kind: 'embedded' });
    await expect(compareTexts(old, next, { part: '附件9' })).rejects.toMatchObject({
      code: 'unknown-part',
    });
  });

  test('sections can be paired by hand', async () => {
    const old = '一、甲方案\n召开动员大会，布置任务。\n二、乙方案\n组织骨干培训，考核上岗。\n';
    const next = '一、丙安排\n召开动员大会，布置任务。\n二、丁安排\n组织骨干培训，考核上岗。\n';
    const paired = await compareTexts(old, next, { pairs: [{ old: '甲方案', new: '丙安排' }] });
    expect(paired.changes[0]).toMatchObject({ kind: 'text', operation: 'replace' });
    await expect(
      compareTexts(old, next, { pairs: [{ old: '没有', new: '丙安排' }] }),
    ).rejects.toMatchObject({ code: 'unknown-pair' });
    await expect(
      compareTexts(old, next, { pairs: [{ old: '方案', new: '丙安排' }] }),
    ).rejects.toMatchObject({ code: 'unknown-pair' });
  });

  test('strict makes everything count', async () => {
    const { changes } = await compareTexts(
      fixture('form-only/old.txt'),
      fixture('form-only/new.txt'),
      { strict: true },
    );
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ counts }) => counts)).toBe(true);
  });

  test('any two texts compare, and the other way round with the same counts', async () => {
    const pieces = fc.constantFrom(
      ...[
        '第一条 ',
        '第二条 ',
        '一、',
        '（一）',
        '应当',
        '可以',
        '70%',
        '2027年',
        '。',
        '，',
        '\n',
        '\n',
      ],
      ...['规范管理', '加强领导', '為國發展', '著力', '\uFFFD', '??', '𠮷', ' ', '　'],
    );
    const text = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (old, next) => {
        const there = await compareTexts(old, next);
        const back = await compareTexts(next, old);
        const turn = ({ split, merged, ...rest }: Comparison['counts']): Comparison['counts'] => ({
          ...rest,
          ...(merged === undefined ? {} : { split: merged }),
          ...(split === undefined ? {} : { merged: split }),
        });
        expect(back.counts).toEqual(turn(there.counts));
        expect((await compareTexts(old, old)).changes).toEqual([]);
      }),
      { numRuns: 150, examples: [['2027年70%应当', '70%??应当第一条 第一条 ']] },
    );
  });

  test('more blocks put in than a call can have arguments are told all the same', async () => {
    const blocks = Array.from({ length: 150_000 }, (_, index) => `段落${index}\n`);
    const { changes } = await compareTexts('段落\n', `段落\n${blocks.join('')}`);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ kind, old }) => kind === 'text' && old === null)).toBe(true);
  }, 60_000);
});
