/** A stretch of a text node's source, and what it stands for. */
export interface Piece {
  start: number;
  end: number;
  /** Null where the source says what it means. */
  after: string | null;
}

const escaped = /\\[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/y;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;

/**
 * Aligns the source of a text node with its value: escapes (`1\.`), character references (`&#x20;`),
 * and the blanks and quotation marks a paragraph's further lines begin with.
 *
 * @param raw the source of the node.
 * @param value what it means.
 * @returns pieces whose gaps are marks, offsets into `raw`; null if the two cannot be aligned.
 * Cost: linear.
 */
export function alignText(raw: string, value: string): Piece[] | null {
  if (raw === value) return [{ start: 0, end: raw.length, after: null }];
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  let read = 0;
  const skipTo = (next: number): void => {
    if (at > from) pieces.push({ start: from, end: at, after: null });
    from = next;
    at = next;
  };
  while (at < raw.length) {
    escaped.lastIndex = at;
    if (escaped.test(raw) && raw.charAt(at + 1) === value.charAt(read)) {
      skipTo(at + 1);
      at++;
      read++;
      continue;
    }
    const decoded = referenceAt(raw, at, value, read);
    if (decoded) {
      const start = at;
      skipTo(at + decoded.length);
      pieces.push({ start, end: at, after: decoded.text });
      read += decoded.text.length;
      continue;
    }
    if (raw.charAt(at) === value.charAt(read)) {
      at++;
      read++;
      continue;
    }
    if (!/[ \t>\r]/.test(raw.charAt(at))) return null;
    skipTo(at + 1);
  }
  if (read !== value.length) return null;
  skipTo(raw.length);
  return pieces;
}

/** A character reference that was decoded: how long it is in the source, and its text. */
function referenceAt(
  raw: string,
  at: number,
  value: string,
  read: number,
): { length: number; text: string } | null {
  if (raw.charAt(at) !== '&') return null;
  reference.lastIndex = at;
  const source = reference.exec(raw)?.[0];
  if (source === undefined) return null;
  if (source !== '&amp;' && value.startsWith(source, read)) return null;
  const text = String.fromCodePoint(value.codePointAt(read) ?? 0);
  return { length: source.length, text };
}
