import { describe, expect, test } from 'vitest';
import { clean, compareEditions, structure } from '../src/index.js';

const text = '一、总体要求\r\n';
const bytes = new TextEncoder().encode(text);

describe('what a caller without types may give', () => {
  test('bytes in any view, and a buffer, are a document', async () => {
    const views = [bytes, bytes.buffer, new DataView(bytes.buffer), Buffer.from(text)];
    for (const input of views) {
      expect((await clean(input as Uint8Array)).text).toBe('一、总体要求\n');
    }
    expect((await structure(bytes.buffer)).root.type).toBe('root');
  });

  test.each([
    [undefined, 'not undefined'],
    [null, 'not null'],
    [5, 'not number'],
    [Promise.resolve(bytes), 'not Promise'],
    [{}, 'not Object'],
  ])('anything else is refused in plain words: %s', async (input, words) => {
    const cleaned = clean(input as string);
    await expect(cleaned).rejects.toMatchObject({ code: 'no-input' });
    await expect(cleaned).rejects.toThrow(words);
  });

  test('an edition is an object with an input', async () => {
    const compare = compareEditions as unknown as (...given: unknown[]) => Promise<unknown>;
    for (const args of [['甲', '乙'], [], [{ input: text }, bytes], [{ input: text }, {}]]) {
      await expect(compare(...args)).rejects.toMatchObject({ code: 'no-edition' });
    }
    await expect(compare({ input: text }, { input: 3 })).rejects.toMatchObject({
      code: 'no-input',
    });
  });

  test('overrides are lists, not the text of a file', async () => {
    for (const overrides of ['join: [甲]', ['甲'], { join: '甲' }, { join: ['甲'] }, null]) {
      const cleaned = clean(text, { overrides: overrides as never });
      await expect(cleaned).rejects.toMatchObject({ code: 'bad-overrides' });
    }
    const { text: joined } = await clean('甲\n乙\n', { overrides: { join: undefined } });
    expect(joined).toBe('甲\n乙\n');
  });
});
