import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Script } from '../model/nodes.js';
import type { Run } from './run.js';
import { leastBeside, wrap } from './terminal/wrap.js';
import { visible } from '../text/visible.js';

/** What was found in one file. */
export interface FileReport {
  file: string;
  script: Script;
  encoding: string;
  diagnostics: readonly Diagnostic[];
}

/**
 * Diagnostics as vfile-reporter shows them, in the columns of a terminal; elsewhere each is one line.
 * Nothing of names or text reaches the terminal raw.
 */
export function reportFiles(
  reports: readonly FileReport[],
  color: boolean,
  { say, lang }: Run,
  columns?: number,
): string {
  const layOut = layout(reports, color, columns ?? Infinity);
  const files = reports.map(({ file, script, encoding, diagnostics }) => {
    const facts = `(${say(`script-${script}`)}, ${encoding})`;
    const vfile = new VFile({ path: `${visible(file)} ${facts}` });
    for (const { id, severity, message, position } of diagnostics) {
      const shown = vfile.message(visible(message), {
        place: position,
        ruleId: id,
      });
      layOut(shown);
      shown.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    }
    return vfile;
  });
  const report = reporter(files, { color });
  return `${lang === 'zh' ? inChinese(report) : report}\n`;
}

/** The columns of the widest label and the blank behind it. */
const labelWidth = 'warning '.length;

/**
 * Breaks a message into lines beside its place and before its rule or, where they leave too little
 * room, below both.
 */
function layout(
  reports: readonly FileReport[],
  color: boolean,
  columns: number,
): (message: ReturnType<VFile['message']>) => void {
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, text.length), 0);
  const indent = widest(all.map(placeOf)) + 1 + labelWidth;
  const beside = columns - indent - widest(all.map(({ id }) => id)) - 1;
  if (beside === Infinity) return () => undefined;
  // The reporter emphasizes the first line.
  const strong = (line: string): string => (color ? `\u001b[1m${line}\u001b[22m` : line);
  return (message) => {
    if (beside >= leastBeside) {
      const [first = '', ...rest] = wrap(message.message, beside);
      message.message = [first, ...rest.map((line) => ' '.repeat(indent) + strong(line))].join(
        '\n',
      );
    } else {
      const lines = wrap(message.message, columns - 2).map((line) => `  ${line}`);
      message.message = [message.ruleId, ...lines].join('\n');
      message.ruleId = undefined;
    }
  };
}

/** As the reporter writes it. */
function placeOf({ position: { start, end } }: Diagnostic): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

const labels: Readonly<Record<string, string>> = {
  // As wide as the English words, so that the columns stay.
  error: '错误 ',
  warning: '警告   ',
  info: '提示',
};

/** The words vfile-reporter has in English only. */
function inChinese(report: string): string {
  return report
    .replace(
      /^( *[\d:-]+ +(?:\u001b\[\d+m)*)(error|warning|info)/gm,
      (_, place: string, label: string) => place + (labels[label] ?? label),
    )
    .replace(/: no issues found$/gm, '：未发现问题')
    .replace(/ errors?(?=, |\)?$)/, ' 个错误')
    .replace(/ warnings?(?=\)?$)/, ' 个警告')
    .replace(/^(\d+) messages \((.*)\)$/m, '共 $1 条（$2）');
}
