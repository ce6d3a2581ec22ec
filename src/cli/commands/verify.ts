import type { Command } from 'commander';
import { readBytes, readText } from '../files/read.js';
import { add } from '../options.js';
import type { Run } from '../run.js';

/** zhengben verify CLEAN --edits FILE [SOURCE] */
export function configure(command: Command, run: Run): void {
  add(command, run, '--edits <file>', 'editsFile').makeOptionMandatory();
  command.action(async (clean: string, source: string | undefined, options: { edits: string }) => {
    const { readEditsFile, restore, verify } = await import('../../restore/index.js');
    const { digest, readSource, restoreBytes } = await import('../../read/index.js');
    const { edits } = options;
    const file = await run.during(edits, async () => readEditsFile(await readText(edits)));
    const original =
      source === undefined
        ? undefined
        : await run.during(source, async () => (await readBytes(pathOf(source), Infinity)).bytes);
    if (file === null || original === null) return;
    await run.during(clean, async () => {
      const { bytes: text } = await readBytes(pathOf(clean), Infinity);
      const { encoding } = file.source;
      const read =
        original &&
        (digest(original) === file.source.sha256
          ? readSource(original, { encoding, lossy: true, maxBytes: Infinity })
          : { sha256: digest(original), text: '' });
      verify(text, file, restoreBytes, read);
      const { length } = restore(text, file, restoreBytes);
      await run.print(
        `${run.say('verify-ok', { file: clean, bytes: length, sha256: file.source.sha256 })}\n`,
      );
    });
  });
}

function pathOf(name: string): { path: string | null } {
  return { path: name === '-' ? null : name };
}
