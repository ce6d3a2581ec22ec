import type { Command } from 'commander';
import { pathOf, readBytes, readText } from '../files/read.js';
import { add } from '../options.js';
import { whileRestoring } from '../restoring.js';
import type { Run } from '../run.js';

/** zhengben verify CLEAN --edits FILE [SOURCE] */
export function configure(command: Command, run: Run): void {
  add(command, run, '--edits <file>', 'editsFile', { mandatory: true });
  command.action(async (clean: string, source: string | undefined, options: { edits: string }) => {
    const { restoreSource, verifyFiles } = await import('../../pipeline.js');
    const edits = await run.during(options.edits, () => readText(options.edits));
    const original =
      source === undefined ? undefined : await run.during(source, () => bytesOf(source));
    if (edits === null || original === null) return;
    await whileRestoring(run, { clean, edits: options.edits, source }, async () => {
      const text = await bytesOf(clean);
      verifyFiles(text, edits, original);
      const { length } = restoreSource(text, edits);
      const said =
        source === undefined
          ? run.say('verify-ok', { file: clean, bytes: length })
          : run.say('verify-ok-source', { file: clean, bytes: length, source });
      await run.print(`${said}\n`);
    });
  });
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return (await readBytes({ path: pathOf(name) }, Infinity)).bytes;
}
