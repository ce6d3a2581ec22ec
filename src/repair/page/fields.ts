import type { Lines } from './lines.js';

/** A name and a colon: one field of a form, as 当事人：…, 住所：…. */
export const field: RegExp = /^[^\s：:，。、；《》“”（）\d]{2,12}[：:]/u;

/** UTF-16 units in which a field's name and colon lie. */
const longest = 13;
/** Lines between two fields of one form at most, the second one counted. */
const near = 3;

/**
 * 1 for lines that begin with a field, mostly with its words, and have another such line nearby: one may be
 * a phrase of running text that happens to stand at a line's head. Cost: linear in the lines.
 */
export function findFields(lines: Lines): Uint8Array {
  const fields = new Uint8Array(lines.count);
  let before = -near - 1;
  for (let line = 0; line < lines.count; line++) {
    if (lines.plain[line] || !isField(lines, line, before === line - 1)) continue;
    if (line - before <= near) {
      fields[before] = 1;
      fields[line] = 1;
    }
    before = line;
  }
  return fields;
}

/** @param bare true where a name alone is a field too: right below another. */
function isField(lines: Lines, line: number, bare: boolean): boolean {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  const found = field.exec(lines.text.slice(from, Math.min(to, from + longest)))?.[0].length ?? 0;
  if (found === 0) return false;
  return from + found === to ? bare : lines.text.charAt(from + found) !== '/';
}
