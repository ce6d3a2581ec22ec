import type { Command } from 'commander';
import type { Structured } from '../../pipeline.js';
import { failureOf } from '../corpus/failures.js';
import { cliError } from '../failure.js';
import { add, list, wholeNumber, type DocumentOptions } from '../options.js';
import { documentOptions } from '../pipeline-options.js';
import { roomForNodes } from '../room.js';
import type { Run } from '../run.js';
import { linesOf, recordOf } from '../stream/lines.js';

interface StreamOptions extends DocumentOptions {
  to: keyof typeof products;
  field: string;
  maxChars: number;
  across?: boolean;
  failFast?: boolean;
}

type Write = (document: Structured) => unknown;

/** What a record gets in place of its text, under the product's name. */
const products = {
  text: (): Promise<Write> => Promise.resolve(({ manuscript }) => manuscript.text),
  tree: (): Promise<Write> => Promise.resolve(({ root }) => root),
  markdown: async (): Promise<Write> => {
    const { writeMarkdown } = await import('../../write/markdown.js');
    return ({ root }) => writeMarkdown(root);
  },
  outline: async (): Promise<Write> => {
    const { outlineOf } = await import('../../write/outline.js');
    return ({ root }) => outlineOf(root);
  },
  chunks: async ({ maxChars, across }: StreamOptions): Promise<Write> => {
    const { chunksOf } = await import('../../write/chunks.js');
    return ({ root, manuscript }) => chunksOf(root, { maxChars, across, manuscript });
  },
};

/** zhengben stream: NDJSON to NDJSON. */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', {
    choices: Object.keys(products),
    default: 'text',
  });
  add(command, run, '--field <name>', 'field', { default: 'text' });
  add(command, run, '--max-chars <n>', 'maxChars', {
    parse: wholeNumber(run, 1),
    default: 1000,
  });
  add(command, run, '--across', 'across');
  add(command, run, '--script <name>', 'script');
  add(command, run, '--terms <file>', 'terms');
  add(command, run, '--format <name>', 'format', { choices: ['text', 'markdown'] });
  add(command, run, '--only <rules>', 'only', { parse: list(run) });
  add(command, run, '--disable <rules>', 'disable', { parse: list(run) });
  add(command, run, '--spacing <how>', 'spacing', {
    choices: ['tight', 'keep'],
    default: 'tight',
  });
  add(command, run, '--max-bytes <n>', 'maxBytes', { parse: wholeNumber(run, 1) });
  add(command, run, '--fail-fast', 'failFast');
  command.action(async (options: StreamOptions) => {
    await stream(run, options);
  });
}

async function stream(run: Run, options: StreamOptions): Promise<void> {
  const { failFast } = options;
  const shared = await documentOptions(options, run);
  const { clean, structure } = await import('../../pipeline.js');
  const write = options.to === 'text' ? null : await products[options.to](options);
  let number = 0;

  const answer = async (record: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const text = Object.hasOwn(record, options.field) ? record[options.field] : undefined;
    if (typeof text !== 'string') throw cliError('no-field', { field: options.field });
    refuseNoText(text);
    if (write === null) {
      const { text: cleaned } = await clean(text, shared);
      return { ...record, [options.field]: cleaned };
    }
    return {
      ...without(record, options.field),
      [options.to]: write(
        await structure(text, { ...shared, maxNodes: roomForNodes(text.length) }),
      ),
    };
  };

  for await (const line of linesOf(process.stdin, shared.maxBytes)) {
    number++;
    if (line !== null && isBlank(line)) continue;
    let record: Record<string, unknown> | null = null;
    try {
      record = recordOf(line, shared.maxBytes);
      const given = isOwnError(record['error']) ? without(record, 'error') : record;
      await run.print(`${JSON.stringify(await answer(given))}\n`);
    } catch (error) {
      const { code, message } = failureOf(run, '', error);
      // No line number: on a cluster it would depend on how the lines were shared out.
      const told =
        record === null
          ? { error: { code, message, input: beginning(line) } }
          : { ...record, error: { code, message } };
      await run.print(`${JSON.stringify(told)}\n`);
      if (failFast !== true) continue;
      await run.fail(run.say('input-line', { line: number }), error);
      return;
    }
  }
}

/** Refuses what JSON can hold and a file cannot. @throws ZhengbenError */
function refuseNoText(text: string): void {
  const zero = text.indexOf('\0');
  if (zero >= 0) throw cliError('record-nul', { at: zero });
  if (text.isWellFormed()) return;
  throw cliError('record-surrogate', { at: text.search(/\p{Surrogate}/u) });
}

/** True for what an earlier run said of a record: tried again, that is no field of it. */
function isOwnError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).join() === 'code,message';
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

/** A record less one field; whatever a field is called, it is only data. */
function without(record: Record<string, unknown>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

/** Enough of a line that is no record to find it by. */
function beginning(line: Uint8Array | null): string {
  return new TextDecoder().decode(line?.subarray(0, 120) ?? new Uint8Array());
}
