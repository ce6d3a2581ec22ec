const signs = new Map([
  ['\n', '↵'],
  ['\r', '␍'],
  ['\t', '⇥'],
  ['\f', '␌'],
  [' ', '␠'],
  ['\u3000', '␠␠'],
  ['\u00a0', '⍽'],
]);

/**
 * Changed text so that its blanks can be seen: tabs and line ends as signs, and spaces where the
 * text begins or ends with them. What else cannot be seen is left to `visible`.
 */
export function showText(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const inner = text.slice(start, end).replace(/[\n\r\t\f]/g, sign);
  return text.slice(0, start).replace(/./gsu, sign) + inner + text.slice(end).replace(/./gsu, sign);
}

function sign(character: string): string {
  return signs.get(character) ?? character;
}
