import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { Run } from '../../src/cli/run.js';
import type * as decoding from '../../src/read/decode.js';
import type * as encoding from '../../src/read/encode.js';
import type * as lineEndRule from '../../src/repair/rules/line-ends.js';
import type { Proposal } from '../../src/repair/rule.js';
import type * as converting from '../../src/text/extend-manuscript.js';
import { folder } from '../cli/zhengben.js';

/** Which part of the program does not do what it says; each fault is one that could be made. */
const fault = vi.hoisted(() => ({ of: 'nothing' }));

vi.mock('../../src/read/decode.js', async (original) => {
  const { decode } = await original<typeof decoding>();
  return {
    decode: (...args: Parameters<typeof decode>) => {
      const read = decode(...args);
      // A character is lost before anybody has seen it.
      return fault.of === 'the decoder' ? { ...read, text: read.text.replace('二', '') } : read;
    },
  };
});

vi.mock('../../src/read/encode.js', async (original) => {
  const real = await original<typeof encoding>();
  return {
    ...real,
    restoreBytes: (...args: Parameters<typeof real.restoreBytes>) => {
      const bytes = real.restoreBytes(...args);
      return fault.of === 'the encoder' ? bytes.subarray(0, -1) : bytes;
    },
  };
});

vi.mock('../../src/repair/rules/line-ends.js', async (original) => {
  const { lineEnds } = await original<typeof lineEndRule>();
  let used: Proposal | undefined;
  return {
    lineEnds: {
      ...lineEnds,
      apply(...args: Parameters<typeof lineEnds.apply>) {
        const found = lineEnds.apply(...args);
        if (fault.of !== 'a rule') return found;
        // It uses an object again: what it had proposed is no longer what was applied.
        if (used) used.after = '';
        used = [...found.proposals][0];
        return found;
      },
    },
  };
});

vi.mock('../../src/text/extend-manuscript.js', async (original) => {
  const { extendManuscript } = await original<typeof converting>();
  return {
    extendManuscript: (...[manuscript, pass]: Parameters<typeof extendManuscript>) =>
      fault.of === 'a conversion'
        ? extendManuscript(manuscript, { ...pass, text: manuscript.text.replace('段', '') })
        : extendManuscript(manuscript, pass),
  };
});

vi.mock('../../src/cli/terminal/channel.js', () => ({
  isTerminal: () => false,
  writeAtOnce: () => 0,
}));

const source = '正文第一段。\r\n正文第二段。\r\n发现问题。\r\n';
const repaired = '正文第一段。\n正文第二段。\n發現問題。\n';
let cwd: string;
let printed: string;
let said: string;

beforeEach(() => {
  cwd = folder();
  printed = '';
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(((data: unknown, done?: () => void) => {
    printed += String(data);
    done?.();
    return true;
  }) as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  fault.of = 'nothing';
  vi.restoreAllMocks();
});

async function clean(...args: string[]): Promise<number> {
  const run = new Run('en', '0');
  await runProgram(['clean', ...args, '--script', 'hant'], run);
  return run.exitCode;
}

describe('nothing is written where it is not proved that the source can be restored', () => {
  const at = (name: string): string => join(cwd, name);
  const runs: [string, () => string[]][] = [
    ['to a file', () => [at('in/a.txt'), '-o', at('out/a.txt')]],
    ['with its edits', () => [at('in/a.txt'), '-o', at('out/a.txt'), '--edits', at('out/e.json')]],
    ['a folder', () => [at('in'), '-o', at('out'), '--edits', at('edits')]],
    ['to standard output', () => [at('in/a.txt')]],
  ];
  const parts = ['the decoder', 'the encoder', 'a rule', 'a conversion'];

  describe.each(runs)('%s', (_, args) => {
    beforeEach(() => {
      mkdirSync(at('in'));
      mkdirSync(at('out'));
      writeFileSync(at('in/a.txt'), source);
      writeFileSync(at('out/a.txt'), 'old');
    });

    test.each(parts)('%s is at fault', async (part) => {
      fault.of = part;
      expect(await clean(...args())).toBe(2);
      expect(said).toContain('nothing was written');
      expect(printed).toBe('');
      expect(readFileSync(at('out/a.txt'), 'utf8')).toBe('old');
      expect(existsSync(at('out/e.json')) || existsSync(at('edits'))).toBe(false);
      expect(readFileSync(at('in/a.txt'), 'utf8')).toBe(source);
    });

    test('where nothing is at fault, it is written', async () => {
      expect(await clean(...args())).toBe(0);
      // Node itself may warn here: a process runs the command once, this one runs it many times.
      expect(said).not.toContain('zhengben: ');
      expect([printed, readFileSync(at('out/a.txt'), 'utf8')]).toContain(repaired);
    });
  });
});
