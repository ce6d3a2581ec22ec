import { isDeepStrictEqual } from 'node:util';
import type { Comparison } from '../../src/model/comparison.js';
import type { Edit } from '../../src/model/edit.js';
import type { Root } from '../../src/model/nodes.js';
import { shape } from '../../test/write/shape.js';
import { ZhengbenError } from '../../src/model/error.js';
import {
  compareStructures,
  editsOf,
  restoreSource,
  structure,
  type CleanOptions,
  type Structured,
} from '../../src/pipeline.js';
import { isBlank } from '../../src/text/characters.js';
import { replayEdits } from '../../src/text/replay.js';
import { writeMarkdown, writeText } from '../../src/write/index.js';

/** One input as it went through the pipeline; what several properties need is made once. */
export interface Case {
  readonly bytes: Buffer;
  readonly options: CleanOptions;
  readonly once: Structured;
  /** Another input, for comparing. */
  readonly other: Structured;
}

const again = new WeakMap<Case, Promise<Structured>>();

/** The clean text cleaned as its source was: half of what a run costs, so made once. */
async function cleanedAgain(given: Case): Promise<Structured> {
  const { once, options } = given;
  const made =
    again.get(given) ?? structure(once.manuscript.text, { ...options, format: undefined });
  again.set(given, made);
  return made;
}

/** Null where the property holds, else what was seen. */
export type Property = (given: Case) => Promise<string | null> | string | null;

export const properties: Readonly<Record<string, Property>> = {
  'restore ∘ clean is the identity': ({ bytes, once: { manuscript } }) => {
    const restored = restoreSource(manuscript.text, editsOf(manuscript));
    return Buffer.compare(restored, bytes) === 0 ? null : 'other bytes';
  },

  'clean ∘ clean = clean': async (given) => {
    // Not promised of a conversion: OpenCC's own tables lead from one form to a second and a third.
    if (given.options.script !== undefined) return null;
    const { text } = given.once.manuscript;
    const { manuscript: twice } = await cleanedAgain(given);
    if (twice.text === text && twice.edits.every(isUnsure)) return null;
    const edit = twice.edits.find((each) => !isUnsure(each));
    return `${edit?.rule ?? 'no rule'}: ${JSON.stringify(edit?.before)} → ${JSON.stringify(edit?.after)} (${edit?.why ?? ''})`;
  },

  'text outside declared edits is untouched': ({ once: { manuscript } }) => {
    if (replayEdits(manuscript.source.text, manuscript.edits) !== manuscript.text) return 'replay';
    const { length } = manuscript.source.text;
    for (let at = 0; at < manuscript.text.length; at += 7) {
      for (const { start, end } of manuscript.trace.ranges(at, at + 1)) {
        if (start < 0 || end > length || start > end) return `range ${start}–${end} at ${at}`;
      }
    }
    return null;
  },

  "a tree's lines are the manuscript's": ({ once: { manuscript, root } }) => {
    const tree = linesOf(writeText(root));
    const lines = linesOf(manuscript.text);
    const at = tree.findIndex((line, index) => line !== lines[index]);
    if (at < 0 && tree.length === lines.length) return null;
    return `line ${at}: ${JSON.stringify(lines[at])} became ${JSON.stringify(tree[at])}`;
  },

  'Markdown, read again, is the same tree': async (given) => {
    // Promised for a cleaned text: what only the source showed is not in its Markdown.
    const { once, options } = given;
    const usual = options.script === undefined && options.spacing === undefined;
    const made = usual ? await cleanedAgain(given) : null;
    const { root } =
      made?.manuscript.source.format === 'text'
        ? made
        : await structure(once.manuscript.text, { format: 'text' });
    const markdown = writeMarkdown(root, { runIn: 'bold' });
    const back = await structure(markdown, { format: 'markdown' });
    // Damage nobody could read before may be read beside the marks of Markdown: no fault of writing.
    if (back.manuscript.edits.some(readsDamage)) return null;
    return sameShape(root, back.root);
  },

  'diff(a, a) is empty': async ({ once }) => {
    const { changes } = await compareStructures(once, once, {});
    const first = changes[0];
    return first ? `${first.kind} ${first.operation}` : null;
  },

  'diff is symmetric in its counts': async ({ once, other }) => {
    const there = await compareStructures(once, other, {});
    const back = await compareStructures(other, once, {});
    if (isDeepStrictEqual(there.counts, turned(back.counts))) return null;
    return `${JSON.stringify(there.counts)} there, ${JSON.stringify(back.counts)} back`;
  },
};

/** What an input does to a property: null if it holds, or if the input is refused in plain words. */
export async function outcome(
  property: Property,
  given: () => Case | Promise<Case>,
): Promise<string | null> {
  try {
    return await property(await given());
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Errors in plain words that an input may meet: what is not text is refused. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof ZhengbenError &&
    ['binary-input', 'undecodable-bytes', 'unknown-encoding'].includes(error.code)
  );
}

/** What was split one way round was merged the other way round. */
function turned({ split, merged, ...same }: Comparison['counts']): Comparison['counts'] {
  return {
    ...same,
    ...(merged === undefined ? {} : { split: merged }),
    ...(split === undefined ? {} : { merged: split }),
  };
}

function isUnsure({ confidence }: { confidence: string }): boolean {
  return confidence === 'unsure';
}

function readsDamage({ rule, confidence }: Edit): boolean {
  return (rule === 'mojibake' || rule === 'lost-byte') && confidence !== 'unsure';
}

function sameShape(root: Root, back: Root): string | null {
  const expected = shape(root, 'bold');
  const found = shape(back, 'bold');
  const at = expected.findIndex((line, index) => line !== found[index]);
  if (at < 0 && expected.length === found.length) return null;
  return `${expected[at] ?? 'nothing'} came back as ${found[at] ?? 'nothing'}`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(trim)
    .filter((line) => line !== '');
}

function trim(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}
