import type { ChalkInstance, ColorSupportLevel } from 'chalk';
import type { SpanStyle } from '../../write/styled.js';
import { visible } from '../../text/visible.js';

/** What a span of text is; the painter decides how that looks. */
type Style = SpanStyle | 'place' | 'rule' | 'error' | 'good';

export interface Span {
  text: string;
  style?: Style | undefined;
}

/** Turns spans into what a terminal shows. Text is made visible first: only our own colours act. */
export type Painter = (spans: readonly Span[]) => string;

/** A painter for a colour level; chalk is loaded only where there is colour. */
export async function painter(level: ColorSupportLevel): Promise<Painter> {
  if (level === 0) return (spans) => spans.map(({ text }) => visible(text, '\n\t')).join('');
  const { Chalk } = await import('chalk');
  const looks = looksOf(new Chalk({ level }));
  return (spans) =>
    spans
      .map(({ text, style }) => {
        const safe = visible(text, '\n\t');
        return style === undefined ? safe : looks[style](safe);
      })
      .join('');
}

function looksOf(chalk: ChalkInstance): Record<Style, ChalkInstance> {
  return {
    title: chalk.bold.underline,
    heading: chalk.bold,
    strong: chalk.bold,
    label: chalk.cyan,
    place: chalk.cyan,
    guide: chalk.dim,
    dim: chalk.dim,
    rule: chalk.magenta,
    insert: chalk.green,
    delete: chalk.red,
    move: chalk.blue,
    error: chalk.red,
    warning: chalk.yellow,
    good: chalk.green,
  };
}
