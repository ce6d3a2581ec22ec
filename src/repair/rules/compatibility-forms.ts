import type { Localized } from '../../model/localized.js';
import { compatibles, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

/**
 * CJK compatibility ideographs, vertical and small forms, ligatures (fi, and the dash of two squares), full-width digits and
 * letters with the points between digits. Half-width Katakana and enclosed labels (㈠ ① ⑴) are not here.
 */
const form =
  /[\u2e3a\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30\ufe31\ufe35-\ufe44\ufe47\ufe48\ufe50-\ufe52\ufe54-\ufe57\ufe59-\ufe5e\uff10-\uff19\uff21-\uff3a]|\ud87e[\udc00-\ude1d]|(?<=[\d\uff10-\uff19])\uff0e(?=[\d\uff10-\uff19])/gi;

/** Punctuation of vertical setting and of Big5's small forms, each with the mark of horizontal print. */
const marks: ReadonlyMap<string, string> = new Map(
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰： ︱— ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］ ﹐， ﹑、 ﹒． ﹔； ﹕： ﹖？ ﹗！ ﹙（ ﹚） ﹛｛ ﹜｝ ﹝〔 ﹞〕'
    .split(' ')
    .map(([before = '', after = '']) => [before, after] as const),
);

/** The dash of two squares, which some fonts draw as one glyph. */
const joinedDash = 0x2e3a;

const why = {
  ideograph: {
    en: 'a compatibility ideograph: a second code of the same character',
    zh: '兼容汉字：同一汉字的重复编码',
  },
  mark: { en: 'a mark of vertical setting or a small form', zh: '竖排或小型标点' },
  ligature: {
    en: 'a ligature: two or three characters in one glyph',
    zh: '连字：几个字符合成的字形',
  },
  width: {
    en: 'official print sets digits and letters half width',
    zh: '公文印刷中数字和字母用半角',
  },
} satisfies Record<string, Localized>;

/** Second codes of a character, left over from older character sets and fonts, become the first. */
export const compatibilityForms: Rule = {
  id: 'compatibility-forms',
  stage: 'characters',
  summary: {
    en: 'Compatibility ideographs, vertical marks, ligatures, full-width digits and letters become the ordinary characters.',
    zh: '兼容汉字、竖排标点、连字以及全角数字和字母还原为通用字符。',
  },
  why: {
    en: 'Older character sets held some characters twice, vertically set pages use glyphs of their own for punctuation, fonts join fi into ﬁ and —— into ⸺, and input methods type １９９７ in full width. GB/T 9704 and GB/T 15835 print Arabic numerals half width. Each of these has one ordinary character of the same meaning.',
    zh: '旧字符集中有的汉字编码两次，竖排页面的标点另有字形，字体把 fi 合成 ﬁ、把——合成⸺，输入法会打出全角的１９９７。GB/T 9704 和 GB/T 15835 规定阿拉伯数字用半角。这些字符各有一个意义相同的通用字符。',
  },
  example: {
    before: '１９９７年財政部令﹐自發布日施行\n',
    after: '1997年財政部令，自發布日施行\n',
  },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & compatibles)) return { proposals };
    for (const match of text.matchAll(form)) {
      const before = match[0];
      const unit = before.charCodeAt(0);
      const mark = unit === joinedDash ? '——' : marks.get(before);
      const after =
        mark ?? (isIdeograph(unit) ? before.normalize('NFC') : before.normalize('NFKC'));
      if (after === before) continue;
      const last = proposals.at(-1);
      const reason = mark === undefined || unit === joinedDash ? reasonOf(unit) : why.mark;
      if (last?.end === match.index && last.why === reason) {
        last.end += before.length;
        last.after += after;
        continue;
      }
      proposals.push({
        start: match.index,
        end: match.index + before.length,
        after,
        confidence: reason === why.mark || reason === why.width ? 'likely' : 'certain',
        why: reason,
      });
    }
    return { proposals };
  },
};

const isIdeograph = (unit: number): boolean =>
  unit === 0xd87e || (unit >= 0xf900 && unit <= 0xfaff);

function reasonOf(unit: number): Localized {
  if (isIdeograph(unit)) return why.ideograph;
  return unit <= 0xfb06 ? why.ligature : why.width;
}
