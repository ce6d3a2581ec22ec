import type { Change, Comparison } from '../model/comparison.js';
import type { Language, Localized } from '../model/localized.js';
import { kindNames, kindOrder } from './change-kinds.js';
import type { Span } from './styled.js';

/** Changes by kind, those that count and those that do not. */
export interface KindCount {
  kind: Change['kind'];
  counting: number;
  other: number;
}

/** In the order of weight; kinds that do not occur are left out. Cost: linear. */
export function countKinds({ changes }: Comparison): KindCount[] {
  return kindOrder.flatMap((kind) => {
    const all = changes.filter((change) => change.kind === kind);
    const counting = all.filter(({ counts }) => counts).length;
    return all.length === 0 ? [] : [{ kind, counting, other: all.length - counting }];
  });
}

/**
 * One paragraph: how many differences count, of which kinds, and what else differs.
 *
 * @param hidden how many differences there are of kinds that are not to be shown.
 */
export function summaryOf(comparison: Comparison, lang: Language, hidden = 0): Span[] {
  const spans = summaryOfShown(comparison, lang, hidden > 0 ? ofKinds : ofAll);
  return hidden > 0 ? [...spans, { text: notShown(hidden)[lang], style: 'warning' }] : spans;
}

function summaryOfShown(comparison: Comparison, lang: Language, none: typeof ofAll): Span[] {
  const kinds = countKinds(comparison);
  const total = kinds.reduce((sum, { counting }) => sum + counting, 0);
  const list = (of: 'counting' | 'other'): string =>
    kinds
      .filter((each) => each[of] > 0)
      .map((each) => `${kindNames[each.kind][lang]} ${each[of]}`)
      .join(lang === 'zh' ? '，' : ', ');
  const rest = list('other');
  if (kinds.length === 0) return [{ text: none.same[lang], style: 'strong' }];
  const spans: Span[] =
    total === 0
      ? [{ text: none.ofSubstance[lang], style: 'strong' }]
      : [
          { text: counted(total)[lang], style: 'strong' },
          { text: list('counting') },
          { text: stop[lang] },
        ];
  if (rest !== '') spans.push({ text: besides[lang] + rest + stop[lang], style: 'dim' });
  return spans;
}

/** What is said where nothing is found: of all kinds, and of those that were asked for. */
const ofAll = {
  same: { en: 'No difference.', zh: '两个版本完全一致。' },
  ofSubstance: { en: 'No difference of substance.', zh: '没有实质差异。' },
} satisfies Record<string, Localized>;
const ofKinds: typeof ofAll = {
  same: { en: 'No difference of the kinds asked for.', zh: '所选类型没有差异。' },
  ofSubstance: {
    en: 'No difference of substance of the kinds asked for.',
    zh: '所选类型没有实质差异。',
  },
};
const besides: Localized = { en: ' Not counted: ', zh: '不计入：' };
const stop: Localized = { en: '.', zh: '。' };

function counted(total: number): Localized {
  return {
    en: `${total} difference${total === 1 ? '' : 's'} of substance: `,
    zh: `实质差异 ${total} 处：`,
  };
}

/** @param hidden how many differences of kinds that were not asked for. */
export function notShown(hidden: number): Localized {
  return {
    en: ` ${hidden} difference${hidden === 1 ? ' of another kind is' : 's of other kinds are'} hidden.`,
    zh: `另有 ${hidden} 处其他类型的差异未显示。`,
  };
}
