import type { ScannedNumeral } from './numeral.js';
import { opensParenthesis, parenthesisEnd, skipBlanks } from './pause.js';
import type { Scheme, SchemeId } from './scheme.js';

/**
 * A scheme of labels made of brackets of either width and what stands in them: (a), （ii）.
 *
 * @param scan reads the number inside, where no blank stands.
 * @param spell writes it.
 */
export function enclosedScheme(
  id: SchemeId,
  scan: (text: string, at: number) => ScannedNumeral | null,
  spell: (ordinal: number) => string,
): Scheme {
  const write = (ordinal: number): string => `（${spell(ordinal)}）`;
  return {
    id,
    initials: '（(',
    read(text, at) {
      if (!opensParenthesis(text, at)) return null;
      const found = scan(text, skipBlanks(text, at + 1));
      if (!found) return null;
      const end = parenthesisEnd(text, found.end);
      return end < 0 ? null : { ordinal: found.value, end, spelling: write(found.value) };
    },
    write,
  };
}
