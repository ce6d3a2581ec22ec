import { readFeatures } from '../page/line-features.js';
import { readLines } from '../page/lines.js';
import { readSetting } from '../page/setting.js';
import { findTornGlyphs } from '../page/torn-glyphs.js';
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
    const features = readFeatures(lines);
    const { measure } = readSetting(lines, features);
    const proposals: Proposal[] = [];
    for (const [move, glyph] of findTornGlyphs(lines, features, measure).entries()) {
      const { from, to, place, placeEnd, gapStart, gapEnd, gapAfter } = glyph;
      const words = text.slice(from, to);
      if (placeEnd > place) proposals.push(edit(place, placeEnd, ''));
      proposals.push({ ...edit(placeEnd, placeEnd, words), move });
      if (gapEnd > gapStart) proposals.push(edit(gapStart, gapEnd, gapAfter));
      proposals.push({ ...edit(from, to, ''), move });
    }
    proposals.sort((a, b) => a.start - b.start || a.end - b.end);
    return { proposals };
  },
};

function edit(start: number, end: number, after: string): Proposal {
  return { start, end, after, confidence: 'likely', why };
}
