import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Units from '../../src/text/units.js';

/** The module as it is where some of the globals are others. */
async function loadWith(globals: Record<string, unknown>): Promise<typeof Units> {
  vi.resetModules();
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  try {
    return await import('../../src/text/units.js');
  } finally {
    vi.unstubAllGlobals();
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** A text of Han characters, each unlike the ones near it. */
const textOf = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + (at % 5000))).join('');

const lengths = [0, 1, 31, 32, 33, 4095, 4096, 4097, 10_000];

describe.each([
  ['with a Buffer', {}],
  ['without one', { Buffer: undefined }],
])('units, %s,', (_, globals) => {
  let module: typeof Units;
  beforeEach(async () => {
    module = await loadWith(globals);
  });

  test.each(lengths)('of a text of %i are written from index 0, and no further', (length) => {
    const text = textOf(length);
    const units = new Uint16Array(length + 3).fill(7);
    module.writeUnits(text, units);
    const expected = Array.from({ length }, (_, at) => text.charCodeAt(at));
    expect([...units]).toEqual([...expected, 7, 7, 7]);
  });

  test.each(lengths)('are read as a text of the first %i', (length) => {
    const text = textOf(length + 5000);
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    expect(module.readUnits(units, length)).toBe(text.slice(0, length));
  });

  test.each([3, 40])('of a text of %i in a part of an array stay inside it', (length) => {
    const text = textOf(length);
    const whole = new Uint16Array(text.length + 4).fill(7);
    const part = whole.subarray(2, 2 + text.length);
    module.writeUnits(text, part);
    expect([...whole.subarray(0, 2), ...whole.subarray(-2)]).toEqual([7, 7, 7, 7]);
    expect(module.readUnits(part, text.length)).toBe(text);
  });

  test('of any text read back are that text, with unpaired surrogates as they are', () => {
    const unit = fc.constantFrom('甲', 'a', '𠮷', '\ud842', '\udfb7', '\0', '\uffff');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const units = new Uint16Array(text.length);
        module.writeUnits(text, units);
        expect(module.readUnits(units, text.length)).toBe(text);
      }),
    );
  });
});

test.each([
  ['a Buffer copies a long text at once', {}, 1],
  // As Uint16Array.of(1) is there: its bytes are 0 and 1.
  [
    'it does not where the high byte stands first',
    { Uint16Array: { of: () => Uint8Array.of(0, 1) } },
    0,
  ],
])('%s', async (_, globals, times) => {
  const { readUnits, writeUnits } = await loadWith(globals);
  const copied = vi.spyOn(Buffer, 'from');
  const units = new Uint16Array(1000);
  writeUnits(textOf(1000), units);
  expect(copied).toHaveBeenCalledTimes(times);
  expect(readUnits(units, 1000)).toBe(textOf(1000));
  expect(copied).toHaveBeenCalledTimes(2 * times);
});
