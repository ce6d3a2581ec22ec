import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zhengben } from './zhengben.js';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const readme = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

  test.each(['export', 'outline', 'diff'])('names every format of %s', (command) => {
    const help = zhengben([command, '--help', '--lang', 'en']).stdout.replaceAll(/\s+/g, ' ');
    const formats = /format of the product \(one of: ([^;]*);/.exec(help)?.[1]?.split(', ') ?? [];
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${command} `)) ?? '';
    expect(formats.length).toBeGreaterThan(3);
    for (const format of formats) expect(row).toMatch(new RegExp(`[\`\\s]${format}\``));
  });
});
