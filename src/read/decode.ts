import type { Encoding } from '../model/source.js';
import type { Decoding, FindFault } from './decoding.js';
import { decodeLegacy } from './legacy-decoder.js';
import { RawList } from './raw-list.js';
import { findUtf16Fault } from './utf-16.js';
import { findUtf8Fault } from './utf-8.js';

/** Decodes bytes, behind a byte order mark, so that text and `raw` give them back. Cost: linear. */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoding {
  switch (encoding) {
    case 'utf-8':
      return decodeUnicode(bytes, encoding, findUtf8Fault);
    case 'utf-16le':
      return decodeUnicode(bytes, encoding, findUtf16Fault('le'));
    case 'utf-16be':
      return decodeUnicode(bytes, encoding, findUtf16Fault('be'));
    case 'gb18030':
    case 'big5':
      return decodeLegacy(bytes, encoding);
  }
}

function decodeUnicode(bytes: Uint8Array, encoding: Encoding, findFault: FindFault): Decoding {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return { text: decoder.decode(bytes), raw: [], fault: null };
  } catch {
    const replacementLength = encoding === 'utf-8' ? 3 : 2;
    const raw = new RawList();
    const parts: string[] = [];
    let at = 0;
    const first = findFault(bytes, 0);
    for (let fault = first; fault; fault = findFault(bytes, at)) {
      parts.push(decoder.decode(bytes.subarray(at, fault.start)), '\ufffd');
      raw.add(fault.start, replacementLength, bytes.subarray(fault.start, fault.end));
      at = fault.end;
    }
    parts.push(decoder.decode(bytes.subarray(at)));
    return { text: parts.join(''), raw: raw.list, fault: first };
  }
}
