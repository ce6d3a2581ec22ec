import { findFragments } from '../page/fragments.js';
import { readFeatures } from '../page/line-features.js';
import { readLines } from '../page/lines.js';
import { isTooWide } from '../page/line-measure.js';
import { readSetting } from '../page/setting.js';
import type { Proposal, Rule } from '../rule.js';

/** Pieces of one visual line that an extractor put on lines of their own are joined. */
export const tornLine: Rule = {
  id: 'torn-line',
  stage: 'lines',
  summary: {
    en: 'Pieces of one visual line are joined.',
    zh: '将被拆散的同一视觉行重新接合。',
  },
  why: {
    en: 'Compositors squeeze adjoining punctuation marks, and some extractors take the jump for a new line. The pieces begin or end at punctuation and together fill one line; no line begins with 、 or ）.',
    zh: '排版时相邻标点会被压缩，有的提取工具把这种位移当作换行。碎片起讫于标点处，合起来恰为一行；而且没有哪一行会以“、”或“）”开头。',
  },
  example: {
    before:
      '按照市委、市政府的决策部署，东城、西城、南湖\n（沿江）\n、北岭（山区）等片区先行先试，取得了较好\n成效，现将有关经验印发给你们，请结合实际认真学习\n借鉴，并将贯彻落实情况及时报告。\n',
    after:
      '按照市委、市政府的决策部署，东城、西城、南湖\n（沿江）、北岭（山区）等片区先行先试，取得了较好\n成效，现将有关经验印发给你们，请结合实际认真学习\n借鉴，并将贯彻落实情况及时报告。\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    if (isTooWide(lines)) return { proposals: [] };
    const features = readFeatures(lines);
    const setting = readSetting(lines, features);
    if (!setting.wrapped) return { proposals: [] };
    const torn = findFragments(lines, features, setting);
    const proposals: Proposal[] = [];
    for (let line = 1; line < lines.count; line++) {
      if (!torn[line]) continue;
      proposals.push({
        start: lines.to[line - 1] ?? 0,
        end: lines.from[line] ?? 0,
        after: '',
        confidence: 'likely',
        why: { en: 'one visual line torn at punctuation', zh: '同一行在标点处被拆开' },
      });
    }
    return { proposals };
  },
};
