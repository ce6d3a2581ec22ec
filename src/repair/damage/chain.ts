import type { Localized } from '../../model/localized.js';
import { isHan } from '../../text/characters.js';
import { codec, latinByte, unassigned1252 } from './codec.js';

/** One wrong reading: bytes that were written in one encoding and read in another. */
export interface Chain {
  readonly read: 'latin' | 'gbk' | 'big5';
  readonly meant: 'utf-8' | 'gbk' | 'big5';
}

/** The wrong readings that are undone. */
export const chains: readonly Chain[] = [
  { read: 'latin', meant: 'utf-8' },
  { read: 'gbk', meant: 'utf-8' },
  { read: 'latin', meant: 'gbk' },
  { read: 'latin', meant: 'big5' },
  { read: 'big5', meant: 'gbk' },
  { read: 'gbk', meant: 'big5' },
];

const names: Record<Chain['read'] | Chain['meant'], string> = {
  latin: 'Windows-1252',
  gbk: 'GBK',
  big5: 'Big5',
  'utf-8': 'UTF-8',
};

/** “UTF-8 read as GBK”, for people. */
export function chainName({ read, meant }: Chain): Localized {
  return {
    en: `${names[meant]} read as ${names[read]}`,
    zh: `${names[meant]} 被当作 ${names[read]} 读取`,
  };
}

/** A byte nobody knows. */
export const unknownByte = -1;

const none: readonly (readonly number[])[] = [];

/**
 * The bytes that a UTF-16 unit may have been read from; several where readers disagree, none where
 * the encoding does not have it. A replacement character stands for a byte that is not known.
 */
export function bytesOf(unit: number, { read, meant }: Chain): readonly (readonly number[])[] {
  if (unit < 0x80) {
    // A question mark may be one a program put for a byte it could not read, a blank a no-break one.
    if (unit === 0x3f && read !== 'latin') return [[0x3f], [unknownByte]];
    if (unit === 0x20 && read === 'latin' && meant === 'utf-8') return [[0x20], [0xa0]];
    return [[unit]];
  }
  if (read === 'latin') {
    if (unit === 0xfffd) return [[unknownByte]];
    const byte = latinByte(unit);
    return byte < 0 ? none : [[byte]];
  }
  if (unit === 0xfffd) return [[unknownByte]];
  if (read === 'gbk' && unit === 0x20ac) return [[0x80], [0xa2, 0xe3]];
  if (unit === 0x80) return [[0x80]];
  const code = codec(read).encode[unit] ?? 0;
  return code === 0 ? none : [[code >> 8, code & 0xff]];
}

/** What a byte does to a decoder that has `pending` bytes of an unfinished character. */
export type Step =
  | { readonly kind: 'pending'; readonly pending: readonly number[] }
  | { readonly kind: 'character'; readonly candidates: readonly string[] }
  | { readonly kind: 'invalid' };

const invalid: Step = { kind: 'invalid' };

/**
 * Feeds one byte to a decoder. A character with an unknown byte has several candidates; one with two
 * is invalid, but where only five bytes may have been lost.
 */
export function feed(pending: readonly number[], byte: number, chain: Chain): Step {
  if (byte === unknownByte && chain.read !== 'latin' && pending.includes(unknownByte)) {
    return invalid;
  }
  if (pending.length === 0 && byte >= 0 && byte < 0x80) {
    return { kind: 'character', candidates: [String.fromCharCode(byte)] };
  }
  const bytes = [...pending, byte];
  return chain.meant === 'utf-8' ? feedUtf8(bytes, chain) : feedDoubleByte(bytes, chain.meant);
}

function feedDoubleByte(bytes: readonly number[], meant: 'gbk' | 'big5'): Step {
  const [lead = 0, trail] = bytes;
  if (lead !== unknownByte && (lead < 0x81 || lead > 0xfe)) return invalid;
  if (trail === undefined) return { kind: 'pending', pending: bytes };
  const { decode } = codec(meant);
  const found: string[] = [];
  const [leadFrom, leadTo] = lead === unknownByte ? [0x81, 0xfe] : [lead, lead];
  const [trailFrom, trailTo] = trail === unknownByte ? [0x40, 0xfe] : [trail, trail];
  for (let first = leadFrom; first <= leadTo; first++) {
    for (let second = trailFrom; second <= trailTo; second++) {
      const unit = decode[first * 256 + second] ?? 0;
      if (unit !== 0) found.push(String.fromCharCode(unit));
    }
  }
  return found.length === 0 ? invalid : { kind: 'character', candidates: found };
}

