import type { Command } from 'commander';
import type { Manuscript } from '../../model/manuscript.js';
import type { Root } from '../../model/nodes.js';
import type { Work } from '../corpus/item.js';
import { addCorpusOptions, type CorpusOptions } from '../corpus/options.js';
import { eachDocument } from '../documents.js';
import { tellLoss } from '../lossy.js';
import { add, addDocumentOptions, wholeNumber, type DocumentOptions } from '../options.js';
import { deliver } from '../deliver.js';
import type { Data } from '../files/data.js';
import { demandRoomForEdits } from '../room.js';
import type { Run } from '../run.js';
import { tellUnmet } from '../unmet.js';

export interface ExportOptions extends DocumentOptions, CorpusOptions {
  output?: string;
  to: FormatName;
  runIn: 'heading' | 'bold';
  frontMatter?: boolean;
  positions: boolean;
  maxChars: number;
  across?: boolean;
}

interface Format {
  extension: string;
  /** Loads the writer and gives the function that writes a tree. */
  load(options: ExportOptions, run: Run): Promise<(root: Root, manuscript: Manuscript) => Data>;
}

type FormatName = 'markdown' | 'json' | 'text' | 'html' | 'csv' | 'chunks';

const formats: Readonly<Record<FormatName, Format>> = {
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
      if (positions) return (await import('../../write/json-bytes.js')).writeJsonBytes;
      const { writeJson } = await import('../../write/json.js');
      return (root) => writeJson(root, { positions: false });
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
      return (root, manuscript) => {
        demandRoomForEdits(manuscript);
        return writeReading(root, manuscript, { lang, rules: names });
      };
    },
  },
  csv: {
    extension: '.csv',
    load: async () => (await import('../../write/sections.js')).writeSectionsCsv,
  },
  chunks: {
    extension: '.ndjson',
    load: async ({ maxChars, across }) => {
      const { writeChunks } = await import('../../write/chunks.js');
      return (root, manuscript) => writeChunks(root, { maxChars, across, manuscript });
    },
  },
};

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
  add(command, run, '--max-chars <n>', 'maxChars', {
    parse: wholeNumber(run, 1),
    default: 1000,
  });
  add(command, run, '--across', 'across');
  addDocumentOptions(command, run);
  addCorpusOptions(command, run);
  command.action(async (files: string[], options: ExportOptions) => {
    const { output, to } = options;
    const products = { output, extension: formats[to].extension };
    await eachDocument(run, files, options, products, { command: 'export', options });
  });
}

/** What export does with one document. */
export async function exportWork(run: Run, options: ExportOptions): Promise<Work> {
  const format: Format = formats[options.to];
  const { structure } = await import('../../pipeline.js');
  const write = await format.load(options, run);
  return async (job) => {
    const { manuscript, root } = await structure(job.bytes, job.options);
    await tellLoss(run, job, manuscript.source);
    await tellUnmet(run, job.input.name, manuscript);
    await deliver(run, job, write(root, manuscript));
  };
}
