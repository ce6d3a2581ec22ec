import { fstatSync } from 'node:fs';
import { fileIdentity } from './guard.js';
import type { Input } from './inputs.js';
import { orNull } from './or-null.js';
import { readText } from './read.js';

/**
 * The inputs without the one file this run will write its product to, where that is a product of an
 * earlier run, or empty because the shell has made it for standard output. A file that anybody else
 * wrote stays, for `guardFiles` to refuse; so does one that is named alone.
 *
 * @param isOwn tells a product of this command by its text.
 */
export async function withoutOwnProduct(
  inputs: readonly Input[],
  output: string | undefined,
  isOwn: (text: string) => boolean = () => false,
): Promise<readonly Input[]> {
  const isPrinted = output === undefined || output === '-';
  const product = isPrinted ? standardOutput() : fileIdentity(output);
  if (product === null) return inputs;
  const same = ({ path }: Input): boolean => path !== null && fileIdentity(path) === product;
  const path = inputs.find(same)?.path ?? null;
  if (path === null) return inputs;
  const text = await readText(path).catch(() => null);
  if (text === null || !(text === '' ? isPrinted : isOwn(text))) return inputs;
  const others = inputs.filter((input) => !same(input));
  return others.length === 0 ? inputs : others;
}

/** As `fileIdentity`, of the file standard output goes to; null where that is no file. */
function standardOutput(): string | null {
  const state = orNull(() => fstatSync(1, { bigint: true }));
  return state?.isFile() === true ? `file:${state.dev}:${state.ino}` : null;
}
