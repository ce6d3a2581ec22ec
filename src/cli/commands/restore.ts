import type { Command } from 'commander';
import { guardFiles } from '../files/guard.js';
import { pathOf, readBytes, readText } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { add } from '../options.js';
import { whileRestoring } from '../restoring.js';
import type { Run } from '../run.js';

/** zhengben restore CLEAN --edits FILE */
export function configure(command: Command, run: Run): void {
  add(command, run, '--edits <file>', 'editsFile', { mandatory: true });
  add(command, run, '-o, --output <file>', 'outputFile');
  command.action(async (clean: string, options: { edits: string; output?: string }) => {
    const { restoreSource } = await import('../../pipeline.js');
    const { edits, output } = options;
    if (output !== undefined && output !== '-') {
      await guardFiles([pathOf(clean), pathOf(edits)], [{ path: output, named: true }]);
    }
    const file = await run.during(edits, () => readText(edits));
    if (file === null) return;
    await whileRestoring(run, { clean, edits }, async () => {
      const { bytes: text, mode } = await readBytes({ path: pathOf(clean) }, Infinity);
      const data = restoreSource(text, file);
      if (output === undefined || output === '-') await run.print(data);
      else await writeWhole([{ path: output, data, mode, follow: true }]);
    });
  });
}
