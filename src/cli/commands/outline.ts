import type { Command } from 'commander';
import type { Root } from '../../model/nodes.js';
import { deliver } from '../deliver.js';
import type { DocumentJob, Work } from '../corpus/item.js';
import { addCorpusOptions, type CorpusOptions } from '../corpus/options.js';
import { eachDocument } from '../documents.js';
import { tellLoss } from '../lossy.js';
import { add, addDocumentOptions, type DocumentOptions } from '../options.js';
import type { Run } from '../run.js';
import { tellUnmet } from '../unmet.js';

export interface OutlineOptions extends DocumentOptions, CorpusOptions {
  output?: string;
  to: 'tree' | FormatName;
}

interface Format {
  extension: string;
  load(run: Run): Promise<(root: Root) => string>;
}

type FormatName = 'json' | 'markdown' | 'opml' | 'csv' | 'html' | 'svg';

const formats: Readonly<Record<FormatName, Format>> = {
  json: {
    extension: '.json',
    load: async () => (await import('../../write/outline-json.js')).writeOutlineJson,
  },
  markdown: {
    extension: '.md',
    load: async () => (await import('../../write/outline-markdown.js')).writeOutlineMarkdown,
  },
  opml: {
    extension: '.opml',
    load: async () => (await import('../../write/outline-opml.js')).writeOutlineOpml,
  },
  csv: {
    extension: '.csv',
    load: async () => (await import('../../write/outline-csv.js')).writeOutlineCsv,
  },
  html: {
    extension: '.html',
    load: async ({ lang }) => {
      const { writeOutlinePage } = await import('../../write/html/outline-page.js');
      return (root) => writeOutlinePage(root, { lang });
    },
  },
  svg: {
    extension: '.svg',
    load: async () => (await import('../../write/html/outline-svg.js')).writeOutlineSvg,
  },
};

/** zhengben outline [file] */
export function configure(command: Command, run: Run): void {
  const names = ['tree', ...Object.keys(formats)];
  add(command, run, '-t, --to <format>', 'to', { choices: names, default: 'tree' });
  add(command, run, '-o, --output <path>', 'output');
  addDocumentOptions(command, run);
  addCorpusOptions(command, run);
  command.action(async (files: string[], options: OutlineOptions) => {
    const { output, to } = options;
    const extension = to === 'tree' ? '.txt' : formats[to].extension;
    const products = { output, extension };
    await eachDocument(run, files, options, products, { command: 'outline', options });
  });
}

/** What outline does with one document. */
export async function outlineWork(run: Run, { to }: OutlineOptions): Promise<Work> {
  const { structure } = await import('../../pipeline.js');
  const format: Format | null = to === 'tree' ? null : formats[to];
  const write = await format?.load(run);
  return async (job) => {
    const { manuscript, root } = await structure(job.bytes, job.options);
    await tellLoss(run, job, manuscript.source);
    await tellUnmet(run, job.input.name, manuscript);
    if (write) await deliver(run, job, write(root));
    else await deliver(run, job, await drawTree(run, job, root), true);
  };
}

/** The outline as a tree; coloured only where it goes to a terminal, never in a file. */
async function drawTree(run: Run, { output }: DocumentJob, root: Root): Promise<string> {
  const { writeOutlineTree } = await import('../../write/outline-tree.js');
  return run.paintLines(output === null ? 'stdout' : 'file', writeOutlineTree(root));
}
