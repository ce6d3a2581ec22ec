import { createRequire } from 'node:module';

/** The encodings of one to four bytes a character that came before Unicode. */
export type LegacyEncoding = 'gb18030' | 'big5';

interface Codec {
  encode(text: string, encoding: string): Uint8Array;
  decode(bytes: Uint8Array, encoding: string): string;
}

let loaded: Codec | undefined;

/**
 * Encodes text as GB18030 or Big5 with iconv-lite. What cannot be encoded becomes one `?`.
 *
 * Every character is encoded on its own, so that the bytes of a text are those of its parts: Big5
 * (HKSCS) has four codes for a letter with an accent, which iconv-lite would otherwise join.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array {
  const iconv = codec();
  if (encoding === 'gb18030') return iconv.encode(text, encoding);
  const parts = text.split(/(?<=ê)(?=[\u0304\u030c])/i);
  return parts.length === 1
    ? iconv.encode(text, encoding)
    : Buffer.concat(parts.map((part) => iconv.encode(part, encoding)));
}

/**
 * What a two-byte code means in Hong Kong's extension of Big5 (着, 裏, 峯 …), or null. This
 * machine's decoder knows Big5 as Taiwan has it and gives private-use characters for these.
 */
export function decodeHkscs(code: Uint8Array): string | null {
  const text = codec().decode(code, 'big5hkscs');
  return text === '' || /[\ufffd\ue000-\uf8ff]/.test(text) ? null : text;
}

/** iconv-lite, loaded when first used: it costs 40 ms, which a reader of UTF-8 must not pay. */
function codec(): Codec {
  if (loaded) return loaded;
  const found: unknown = createRequire(import.meta.url)('iconv-lite');
  if (!isCodec(found)) throw new TypeError('iconv-lite lacks encode or decode');
  return (loaded = found);
}

function isCodec(found: unknown): found is Codec {
  return typeof found === 'object' && found !== null && 'encode' in found && 'decode' in found;
}
