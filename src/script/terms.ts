import { ZhengbenError } from '../model/error.js';

/** A user's dictionary: the words of it that may stand at a place, longest first. */
export interface Terms {
  /** The longest term at `offset` of a text; null if there is none. */
  at(text: string, offset: number): { end: number; value: string } | null;
}

/**
 * Reads a dictionary in OpenCC's format: one entry a line, key TAB value; of several values
 * parted by blanks the first is taken. Empty lines and lines that begin with # are passed over.
 *
 * @throws ZhengbenError `bad-terms` naming the first line that is not an entry: without a tab, or with
 *   a second one, behind which nothing would be read. Cost: linear.
 */
export function readTerms(file: string): Terms {
  const byFirst = new Map<string, [string, string][]>();
  file.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index === 0 && raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
    if (line.trim() === '' || line.startsWith('#')) return;
    const [key = '', values = '', ...more] = line.split('\t');
    const value = values.split(' ')[0]?.trim() ?? '';
    if (more.some((column) => column.trim() !== '')) throw tooManyColumns(index + 1);
    if (key === '' || value === '') throw badTerms(index + 1);
    const first = String.fromCodePoint(key.codePointAt(0) ?? 0);
    const entries = byFirst.get(first);
    if (entries) entries.push([key, value]);
    else byFirst.set(first, [[key, value]]);
  });
  for (const entries of byFirst.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return {
    at: (text, offset) => {
      const entries = byFirst.get(String.fromCodePoint(text.codePointAt(offset) ?? 0));
      const entry = entries?.find(([key]) => text.startsWith(key, offset));
      return entry ? { end: offset + entry[0].length, value: entry[1] } : null;
    },
  };
}

function badTerms(line: number): ZhengbenError {
  return new ZhengbenError('bad-terms', {
    en: `Line ${line} of the terms file is no entry: write the word, a TAB, and what it becomes.`,
    zh: `词表第 ${line} 行不是词条：每行应为“原词<TAB>目标词”。`,
  });
}

function tooManyColumns(line: number): ZhengbenError {
  return new ZhengbenError('bad-terms', {
    en: `Line ${line} of the terms file has a second TAB: write the word, one TAB, and what it becomes; several candidates are parted by blanks, and the first is taken.`,
    zh: `词表第 ${line} 行有两个以上的 TAB：每行应为“原词<TAB>目标词”，只用一个 TAB；多个候选词以空格分隔，取第一个。`,
  });
}
