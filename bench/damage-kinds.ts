import iconv from 'iconv-lite';

/** One way a program damages a text. */
export interface Kind {
  readonly name: string;
  /** `span`: part of a line; `line`: a line to its end; `file`: everything. */
  readonly reach: 'span' | 'line' | 'file';
  /** The damaged text, or null where the text cannot be damaged this way. */
  damage(text: string, random: () => number): string | null;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const platform =
  (label: string) =>
  (bytes: Uint8Array): string =>
    new TextDecoder(label).decode(bytes);

function encode(text: string, encoding: 'gbk' | 'big5'): Uint8Array | null {
  const bytes = iconv.encode(text, encoding);
  // Big5 proper: without the Hong Kong supplement, which decoders read differently.
  return platform(encoding)(bytes) === text ? bytes : null;
}

const latin1 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => String.fromCharCode(byte)).join('');

const high = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** As a strict reader of code page 1252 has it: five bytes become U+FFFD. */
const strict1252 = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte >= 0x80 && byte < 0xa0 ? high.charAt(byte - 0x80) : String.fromCharCode(byte),
    )
    .join('');

/** As browsers have it: these five bytes become C1 controls. */
const web1252 = (bytes: Uint8Array): string =>
  Array.from(strict1252(bytes))
    .map((character, at) =>
      character === '\ufffd' ? String.fromCharCode(bytes[at] ?? 0) : character,
    )
    .join('');

const either = (bytes: Uint8Array | null, decode: (bytes: Uint8Array) => string): string | null =>
  bytes === null ? null : decode(bytes);

const without = (mark: string, text: string): string | null => (text.includes(mark) ? null : text);
const withOne = (mark: string, text: string): string | null => (text.includes(mark) ? text : null);

/** A double-byte line from which one byte is taken, or to which one is added, not in its last characters. */
function shifted(encoding: 'gbk' | 'big5', change: -1 | 1): Kind['damage'] {
  return (text, random) => {
    const bytes = encode(text, encoding);
    if (!bytes || bytes.length < 12) return null;
    const at = Math.floor(random() * (bytes.length - 8));
    if ((bytes[at] ?? 0) < 0x80) return null;
    const added = change > 0 ? [0xa1 + Math.floor(random() * 90)] : [];
    const damaged = [...bytes.slice(0, at), ...added, ...bytes.slice(change > 0 ? at : at + 1)];
    return platform(encoding === 'gbk' ? 'gb18030' : 'big5')(new Uint8Array(damaged));
  };
}

const spanKinds: [string, Kind['damage']][] = [
  ['UTF-8 as Latin-1', (text) => latin1(utf8(text))],
  ['UTF-8 as cp1252 (browser)', (text) => web1252(utf8(text))],
  ['UTF-8 as cp1252 (strict)', (text) => strict1252(utf8(text))],
  ['UTF-8 as Latin-1, twice', (text) => latin1(utf8(latin1(utf8(text))))],
  ['UTF-8 as cp1252, twice', (text) => web1252(utf8(web1252(utf8(text))))],
  ['GBK as Latin-1', (text) => either(encode(text, 'gbk'), latin1)],
  ['GBK as cp1252', (text) => either(encode(text, 'gbk'), web1252)],
  [
    'GBK as Latin-1, then UTF-8 as Latin-1',
    (text) => either(encode(text, 'gbk'), (bytes) => latin1(utf8(latin1(bytes)))),
  ],
  ['UTF-8 as GB18030, no byte lost', (text) => without('\ufffd', platform('gb18030')(utf8(text)))],
  ['UTF-8 as GB18030, a byte lost', (text) => withOne('\ufffd', platform('gb18030')(utf8(text)))],
  ['UTF-8 as Big5', (text) => platform('big5')(utf8(text))],
  ['GBK as Big5', (text) => either(encode(text, 'gbk'), platform('big5'))],
  ['Big5 as GBK', (text) => either(encode(text, 'big5'), platform('gb18030'))],
];

/** Every kind of damage, spans first. */
export const kinds: readonly Kind[] = [
  ...spanKinds.map(([name, damage]): Kind => ({ name, reach: 'span', damage })),
  { name: 'GBK lost a byte', reach: 'line', damage: shifted('gbk', -1) },
  { name: 'GBK gained a byte', reach: 'line', damage: shifted('gbk', 1) },
  { name: 'Big5 lost a byte', reach: 'line', damage: shifted('big5', -1) },
  ...spanKinds
    .filter(([name]) => !name.includes('no byte lost'))
    .map(([name, damage]): Kind => ({
      name: name.replace(', a byte lost', ''),
      reach: 'file',
      damage,
    })),
];
