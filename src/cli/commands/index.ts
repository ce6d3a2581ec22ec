import type { Command } from 'commander';
import type { IndexRow } from '../../write/index-row.js';
import { deliver } from '../deliver.js';
import { eachDocument } from '../documents.js';
import { add, addDocumentOptions, type DocumentOptions } from '../options.js';
import type { Run } from '../run.js';
import { tellUnmet } from '../unmet.js';

interface IndexOptions extends DocumentOptions {
  output?: string;
  to: 'csv' | 'json' | 'markdown';
}

/** zhengben index [files…] */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', {
    choices: ['csv', 'json', 'markdown'],
    default: 'csv',
  });
  add(command, run, '-o, --output <file>', 'outputFile');
  addDocumentOptions(command, run);
  command.action(async (files: string[], options: IndexOptions) => {
    const { structure } = await import('../../pipeline.js');
    const { indexRow } = await import('../../write/index-row.js');
    const { isIndexTable, writeIndexCsv, writeIndexJson, writeIndexMarkdown } =
      await import('../../write/index-table.js');
    const rows: IndexRow[] = [];
    const products = {
      output: options.output,
      extension: `.${options.to}`,
      together: true,
      isOwn: isIndexTable,
    };
    await eachDocument(run, files, options, products, async ({ input, bytes, options: each }) => {
      const { manuscript, root } = await structure(bytes, each);
      await tellUnmet(run, input.name, manuscript);
      rows.push(indexRow(root, input.name));
    });
    if (rows.length === 0) return;
    const write = { csv: writeIndexCsv, json: writeIndexJson, markdown: writeIndexMarkdown };
    const output = options.output === undefined || options.output === '-' ? null : options.output;
    await deliver(run, { output, named: true, mode: undefined }, write[options.to](rows));
  });
}
