import type { Source } from '../model/source.js';
import { LineIndex } from '../text/line-index.js';
import type { DocumentJob } from './corpus/item.js';
import type { Run } from './run.js';

/** With --lossy, says how many places of a document were lost in decoding. Cost: linear. */
export async function tellLoss(run: Run, job: DocumentJob, { text }: Source): Promise<void> {
  if (job.options.lossy !== true) return;
  const first = text.indexOf('\ufffd');
  if (first < 0) return;
  const count = text.split('\ufffd').length - 1;
  const { line, column } = new LineIndex(text).point(first);
  await run.tell(run.say('lossy-places', { file: job.input.name, count, line, column }));
}
