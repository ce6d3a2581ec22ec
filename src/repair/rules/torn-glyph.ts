import { readFeatures } from '../page/line-features.js';
import { readLines } from '../page/lines.js';
import { readSetting } from '../page/setting.js';
import { findTornGlyphs, mayHoldTornGlyphs } from '../page/torn-glyphs.js';
import type { Proposal, Rule } from '../rule.js';

const why = {
  en: 'torn out of its line by a change of font; moved back',
  zh: '因更换字体而脱离原行，移回原处',
} as const;

/** A character that stands outside its line because its font lacked it goes back. */
export const tornGlyph: Rule = {
  id: 'torn-glyph',
  stage: 'lines',
  summary: {
    en: 'A character torn out of its line is moved back.',
    zh: '将脱离原行的字移回原处。',
  },
  why: {
    en: 'Where a font lacks a character, print takes it from another font, and extractors may write it behind its line. The blank, or the line break, it left tells where it stood.',
    zh: '字体缺字时会改用其他字体，提取工具可能把这个字写到行后。它留下的空格或断行处就是原来的位置。',
  },
  example: {
    before: '有关单位要认真落实各项信念，并 心促\n痩\n成改善。\n',
    after: '有关单位要认真落实各项信念，并痩心促\n成改善。\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    if (lines.count < 2) return { proposals: [] };
    if (!mayHoldTornGlyphs(lines)) return { proposals: [] };
    const features = readFeatures(lines);
    const { measure } = readSetting(lines, features);
    const parts: Part[] = [];
    for (const [move, glyph] of findTornGlyphs(lines, features, measure).entries()) {
      const { from, to, place, placeEnd, gapStart, gapEnd, gapAfter } = glyph;
      const words = text.slice(from, to);
      if (placeEnd > place) parts.push({ ...edit(place, placeEnd, ''), glyph: move });
      parts.push({ ...edit(placeEnd, placeEnd, words), move, glyph: move });
      if (gapEnd > gapStart) parts.push({ ...edit(gapStart, gapEnd, gapAfter), glyph: move });
      parts.push({ ...edit(from, to, ''), move, glyph: move });
    }
    parts.sort((a, b) => a.start - b.start || a.end - b.end);
    return { proposals: withoutRivals(parts) };
  },
};

/** An edit, and the number of the character it belongs to. */
interface Part extends Proposal {
  glyph: number;
}

/** Of two characters that want the same place, the one whose edits come later waits for the next round. */
function withoutRivals(parts: readonly Part[]): Proposal[] {
  const refused = new Set<number>();
  let end = 0;
  for (const part of parts) {
    if (refused.has(part.glyph)) continue;
    if (part.start < end) refused.add(part.glyph);
    else end = part.end;
  }
  return parts.filter(({ glyph }) => !refused.has(glyph));
}

function edit(start: number, end: number, after: string): Proposal {
  return { start, end, after, confidence: 'likely', why };
}
