import type { Scheme } from '../scheme.js';

const characters = [
  ...[...Array(20).keys()].map((n) => String.fromCharCode(0x2460 + n)),
  ...[...Array(15).keys()].map((n) => String.fromCharCode(0x3251 + n)),
  ...[...Array(15).keys()].map((n) => String.fromCharCode(0x32b1 + n)),
].join('');

/** ① to ㊿: a level below （1）. */
export const circled: Scheme = {
  id: '①',
  initials: characters,
  read: (text, at) => ({
    ordinal: characters.indexOf(text[at] ?? ' ') + 1,
    end: at + 1,
  }),
  write: (ordinal) => characters[ordinal - 1] ?? `（${ordinal}）`,
};
