import { TextBuilder } from './text-builder.js';
import type { Replacement } from './traced-text.js';

/** A text after sorted, disjoint replacements. Cost: linear. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  const made = new TextBuilder();
  let at = 0;
  for (const { start, end, after } of replacements) {
    made.add(text.slice(at, start));
    made.add(after);
    at = end;
  }
  made.add(text.slice(at));
  return made.take();
}
