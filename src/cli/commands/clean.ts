import type { Command } from 'commander';
import { ZhengbenError } from '../../model/error.js';
import type { DocumentJob, Work } from '../corpus/item.js';
import { addCorpusOptions, type CorpusOptions } from '../corpus/options.js';
import { eachDocument } from '../documents.js';
import { unrestorable } from '../failure.js';
import { writeWhole, type Output } from '../files/write.js';
import { tellLoss } from '../lossy.js';
import { add, addDocumentOptions, type DocumentOptions } from '../options.js';
import { demandRoomForEdits } from '../room.js';
import type { Run } from '../run.js';
import { tellUnmet } from '../unmet.js';

export interface CleanCommandOptions extends DocumentOptions, CorpusOptions {
  output?: string;
  edits?: string;
  explain?: boolean;
}

/** zhengben clean [files…] */
export function configure(command: Command, run: Run): void {
  add(command, run, '-o, --output <path>', 'output');
  add(command, run, '--edits <file>', 'edits');
  add(command, run, '--explain', 'explain');
  addDocumentOptions(command, run);
  addCorpusOptions(command, run);
  command.action(async (files: string[], options: CleanCommandOptions) => {
    const { output, edits } = options;
    const second = edits === undefined ? undefined : { output: edits, extension: '.edits.json' };
    const products = { output, extension: '.txt', second };
    await eachDocument(run, files, options, products, { command: 'clean', options });
  });
}

/** What clean does with one document. */
export function cleanWork(run: Run, options: CleanCommandOptions): Work {
  return (job) => cleanDocument(run, job, options);
}

async function cleanDocument(
  run: Run,
  job: DocumentJob,
  { edits, explain }: CleanCommandOptions,
): Promise<void> {
  const { clean, editsOf, prove } = await import('../../pipeline.js');
  const manuscript = await clean(job.bytes, job.options);
  if (edits !== undefined) demandRoomForEdits(manuscript);
  const record = proved(run, () => {
    if (edits !== undefined) return editsOf(manuscript, job.bytes);
    prove(manuscript, job.bytes);
    return null;
  });

  const outputs: Output[] = [];
  const place = { mode: job.mode, follow: job.named };
  if (record !== null && job.second !== null) {
    outputs.push({ ...place, path: job.second, data: record });
  }
  if (job.output !== null) {
    outputs.push({ ...place, path: job.output, data: manuscript.text });
  }
  await writeWhole(outputs);
  if (job.output === null) await run.print(manuscript.text);
  await tellLoss(run, job, manuscript.source);
  await tellUnmet(run, job.input.name, manuscript);
  if (explain) {
    demandRoomForEdits(manuscript);
    const { explainEdits } = await import('../explain.js');
    await run.tell(explainEdits(job.input.name, manuscript, run.say));
  }
}

/** Does what proves that the source can be restored; where it cannot, the message says what to report. */
function proved<Value>(run: Run, prove: () => Value): Value {
  try {
    return prove();
  } catch (error) {
    if (error instanceof ZhengbenError && error.code === 'edits-too-large') throw error;
    throw unrestorable(error, run.version);
  }
}
