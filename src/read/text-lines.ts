/** One line of a text: `[start, end)` without its line end, and where the next one begins. */
export interface TextLine {
  start: number;
  end: number;
  next: number;
}

/** The lines of a text from an offset on; they end at LF, CRLF or CR. Cost: linear. */
export function* linesOf(text: string, from = 0): Generator<TextLine> {
  for (let start = from; start < text.length;) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    yield { start, end, next: Math.min(next, text.length) };
    start = next;
  }
}
