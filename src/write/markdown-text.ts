import type { Text } from 'mdast';
import type { Handle, State, Unsafe } from 'mdast-util-to-markdown';

/** What tells that no mark in a text needs to be escaped. */
interface Gate {
  /** The characters that may need it. */
  characters: RegExp;
  /** Those of them that stand beside what makes them need it; null if neighbouring nodes may, too. */
  places: RegExp | null;
}

/** By what the text stands in; which patterns hold there is settled with the processor. */
const gates = new Map<string, Gate>();

/**
 * Writes text, as the handler of remark-stringify does. That one asks of every text, for each of
 * some forty patterns, whether it occurs; here two looks tell of nearly all text that none does, and
 * only the rest is given to the library to escape. Cost: linear.
 */
export const writeMarkdownText: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const gate = gateOf(state);
  if (!gate.characters.test(value)) return value;
  const around = info.before + value + info.after;
  const siblings: readonly unknown[] = parent?.children ?? [];
  if (siblings.length === 1 && gate.places?.test(around) === false) {
    return value;
  }
  const index = siblings.indexOf(node);
  // The library's `safe` tries the patterns of the state it is called on; each is about one character.
  const unsafe = state.unsafe.filter(({ character }) => around.includes(character));
  const narrowed = { ...state, unsafe };
  return narrowed.safe(value, {
    ...info,
    afterNode: parent?.children[index + 1],
    beforeNode: parent?.children[index - 1],
  });
};

function gateOf(state: State): Gate {
  const key = state.stack.join(' ');
  const known = gates.get(key);
  if (known) return known;
  const patterns = state.unsafe.filter((pattern) => isInScope(pattern, state.stack));
  const gate = { characters: charactersOf(patterns), places: placesOf(patterns, state) };
  gates.set(key, gate);
  return gate;
}

function isInScope({ inConstruct, notInConstruct }: Unsafe, stack: State['stack']): boolean {
  const inside = listOf(inConstruct);
  return (
    (inside.length === 0 || inside.some((construct) => stack.includes(construct))) &&
    !listOf(notInConstruct).some((construct) => stack.includes(construct))
  );
}

function listOf<T extends string>(constructs: readonly T[] | T | null | undefined): readonly T[] {
  return typeof constructs === 'string' ? [constructs] : (constructs ?? []);
}

/** A backslash is escaped by no pattern, but wherever a mark follows it. */
function charactersOf(patterns: readonly Unsafe[]): RegExp {
  const units = [...new Set(['\\', ...patterns.map(({ character }) => character)])];
  const escaped = units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return new RegExp(`[${escaped.join('')}]`);
}

function placesOf(patterns: readonly Unsafe[], state: State): RegExp | null {
  const sources = ['\\\\'];
  for (const pattern of patterns) {
    // A text alone in its parent has no node beside it.
    if (pattern.beforeNode || pattern.afterNode) continue;
    const { source, flags } = state.compilePattern(pattern);
    if (flags.includes('u')) return null;
    sources.push(source);
  }
  return new RegExp(sources.join('|'));
}
