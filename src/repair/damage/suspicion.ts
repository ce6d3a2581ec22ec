import type { Range } from '../../model/position.js';
import { frequentCharacters, lessFrequentCharacters } from './ordinary-characters.js';

/**
 * How much a UTF-16 unit speaks for damage (positive) or against it: frequent characters against,
 * rare ones, private use, controls and Latin letters that are not ASCII for it. Of Han characters
 * it is found out when one is met: a page holds some hundreds of the thousands that are listed.
 */
let weights: Int8Array | undefined;

function load(): Int8Array {
  if (weights) return weights;
  const table = new Int8Array(0x1_0000);
  const range = (from: number, to: number, weight: number): void => {
    table.fill(weight, from, to + 1);
  };
  const each = (characters: string, weight: number): void => {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = weight;
  };
  range(0x20, 0x7e, -1);
  range(0x41, 0x5a, -3);
  range(0x61, 0x7a, -3);
  range(0x80, 0x9f, 6);
  range(0xa0, 0xff, 3);
  range(0x100, 0x24f, 1);
  range(0x370, 0x52f, 0);
  range(0x3040, 0x30ff, 0);
  range(0x3100, 0x312f, 3);
  range(0x3400, 0x4dbf, 4);
  range(0x4e00, 0x9fff, unknown);
  range(0xac00, 0xd7a3, -3);
  range(0xe000, 0xf8ff, 4);
  range(0xf900, 0xfaff, 3);
  range(0xfe50, 0xfe6f, 3);
  range(0xff61, 0xff9f, 2);
  each('€‚ƒ„†‡ˆŠ‹ŒŽ˜™š›œžŸ', 3);
  each('\u00a0·×°±§²³µ÷\u00ad', 0);
  each('\n\r', 0);
  each('?', 2);
  each('\ufffd', threshold);
  each('，。、；：！？（）《》“”…—〔〕「」『』〈〉【】％', -2);
  weights = table;
  return table;
}

/** Stands for the weight of a Han character that was not met yet. */
const unknown = 127;

function weigh(unit: number): number {
  const character = String.fromCharCode(unit);
  if (frequentCharacters.includes(character)) return -2;
  return lessFrequentCharacters.includes(character) ? 1 : 4;
}

/** About two rare characters side by side, or one beside a question mark. */
const threshold = 5;

/**
 * The stretches of a text that might be damaged: where rare characters gather. Cheap and generous:
 * a name or a line of Japanese may be among them. A cumulative sum that is never negative rises
 * over them and falls elsewhere (Page's CUSUM test).
 *
 * Cost: linear, one table look-up a unit.
 */
export function suspiciousRanges(text: string): Range[] {
  const table = load();
  const ranges: Range[] = [];
  let sum = 0;
  let start = 0;
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let weight = table[unit] ?? 0;
    if (weight === unknown) {
      weight = weigh(unit);
      table[unit] = weight;
    }
    if (sum === 0) {
      if (weight <= 0) continue;
      start = at;
    }
    sum += weight;
    if (weight > 0 && sum >= threshold) {
      if (sum > ceiling) sum = ceiling;
      end = at + 1;
    }
    if (sum > 0) continue;
    sum = 0;
    if (end > start) ranges.push({ start, end });
    end = -1;
  }
  if (sum > 0 && end > start) ranges.push({ start, end });
  return ranges;
}

/** So that a long damaged stretch does not reach far into the sound text behind it. */
const ceiling = 24;
