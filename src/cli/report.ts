import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Script } from '../model/nodes.js';
import type { Run } from './run.js';
import { visible } from '../text/visible.js';

/** What was found in one file. */
export interface FileReport {
  file: string;
  script: Script;
  encoding: string;
  diagnostics: readonly Diagnostic[];
}

/** Diagnostics as vfile-reporter shows them. Nothing of names or text reaches the terminal raw. */
export function reportFiles(
  reports: readonly FileReport[],
  color: boolean,
  { say, lang }: Run,
): string {
  const files = reports.map(({ file, script, encoding, diagnostics }) => {
    const facts = `(${say(`script-${script}`)}, ${encoding})`;
    const vfile = new VFile({ path: `${visible(file)} ${facts}` });
    for (const { id, severity, message, position } of diagnostics) {
      const shown = vfile.message(visible(message), {
        place: position,
        ruleId: id,
        source: 'zhengben',
      });
      shown.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    }
    return vfile;
  });
  const report = reporter(files, { color });
  return `${lang === 'zh' ? inChinese(report) : report}\n`;
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
