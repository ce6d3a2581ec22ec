import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readEnumerator,
  readLabel,
  readNumeral,
  writeLabel,
  writeNumeral,
  type SchemeId,
} from '../../src/labels/index.js';

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['廿一', 21],
    ['卅', 30],
    ['二〇', 20],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百十二', 112],
    ['两百', 200],
    ['九百九十九', 999],
    ['一千二百六十', 1260],
    ['貳拾參', 23],
    ['兩百零二', 202],
    ['12', 12],
    ['１２', 12],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(['', '零', '百', '十十', '一二百', '五百千', '一百零', '第一', '十 一', '01', '12345'])(
    '"%s" is no numeral',
    (text) => {
      expect(readNumeral(text)).toBeNull();
    },
  );

  it('writes what it reads', () => {
    for (let value = 1; value <= 9999; value++) {
      expect(readNumeral(writeNumeral(value))).toBe(value);
    }
    expect(writeNumeral(105)).toBe('一百零五');
    expect(writeNumeral(1001)).toBe('一千零一');
    expect(writeNumeral(1010)).toBe('一千零一十');
  });
});

describe('labels', () => {
  it.each<[string, SchemeId, number, string, string]>([
    ['一、总体要求', '一、', 1, '一、', '总体要求'],
    ['一、2024年工作回顾', '一、', 1, '一、', '2024年工作回顾'],
    ['十二．附录', '一、', 12, '十二、', '附录'],
    ['（一）加强领导', '（一）', 1, '（一）', '加强领导'],
    ['(十一) 加强领导', '（一）', 11, '（十一）', '加强领导'],
    ['（二)加强领导', '（一）', 2, '（二）', '加强领导'],
    ['（三）、加强领导', '（一）', 3, '（三）', '加强领导'],
    ['㈠加强领导', '（一）', 1, '（一）', '加强领导'],
    ['1.个体工商户', '1.', 1, '1.', '个体工商户'],
    ['１．个体工商户', '1.', 1, '1.', '个体工商户'],
    ['1、个体工商户', '1.', 1, '1、', '个体工商户'],
    ['10．　名录', '1.', 10, '10.', '名录'],
    ['⒊名录', '1.', 3, '3.', '名录'],
    ['1.2024年的工作', '1.', 1, '1.', '2024年的工作'],
    ['（1）条件', '（1）', 1, '（1）', '条件'],
    ['(12)条件', '（1）', 12, '（12）', '条件'],
    ['⑿条件', '（1）', 12, '（12）', '条件'],
    ['2)条件', '1）', 2, '2）', '条件'],
    ['③条件', '①', 3, '③', '条件'],
    ['㉑条件', '①', 21, '㉑', '条件'],
    ['1.1编制目的', '1.1', 1, '1.1', '编制目的'],
    ['2.10.3 值守', '1.1.1', 3, '2.10.3', '值守'],
    ['第一编 总则', '编', 1, '第一编', '总则'],
    ['第二分編 合同', '分编', 2, '第二分編', '合同'],
    ['第一部分　概况', '部分', 1, '第一部分', '概况'],
    ['第三篇 产业', '篇', 3, '第三篇', '产业'],
    ['第 一 章 總則', '章', 1, '第 一 章', '總則'],
    ['第 二 十 章　总则', '章', 20, '第 二 十 章', '总则'],
    ['第五節 期間', '节', 5, '第五節', '期間'],
    ['第一千二百六十条　本法', '条', 1260, '第一千二百六十条', '本法'],
    ['第８條 本法', '条', 8, '第８條', '本法'],
    ['第 8 條', '条', 8, '第 8 條', ''],
    ['第二款 本条', '款', 2, '第二款', '本条'],
    ['第一項 内容', '项', 1, '第一項', '内容'],
    ['壹、緣起', '壹、', 1, '壹、', '緣起'],
    ['(a) 直接促銷', '（a）', 1, '（a）', '直接促銷'],
    ['（z）其他', '（a）', 26, '（z）', '其他'],
    ['(i) 統計', '（i）', 1, '（i）', '統計'],
    ['(xxxix) 統計', '（i）', 39, '（xxxix）', '統計'],
    ['(A) 僱主', '（A）', 1, '（A）', '僱主'],
    ['a)数量', 'a）', 1, 'a）', '数量'],
    ['第1部 導言', '部', 1, '第1部', '導言'],
    ['第 2 部', '部', 2, '第 2 部', ''],
    ['第IV部 雜項', '部', 4, '第IV部', '雜項'],
    ['第1分部——領牌規定', '分部', 1, '第1分部——', '領牌規定'],
    ['第三分部 專員', '分部', 3, '第三分部', '專員'],
  ])('%s', (text, scheme, ordinal, spelling, rest) => {
    const label = readLabel(text);
    expect(label).toMatchObject({ scheme, ordinal, spelling });
    expect(text.slice(label!.spaceEnd)).toBe(rest);
    expect(text.slice(label!.start, label!.end)).toBe(label!.text);
  });

  it.each([
    ['第十条之一　本法', 10, 1],
    ['第十二條之三', 12, 3],
    ['第 12-1 條', 12, 1],
  ])('%s is an inserted article', (text, ordinal, branch) => {
    expect(readLabel(text)).toMatchObject({ scheme: '条', ordinal, branch });
  });

  it.each([
    ['4A. 適用範圍', '1.', 4, 1, '4A.'],
    ['(1B) 如有以下情況', '（1）', 1, 2, '（1B）'],
    ['第2A部 雜項', '部', 2, 1, '第2A部'],
    ['第IXC分部', '分部', 9, 3, '第9C分部'],
  ])('%s is inserted', (text, scheme, ordinal, branch, canonical) => {
    expect(readLabel(text)).toMatchObject({ scheme, ordinal, branch, canonical });
  });

  it.each([
    '',
    '（5G网络）',
    '5G.',
    '3D、打印',
    '（iix）',
    '（xl）',
    '（ab）',
    '（AB）股',
    'ab)甲',
    '第一部门',
    '第IIV部',
    '第L部',
    '1.5亿元',
    '2.0版',
    '1.25个百分点',
    '2024年以来',
    '（2021-2023年）',
    '（以下简称办法）',
    '一九九七年四月',
    '一是加强领导',
    '第一，加强领导',
    '第一项目部',
    '第一目标是',
    '第三条件成熟',
    '第一次会议',
    '1、2号楼',
    '123号',
    '十分重要',
    '百年大计',
  ])('"%s" begins with no label', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it('skips blanks before the label and reads at an offset', () => {
    const text = '正文。　　（三） 强化支撑';
    expect(readLabel(text, 3)).toMatchObject({ start: 5, end: 8, spaceEnd: 9, text: '（三）' });
  });

  it('reads what counts points inside running text apart from labels', () => {
    expect(readEnumerator('一是加强领导')).toMatchObject({ scheme: '一是', ordinal: 1 });
    expect(readEnumerator('第二，加强领导')).toMatchObject({ scheme: '第一，', ordinal: 2 });
    expect(readEnumerator('一、总体要求')).toBeNull();
  });

  const written: SchemeId[] = ['编', '章', '节', '条', '一、', '（一）', '1.', '（1）', '1）', '①'];
  it.each(written)('%s reads what it writes', (scheme) => {
    for (let ordinal = 1; ordinal <= 50; ordinal++) {
      expect(readLabel(`${writeLabel(scheme, ordinal)}标题`)).toMatchObject({ scheme, ordinal });
    }
  });

  it.each<SchemeId>(['部', '分部', '次分部', '（a）', '（i）', '（A）', 'a）'])(
    '%s too',
    (scheme) => {
      for (let ordinal = 1; ordinal <= 26; ordinal++) {
        if (scheme === '（a）' && [9, 22, 24].includes(ordinal)) continue;
        expect(readLabel(`${writeLabel(scheme, ordinal)} 標題`)).toMatchObject({ scheme, ordinal });
      }
    },
  );

  it('takes any string', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        ...Array.from('第一十百千〇之条條章、.．（）()1９ 　①⒈㈠-是，一般'),
        '\ud840',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (text) => {
        const label = readLabel(text);
        if (!label) return;
        expect(label.end).toBeGreaterThan(label.start);
        expect(label.spaceEnd).toBeGreaterThanOrEqual(label.end);
        expect(readLabel(label.canonical + '标题')?.canonical).toBe(label.canonical);
      }),
    );
  });
});
