import type { Command } from 'commander';
import { refuseInputs } from '../files/outputs.js';
import { readBytes, readText } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { add } from '../options.js';
import type { Run } from '../run.js';

/** zhengben restore CLEAN --edits FILE */
export function configure(command: Command, run: Run): void {
  add(command, run, '--edits <file>', 'editsFile').makeOptionMandatory();
  add(command, run, '-o, --output <file>', 'outputFile');
  command.action(async (clean: string, options: { edits: string; output?: string }) => {
    const { readEditsFile, restore } = await import('../../restore/index.js');
    const { restoreBytes } = await import('../../read/index.js');
    const { edits, output } = options;
    const path = clean === '-' ? null : clean;
    if (output !== undefined) await refuseInputs([{ path }, { path: edits }], [output]);
    const file = await run.during(edits, async () => readEditsFile(await readText(edits)));
    if (file === null) return;
    await run.during(clean, async () => {
      const { bytes: text, mode } = await readBytes({ path }, Infinity);
      const bytes = restore(text, file, restoreBytes);
      if (output === undefined || output === '-') await run.print(bytes);
      else await writeWhole([{ path: output, data: bytes, mode, follow: true }]);
    });
  });
}
