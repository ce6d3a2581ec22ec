/**
 * What a stretch of written text is, so that whoever shows it can paint it. Writers know no colour.
 */
export type SpanStyle =
  | 'title'
  | 'heading'
  | 'label'
  | 'guide'
  | 'dim'
  | 'strong'
  | 'insert'
  | 'delete'
  | 'move'
  | 'warning';

/** A stretch of text on one line; without a style it is ordinary text. */
export interface Span {
  text: string;
  style?: SpanStyle;
}

/** One line for a terminal, without its line end. */
export type StyledLine = readonly Span[];

/** Styled lines as plain text; every line ends with LF. */
export function plainText(lines: Iterable<StyledLine>): string {
  let text = '';
  for (const line of lines) text += `${line.map((span) => span.text).join('')}\n`;
  return text;
}
