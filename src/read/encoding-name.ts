import { ZhengbenError } from '../model/error.js';
import type { Encoding } from '../model/source.js';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];

/** Other names in use; GBK and GB2312 are subsets of GB18030, HKSCS and cp950 are read as Big5. */
const otherNames: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf-16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb-18030', 'gb18030'],
  ['cp936', 'gb18030'],
  ['euc-cn', 'gb18030'],
  ['big5-hkscs', 'big5'],
  ['big-5', 'big5'],
  ['cp950', 'big5'],
]);

/**
 * The encoding a user's word names; case and underscores do not matter. The bytes' own mark decides
 * which of the two `utf-16` is meant.
 *
 * @throws ZhengbenError `unknown-encoding` for a name zhengben does not know.
 */
export function encodingNamed(name: string, bytes: Uint8Array): Encoding {
  const folded = name.trim().toLowerCase().replaceAll('_', '-');
  if (/^utf-?16$/.test(folded) && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const found = encodings.find((encoding) => encoding === folded) ?? otherNames.get(folded);
  if (found) return found;
  throw new ZhengbenError('unknown-encoding', {
    en: `There is no encoding "${name}" here. Use one of ${encodings.join(', ')}, gbk, gb2312.`,
    zh: `不支持编码“${name}”。可用的有：${encodings.join('、')}、gbk、gb2312。`,
  });
}
