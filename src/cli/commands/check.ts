import type { Command } from 'commander';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Script } from '../../model/nodes.js';
import { diagnose } from '../diagnose.js';
import { eachDocument } from '../documents.js';
import { add, addDocumentOptions, wholeNumber, type DocumentOptions } from '../options.js';
import type { Run } from '../run.js';
import { isTerminal } from '../terminal/channel.js';

interface CheckOptions extends DocumentOptions {
  to: 'pretty' | 'json';
  max: number;
  audit?: boolean;
}

interface CheckedFile {
  file: string;
  script: Script;
  scriptConfidence: number | null;
  encoding: string;
  diagnostics: Diagnostic[];
}

/** zhengben check [files…] */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', { choices: ['pretty', 'json'], default: 'pretty' });
  add(command, run, '--max <n>', 'max', { parse: wholeNumber(run, 0), default: 0 });
  add(command, run, '--audit', 'audit');
  addDocumentOptions(command, run, { standard: 'standardAudit' });
  command.action(async (files: string[], options: CheckOptions) => {
    const { audit, structure } = await import('../../pipeline.js');
    const checked: CheckedFile[] = [];
    const products = { output: undefined, extension: '', together: true };
    await eachDocument(run, files, options, products, async ({ input, bytes, options: each }) => {
      const { manuscript, root } = await structure(bytes, each);
      const faults =
        options.audit === true ? await audit(manuscript, { standard: each.standard }) : [];
      checked.push({
        file: input.name,
        script: root.data?.script ?? 'undecidable',
        scriptConfidence: root.data?.scriptConfidence ?? null,
        encoding: manuscript.source.encoding,
        diagnostics: diagnose(manuscript, root, faults, run),
      });
    });
    const found = checked.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    if (found > options.max) run.found();
    if (options.to === 'json') {
      await run.print(`${JSON.stringify(checked, null, 2)}\n`);
    } else if (checked.length > 0) {
      const { reportFiles } = await import('../report.js');
      const columns = isTerminal('stdout') ? process.stdout.columns || 80 : undefined;
      await run.printPainted(reportFiles(checked, run.colorLevel('stdout') > 0, run, columns));
    }
  });
}
