import type { Localized } from '../../model/localized.js';
import { radicalForms, traitsOf } from '../../text/traits.js';
import { scriptHint } from '../../text/script-hint.js';
import type { Proposal, Rule } from '../rule.js';

/**
 * CJK Radicals Supplement and what stands for each, after Unicode's property
 * Equivalent_Unified_Ideograph. The Kangxi radicals have compatibility decompositions and need no table.
 */
const supplement: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ' +
    '⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ' +
    '⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ' +
    '⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ' +
    '⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ' +
    '⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ' +
    '⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ' +
    '⻲亀 ⻳龟 '
  )
    .trim()
    .split(' ')
    .map((pair) => {
      const [radical = '', ideograph = ''] = pair;
      return [radical, ideograph] as const;
    }),
);

const radical = /[\u2e81-\u2ef3\u2f00-\u2fd5]/g;

/** The reasons given so far: a text with radicals has thousands of them, and few kinds. */
const reasons = new Map<string, Localized>();

function whyOf(before: string, after: string): Localized {
  const key = before + after;
  let why = reasons.get(key);
  if (!why) {
    why = {
      en: `the radical ${before} stands for ${after}`,
      zh: `部首${before}代替了汉字${after}`,
    };
    reasons.set(key, why);
  }
  return why;
}

/** Characters of the radical blocks become the ordinary ideographs they are drawn like. */
export const radicals: Rule = {
  id: 'radicals',
  stage: 'characters',
  summary: {
    en: 'Radicals that stand for ordinary characters become those characters.',
    zh: '部首字符还原为同形的常用汉字。',
  },
  why: {
    en: 'In many fonts a character and the radical drawn like it share one glyph, and a PDF that only knows glyphs names the radical: ⼀ (U+2F00) for 一, ⺠ (U+2EA0) for 民. They look alike, but no search finds them. Radicals are used as such in dictionaries only.',
    zh: '许多字体中汉字与同形部首共用一个字形，只记录字形的 PDF 便写成部首：⼀（U+2F00）代替一，⺠（U+2EA0）代替民。看起来一样，却无法检索。部首字符本身只用于字书。',
  },
  example: { before: '⼈⺠政府⼯作报告\n', after: '人民政府工作报告\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & radicalForms)) return { proposals };
    let script: ReturnType<typeof scriptHint> | null = null;
    for (const match of text.matchAll(radical)) {
      const before = match[0];
      let after = supplement.get(before) ?? before.normalize('NFKC');
      if (before === '⼾') {
        script ??= scriptHint(text) ?? null;
        // The radical decomposes to the traditional form, but simplified fonts draw 户 with its glyph.
        after = script === 'hant' ? '戶' : '户';
      }
      if (after === before) continue;
      proposals.push({
        start: match.index,
        end: match.index + 1,
        after,
        confidence: 'certain',
        why: whyOf(before, after),
      });
    }
    return { proposals };
  },
};
