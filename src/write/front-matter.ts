import type { Root } from '../model/nodes.js';
import { indexRow } from './index-row.js';

/**
 * A YAML block that says what a document is: title, number, issuer, date, script, encoding, and the
 * metadata of its source. What is not known is left out.
 *
 * @returns from `---` to `---`, ends with LF.
 */
export function frontMatter(root: Root): string {
  const { title, number, issuer, date, script, encoding } = indexRow(root, '');
  const lines = Object.entries({ title, number, issuer, date, script, encoding })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${quoted(value ?? '')}\n`);
  const metadata = Object.entries(root.data?.metadata ?? {});
  if (metadata.length > 0) {
    lines.push('metadata:\n');
    for (const [key, value] of metadata) lines.push(`  ${quoted(key)}: ${quoted(value)}\n`);
  }
  return `---\n${lines.join('')}---\n`;
}

/** What JSON leaves as it is and YAML, or a terminal, would not: DEL, C1, separators, BOM, bidi marks. */
const unsafe =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A YAML double-quoted scalar, which JSON's strings are a subset of: text is never a tag, date or number. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    unsafe,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
