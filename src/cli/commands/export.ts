import type { Command } from 'commander';
import type { Manuscript } from '../../model/manuscript.js';
import type { Root } from '../../model/nodes.js';
import { eachDocument } from '../documents.js';
import { tellLoss } from '../lossy.js';
import { add, addDocumentOptions, type DocumentOptions } from '../options.js';
import { deliver } from '../deliver.js';
import type { Run } from '../run.js';

interface ExportOptions extends DocumentOptions {
  output?: string;
  to: keyof typeof formats;
  runIn: 'heading' | 'bold';
  frontMatter?: boolean;
  positions: boolean;
}

interface Format {
  extension: string;
  /** Loads the writer and gives the function that writes a tree. */
  load(options: ExportOptions, run: Run): Promise<(root: Root, manuscript: Manuscript) => string>;
}

const formats = {
  markdown: {
    extension: '.md',
    load: async ({ runIn, frontMatter }) => {
      const { writeMarkdown } = await import('../../write/markdown.js');
      return (root) => writeMarkdown(root, { runIn, frontMatter });
    },
  },
  json: {
    extension: '.json',
    load: async ({ positions }) => {
      const { writeJson } = await import('../../write/json.js');
      return (root) => writeJson(root, { positions });
    },
  },
  text: {
    extension: '.txt',
    load: async () => (await import('../../write/text.js')).writeText,
  },
  html: {
    extension: '.html',
    load: async (_, { lang }) => {
      const { writeReading } = await import('../../write/html/reading.js');
      const { rules } = await import('../../repair/rules/index.js');
      const names = new Map(rules.map((rule) => [rule.id, rule.summary[lang]]));
      return (root, manuscript) => writeReading(root, manuscript, { lang, rules: names });
    },
  },
  csv: {
    extension: '.csv',
    load: async () => (await import('../../write/sections.js')).writeSectionsCsv,
  },
} satisfies Record<string, Format>;

/** zhengben export [files…] */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', {
    choices: Object.keys(formats),
    default: 'markdown',
  });
  add(command, run, '-o, --output <path>', 'output');
  add(command, run, '--run-in <how>', 'runIn', {
    choices: ['heading', 'bold'],
    default: 'heading',
  });
  add(command, run, '--front-matter', 'frontMatter');
  add(command, run, '--no-positions', 'noPositions');
  addDocumentOptions(command, run);
  command.action(async (files: string[], options: ExportOptions) => {
    const format: Format = formats[options.to];
    const { output } = options;
    const { structure } = await import('../../pipeline.js');
    const write = await format.load(options, run);
    await eachDocument(
      run,
      files,
      options,
      { output, extension: format.extension },
      async (job) => {
        const { manuscript, root } = await structure(job.bytes, job.options);
        await tellLoss(run, job, manuscript.source);
        await deliver(run, job, write(root, manuscript));
      },
    );
  });
}
