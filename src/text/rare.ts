/**
 * All characters that rules of the character stage look for: controls, format characters, the soft
 * hyphen, radicals, compatibility ideographs and forms, full-width digits and letters.
 */

const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2e81, 0x2fd5],
  [0xd87e, 0xd87e],
  [0xdb40, 0xdb40],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xfe10, 0xfe5e],
  [0xfeff, 0xfeff],
  [0xff0e, 0xff0e],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xfffc, 0xfffc],
  [0xfffe, 0xffff],
];
const rare = new Uint8Array(0x1_0000);
for (const [first, last] of ranges) rare.fill(1, first, last + 1);

let lastText = '';
let lastAnswer = false;

/**
 * True if a text holds a character that is rare in clean text. Most texts hold none, so that one
 * look spares each rule its own; the answer for the last text asked about is remembered.
 * Cost: linear once.
 */
export function holdsRare(text: string): boolean {
  if (text !== lastText) {
    lastAnswer = findRare(text);
    lastText = text;
  }
  return lastAnswer;
}

function findRare(text: string): boolean {
  const table = rare;
  for (let at = 0; at < text.length; at++) if (table[text.charCodeAt(at)]) return true;
  return false;
}
