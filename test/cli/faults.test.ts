import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeUnfinished } from '../../src/cli/files/write.js';
import { runProgram } from '../../src/cli/program.js';
import { Run } from '../../src/cli/run.js';
import type * as pipeline from '../../src/pipeline.js';
import { folder } from './zhengben.js';

type Pipeline = typeof pipeline;

/** Which call of the file system fails, counted over all of them; and how. */
const fault = vi.hoisted(() => ({ at: Infinity, calls: 0, code: 'EIO' }));

function fail(name: string): void {
  fault.calls++;
  if (fault.calls !== fault.at) return;
  throw Object.assign(new Error(`${fault.code}: injected, ${name}`), {
    code: fault.code,
    syscall: name,
  });
}

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, unknown>>();
  const guard = (name: string, work: (...args: unknown[]) => unknown): unknown =>
    Object.assign((...args: unknown[]): unknown => {
      fail(name);
      return work(...args);
    }, work);
  const guarded = Object.entries(real).map(([name, work]) => {
    // A descriptor is given back even where closing it reports an error.
    if (typeof work !== 'function' || !name.endsWith('Sync') || name === 'closeSync') {
      return [name, work];
    }
    const native: unknown = Reflect.get(work, 'native');
    const own = guard(name, work as (...args: unknown[]) => unknown);
    if (typeof native === 'function') {
      Object.assign(own as object, {
        native: guard(`${name}.native`, native as (...args: unknown[]) => unknown),
      });
    }
    return [name, own];
  });
  return Object.fromEntries(guarded) as Record<string, unknown>;
});

const tampered = vi.hoisted(() => ({ text: null as string | null }));

vi.mock('../../src/pipeline.js', async (original) => {
  const real = await original<Pipeline>();
  return {
    ...real,
    clean: async (...args: Parameters<typeof real.clean>) => {
      const manuscript = await real.clean(...args);
      return tampered.text === null ? manuscript : { ...manuscript, text: tampered.text };
    },
  };
});

let cwd: string;
let said: string;
const source = '正文第一段。\r\n正文第二段。\r\n';
const repaired = '正文第一段。\n正文第二段。\n';

beforeEach(() => {
  cwd = folder();
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  fault.at = Infinity;
  tampered.text = null;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<number> {
  const started = new Run('en', '0');
  await runProgram(args, started);
  return started.exitCode;
}

describe('a fault of the file system at any call', () => {
  test.each(['EIO', 'ENOSPC', 'EPERM'])('%s loses nothing and is told', async (code) => {
    const input = join(cwd, 'in/a.txt');
    const output = join(cwd, 'out/a.txt');
    const edits = join(cwd, 'edits/a.edits.json');
    const args = ['clean', join(cwd, 'in'), '-o', join(cwd, 'out'), '--edits', join(cwd, 'edits')];
    mkdirSync(join(cwd, 'in'));
    writeFileSync(input, source);
    fault.code = code;
    let failures = 0;
    for (let at = 1; ; at++) {
      for (const name of ['out', 'edits']) mkdirSync(join(cwd, name), { recursive: true });
      writeFileSync(output, 'old text');
      writeFileSync(edits, 'old edits');
      Object.assign(fault, { at, calls: 0 });
      said = '';
      const exit = await run(...args);
      const reached = fault.calls >= at;
      Object.assign(fault, { at: Infinity });

      expect(readFileSync(input, 'utf8')).toBe(source);
      // Whatever happened, each file is whole: the old one or the new one.
      const text = readFileSync(output, 'utf8');
      const record = readFileSync(edits, 'utf8');
      expect(['old text', repaired]).toContain(text);
      if (record !== 'old edits') expect(JSON.parse(record)).toMatchObject({ version: 1 });
      // The text is written last: a new text has its edits beside it.
      if (text === repaired) expect(record).not.toBe('old edits');
      expect(exit === 0 || exit === 2).toBe(true);
      if (exit === 0) expect(text).toBe(repaired);
      else {
        failures++;
        expect(said).toContain('zhengben: ');
        expect(said).not.toContain('a fault of zhengben');
      }
      removeUnfinished();
      expect([...readdirSync(join(cwd, 'out')), ...readdirSync(join(cwd, 'edits'))]).toEqual([
        'a.txt',
        'a.edits.json',
      ]);
      if (!reached) {
        expect(exit).toBe(0);
        break;
      }
    }
    expect(failures).toBeGreaterThan(5);
  });
});

test('a text that would not restore its source is not written, and the message says what to report', async () => {
  writeFileSync(join(cwd, 'a.txt'), source);
  tampered.text = '正文第一段。\n正文第三段。\n';
  for (const extra of [[], ['--edits', join(cwd, 'e.json')]]) {
    expect(await run('clean', join(cwd, 'a.txt'), '-o', join(cwd, 'out.txt'), ...extra)).toBe(2);
  }
  expect(existsSync(join(cwd, 'out.txt'))).toBe(false);
  expect(existsSync(join(cwd, 'e.json'))).toBe(false);
  expect(said).toContain('nothing was written');
  expect(said).toContain('please report it');
});

test('an exception of ours is called a fault of zhengben, with the stack under --debug', async () => {
  writeFileSync(join(cwd, 'a.txt'), source);
  const broken = new Run('en', '1.2.3');
  await broken.fail('a\u202e.txt', new TypeError('x is not a function'));
  expect(broken.exitCode).toBe(2);
  expect(said).toContain(
    'a‹U+202E›.txt: This is a fault of zhengben (TypeError: x is not a function)',
  );
  expect(said).toContain('1.2.3');
  expect(said).not.toContain('at ');
  broken.debug = true;
  await broken.fail(null, new TypeError('y'));
  expect(said).toContain('faults.test.ts');
});
