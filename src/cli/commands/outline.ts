import type { Command } from 'commander';
import type { Root } from '../../model/nodes.js';
import { deliver } from '../deliver.js';
import { eachDocument, type DocumentJob } from '../documents.js';
import { tellLoss } from '../lossy.js';
import { add, addDocumentOptions, type DocumentOptions } from '../options.js';
import type { Run } from '../run.js';

interface OutlineOptions extends DocumentOptions {
  output?: string;
  to: keyof typeof formats;
}

interface Format {
  extension: string;
  load(run: Run): Promise<(root: Root) => string>;
}

const formats = {
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
} satisfies Record<string, Format>;

/** zhengben outline [file] */
export function configure(command: Command, run: Run): void {
  const names = ['tree', ...Object.keys(formats)];
  add(command, run, '-t, --to <format>', 'to', { choices: names, default: 'tree' });
  add(command, run, '-o, --output <path>', 'output');
  addDocumentOptions(command, run);
  command.action(
    async (
      files: string[],
      options: Omit<OutlineOptions, 'to'> & { to: 'tree' | keyof typeof formats },
    ) => {
      const { output, to } = options;
      const { structure } = await import('../../pipeline.js');
      const format: Format | null = to === 'tree' ? null : formats[to];
      const write = await format?.load(run);
      const extension = format?.extension ?? '.txt';
      await eachDocument(run, files, options, { output, extension }, async (job) => {
        const { manuscript, root } = await structure(job.bytes, job.options);
        await tellLoss(run, job, manuscript.source);
        await deliver(run, job, write ? write(root) : await drawTree(run, job, root));
      });
    },
  );
}

/** The outline as a tree; coloured only where it goes to a terminal, never in a file. */
async function drawTree(run: Run, { output }: DocumentJob, root: Root): Promise<string> {
  const { writeOutlineTree } = await import('../../write/outline-tree.js');
  return run.paintLines(output === null ? 'stdout' : 'file', writeOutlineTree(root));
}
