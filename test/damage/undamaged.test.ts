import { describe, expect, test } from 'vitest';
import { codec } from '../../src/repair/damage/codec.js';
import { repair } from '../../src/repair/repair.js';
import { textSource } from '../text-source.js';

const only = ['mojibake', 'lost-byte'];

/** What is applied to a text; what is only proposed does not count. */
function applied(text: string): string[] {
  return repair(textSource(text), { only })
    .edits.filter(({ confidence }) => confidence !== 'unsure')
    .map(({ before, after }) => `${before} → ${after}`);
}

describe('text that looks damaged and is not', () => {
  test.each(['gbk', 'big5'] as const)('the whole table of %s, row by row', (encoding) => {
    const { decode } = codec(encoding);
    for (let lead = 0x81; lead < 0xff; lead++) {
      let row = '';
      for (let trail = 0x40; trail < 0xff; trail++) {
        const unit = decode[lead * 256 + trail] ?? 0;
        if (unit !== 0) row += String.fromCharCode(unit);
      }
      for (let at = 0; at < row.length; at += 12) {
        expect(applied(`${row.slice(at, at + 12)}\n`)).toEqual([]);
      }
    }
  });

  test('all Han characters of Unicode, sixteen on a line', () => {
    const lines = Array.from({ length: 1306 }, (_, line) =>
      Array.from({ length: 16 }, (_, at) => String.fromCharCode(0x4e00 + line * 16 + at)).join(''),
    );
    expect(applied(`${lines.join('\n')}\n`)).toEqual([]);
  });

  test('Latin letters and symbols, sixteen on a line', () => {
    const lines = Array.from({ length: 64 }, (_, line) =>
      Array.from({ length: 16 }, (_, at) => String.fromCharCode(0xa0 + line * 16 + at)).join(''),
    );
    expect(applied(`${lines.join('\n')}\n`)).toEqual([]);
  });

  test.each([
    '°±²³´µ¶·¸¹º»¼½¾¿',
    'Ïðèâåò ìèð',
    'ÄÖÜäöüß, ÀÈÌÒÙ, ÁÉÍÓÚ, ÂÊÎÔÛ, ÃÑÕ',
    '单价£20、¥300、€15，面积½公顷，温度25°C±2°C。',
    '代表：陈堃銤、卢麒元、亓官鑫、仇犇、赟懿、翀。',
    '鹓鶵发于南海，非梧桐不止，非练实不食，非醴泉不饮。',
    '兕觥其觩，旨酒思柔。彼交匪敖，万福来求。',
    '羟基、羧基、氨基、巯基、胍基、咪唑、嘧啶、嘌呤。',
    '钋砹氡钫镭锕钍镤铀镎钚镅锔锫锎锿镄钔锘铹。',
    '問題ないでしょうか？渋谷区の施策について検討致します。',
    '谢谢？？？为什么？！何时？？',
  ])('%s', (text) => {
    expect(applied(`${text}\n`)).toEqual([]);
  });

  test('a restored text has nothing more to restore', () => {
    const damaged = '支持鍥藉姟闄㈠叧浜庢繁鍏ュ疄鏂界殑意见\n';
    const once = repair(textSource(damaged), { only });
    expect(once.text).toBe('支持国务院关于深入实施的意见\n');
    expect(repair(textSource(once.text), { only }).edits).toEqual([]);
  });
});

describe('hostile text', () => {
  const times = (text: string): number => {
    const started = performance.now();
    repair(textSource(text), { only });
    return performance.now() - started;
  };

  test.each(['ÀÁÂÃ', '龘靐齉', '\ufffd', '??', '锟斤拷', '鍥藉'])('%s without end', (unit) => {
    expect(times(unit.repeat(200_000))).toBeLessThan(20_000);
  });
});