/** The leads of three-byte sequences that hold nearly all Chinese: Han E4…E9, punctuation E3 and EF. */
const usualLeads = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];

const continuations = Array.from({ length: 64 }, (_, index) => 0x80 + index);

function feedUtf8(bytes: readonly number[], chain: Chain): Step {
  const unknown = bytes.indexOf(unknownByte);
  if (unknown >= 0) {
    // Windows-1252 lacks five bytes, all of them continuations; so it is one of these that is lost.
    const followers = chain.read === 'latin' ? unassigned1252 : continuations;
    const values = unknown > 0 ? followers : chain.read === 'latin' ? [] : usualLeads;
    const found: string[] = [];
    let pending = false;
    for (const value of values) {
      const step = feedUtf8(
        bytes.map((byte, index) => (index === unknown ? value : byte)),
        chain,
      );
      if (step.kind === 'character') found.push(...step.candidates);
      else if (step.kind === 'pending') pending = true;
    }
    if (pending) return { kind: 'pending', pending: bytes };
    return found.length === 0 ? invalid : { kind: 'character', candidates: found };
  }
  const [lead = 0, ...rest] = bytes;
  const length =
    lead >= 0xc2 && lead < 0xe0
      ? 2
      : lead >= 0xe0 && lead < 0xf0
        ? 3
        : lead >= 0xf0 && lead < 0xf5
          ? 4
          : 0;
  if (length === 0) return invalid;
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return invalid;
  if (bytes.length < length) return { kind: 'pending', pending: bytes };
  let point = lead & (0xff >> (length + 1));
  for (const byte of rest) point = point * 64 + (byte & 0x3f);
  if (chain.read === 'latin' ? !isText(point, length) : !isChinese(point)) return invalid;
  return { kind: 'character', candidates: [String.fromCodePoint(point)] };
}

/**
 * False for overlong forms and surrogates, which no document holds. C1 controls may be
 * bytes of a text that was read wrongly twice.
 */
function isText(point: number, length: number): boolean {
  if (length === 2) return point >= 0x80;
  if (length === 3) return point >= 0x800 && (point < 0xd800 || point > 0xdfff) && point < 0xfff0;
  return point >= 0x1_0000 && point < 0x3_3480;
}

/**
 * True for what Chinese documents hold. Sound Han text written in a double-byte encoding is often
 * well-formed UTF-8 of two bytes a character: 证 would be a Hebrew accent.
 */
function isChinese(point: number): boolean {
  if (point < 0x2000) return '·×÷°±§'.includes(String.fromCodePoint(point));
  return (
    // Extension A is left out: its characters are rarer than the accidents that make them.
    (point >= 0x4e00 && isHan(point)) ||
    (point >= 0x2010 && point <= 0x203b) ||
    (point >= 0x2103 && point <= 0x22ff) ||
    (point >= 0x2460 && point <= 0x26ff) ||
    (point >= 0x3000 && point <= 0x33ff) ||
    (point >= 0xfe30 && point <= 0xfe4f) ||
    (point >= 0xff01 && point <= 0xffe5)
  );
}

/** What Windows-1252 has beyond Latin-1 and UTF-8 writes in two bytes. */
const alsoLatin = 'ŒœŠšŸŽžƒˆ˜';

/**
 * True for a character that UTF-8 writes in two bytes and that two bytes of Chinese make more often
 * than a writer does: 路 in GBK is · in UTF-8, and 强执业 is ǿִҵ.
 */
export function isDoubtful(character: string, { read, meant }: Chain): boolean {
  if (meant !== 'utf-8') return false;
  const point = character.codePointAt(0) ?? 0;
  if (read !== 'latin') return '·×÷°±§'.includes(character);
  return point >= 0x100 && point < 0x800 && !alsoLatin.includes(character);
}
