import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The command as it is installed. */
export const bin = new URL('../../bin/zhengben.js', import.meta.url).pathname;

/** No test of the command starts a process or uses the network: see side-doors.test.ts. */
const guard = ['--require', new URL('../robust/guard.cjs', import.meta.url).pathname];

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Standard output as it came. */
  bytes: Buffer;
}

export interface Setting {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** An environment that decides nothing: no language, no colour. */
function environment(extra: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...extra };
}

/** Runs zhengben to its end. */
export function zhengben(args: readonly string[], { cwd, input = '', env }: Setting = {}): Outcome {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...guard, bin, ...args], {
    cwd,
    input,
    env: environment(env),
    maxBuffer: 256 * 1024 * 1024,
  });
  return {
    code: status,
    signal,
    stdout: stdout.toString(),
    stderr: stderr.toString(),
    bytes: stdout,
  };
}

/** Starts zhengben and leaves it running. */
export function start(args: readonly string[], { cwd, env }: Setting = {}) {
  return spawn(process.execPath, [...guard, bin, ...args], { cwd, env: environment(env) });
}

/** An empty folder that is gone when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'zhengben-test-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}
