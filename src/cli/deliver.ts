import type { DocumentJob } from './corpus/item.js';
import type { Data } from './files/data.js';
import { writeWhole } from './files/write.js';
import type { Run } from './run.js';

/**
 * Puts the product of one document where it belongs: into its file, whole, or on standard output.
 *
 * @param painted true if a painter of the run made it, so that its colours may act on a terminal.
 */
export async function deliver(
  run: Run,
  { output, named, mode }: Pick<DocumentJob, 'output' | 'named' | 'mode'>,
  product: Data,
  painted = false,
): Promise<void> {
  if (output === null) await (painted ? run.printPainted(product) : run.print(product));
  else await writeWhole([{ path: output, data: product, mode, follow: named }]);
}
