import { describe, expect, test } from 'vitest';
import { start, zhengben } from './zhengben.js';

const text = '一、总体要求\r\n坚持公益,便民。\r\n';
const clean = '一、总体要求\n坚持公益，便民。\n';

function records(output: string): Record<string, unknown>[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function stream(lines: readonly (string | object)[], ...args: string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return zhengben(['stream', ...args], { input: `${input.join('\n')}\n` });
}

describe('zhengben stream', () => {
  test('repairs the field and passes the others through, in order', () => {
    const { code, stdout } = stream(Array.from({ length: 50 }, (_, id) => ({ id, text, b: [1] })));
    expect(code).toBe(0);
    expect(records(stdout)).toEqual(
      Array.from({ length: 50 }, (_, id) => ({ id, text: clean, b: [1] })),
    );
  });

  test('gives the product asked for in place of the text', () => {
    const make = (to: string, ...more: string[]) =>
      records(stream([{ id: 1, body: text }], '-t', to, '--field', 'body', ...more).stdout)[0];
    expect(make('tree')).toMatchObject({ id: 1, tree: { type: 'root' } });
    expect(make('tree')).not.toHaveProperty('body');
    expect(make('markdown')).toMatchObject({ markdown: '## 一、总体要求\n\n坚持公益，便民。\n' });
    expect(make('outline')).toMatchObject({ outline: [{ title: '总体要求' }] });
    expect(make('chunks', '--max-chars', '8')).toMatchObject({
      chunks: [{ path: ['一、总体要求'] }, { text: '坚持公益，便民。' }],
    });
    expect(make('text', '--script', 'twp')).toMatchObject({
      body: '一、總體要求\n堅持公益，便民。\n',
    });
  });

  test('a bad line is one record that says why; the rest go on', () => {
    const { code, stdout } = stream(
      [{ text }, '{"text": ', '[1]', { id: 3 }, '', { id: 4, text: 5 }, { text: '好\n' }],
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    expect(records(stdout)).toMatchObject([
      { text: clean },
      { error: { code: 'bad-record', input: '{"text": ' } },
      { error: { code: 'bad-record', input: '[1]' } },
      { id: 3, error: { code: 'no-field' } },
      { id: 4, error: { code: 'no-field' } },
      { text: '好\n' },
    ]);
  });

  test.each([
    ['--script', 'zz'],
    ['--only', 'zz'],
    ['--disable', 'zz'],
    ['--terms', 'gone', '--script', 'hant'],
    ['--terms', '/dev/null'],
  ])('its own options are looked at before the first record: %s %s', (...args) => {
    const { code, stdout, stderr } = stream([{ text }], ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  test('a record that fails keeps its fields, and is done when it is tried again', () => {
    const given = { id: 1, text: `<!DOCTYPE html>\n${text}`, error: { mine: true } };
    const [failed] = records(stream([given]).stdout);
    expect(failed).toMatchObject({ id: 1, text: given.text, error: { code: 'markup-input' } });
    const [done] = records(stream([failed ?? {}], '--format', 'text').stdout);
    expect(done).toMatchObject({ id: 1, text: expect.stringContaining('一、总体要求') as string });
    expect(done).not.toHaveProperty('error');
    expect(records(stream([{ text, error: { mine: true } }]).stdout)).toEqual([
      { text: clean, error: { mine: true } },
    ]);
  });

  test('no message advises an option it does not have', () => {
    const bad = ['{"text":"\\ud800好"}', '{"text":"\\u0000好"}', '{"text":"%PDF-1.4"}'];
    const { code, stdout } = stream(bad);
    expect(code).toBe(0);
    expect(records(stdout)).toMatchObject([
      { error: { code: 'record-surrogate' } },
      { error: { code: 'record-nul' } },
      { error: { code: 'binary-input' } },
    ]);
    expect(stdout).not.toMatch(/--encoding|--lossy/);
  });

  test('--fail-fast ends with 2', () => {
    const { code, stdout, stderr } = stream(['no', { text }], '--fail-fast', '--lang', 'en');
    expect(code).toBe(2);
    expect(records(stdout)).toHaveLength(1);
    expect(stderr).toContain('line 1');
  });

  test('a field called __proto__ is data, and an unpaired surrogate no text', () => {
    const own = '{"__proto__":{"a":1},"text":"好\\n"}';
    expect(stream([own]).stdout).toBe(`${own}\n`);
    expect(records(stream(['{"text":"\\ud800好"}']).stdout)[0]).toHaveProperty('error');
    expect(records(stream(['{"id":1}'], '--field', 'toString').stdout)[0]).toHaveProperty('error');
  });

  test('a record that nests beyond what can be written is one error, and the next is done', () => {
    const deep = `{"text":"好","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { code, stdout, stderr } = stream([deep, { text: '好' }]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(records(stdout)).toMatchObject([
      { error: { code: 'record-too-deep' } },
      { text: '好\n' },
    ]);
    // Not so deep: it passes through.
    const flat = `{"text":"好\\n","x":${'['.repeat(900)}${']'.repeat(900)}}`;
    expect(stream([flat]).stdout).toBe(`${flat}\n`);
  });

  test('waits for a slow reader, and stops without a word for one that has gone', async () => {
    const child = start(['stream']);
    const line = `${JSON.stringify({ text: text.repeat(500) })}\n`;
    let written = 0;
    const pump = (): void => {
      while (written < 2000 && child.stdin.write(line)) written++;
      if (written < 2000) child.stdin.once('drain', pump);
    };
    child.stdin.on('error', () => undefined);
    pump();
    await new Promise((done) => setTimeout(done, 3000));
    // Nobody reads: only what the pipes hold has been taken.
    expect(written).toBeLessThan(2000);
    const errors: Buffer[] = [];
    child.stderr.on('data', (data: Buffer) => errors.push(data));
    child.stdout.destroy();
    const code = await new Promise((done) => child.once('close', done));
    expect(code).toBe(0);
    expect(Buffer.concat(errors).toString()).toBe('');
  });
});
