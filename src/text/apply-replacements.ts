import type { Replacement } from './traced-text.js';

/** A text after sorted, disjoint replacements. Cost: linear. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, after } of replacements) {
    parts.push(text.slice(at, start), after);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
