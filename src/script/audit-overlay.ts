import type { Localized } from '../model/localized.js';

/** What is added to OpenCC's phrases, and why. */
export interface OverlayPhrase {
  simplified: string;
  /** The traditional form; null where every form is in use, so that none is a fault. */
  traditional: string | null;
  reason: Localized;
}

function phrases(reason: Localized, list: string): OverlayPhrase[] {
  return list.split(' ').map((entry) => {
    const [simplified = '', traditional] = entry.split('→');
    return { simplified, traditional: traditional ?? null, reason };
  });
}

/** Phrases that stand before OpenCC's own. */
export const overlayPhrases: readonly OverlayPhrase[] = [
  ...phrases(
    {
      en: 'OpenCC writes 一鬨而上, 孃家, 婆孃, 複議, which no standard does',
      zh: 'OpenCC 作“一鬨而上、孃家、婆孃、複議”，各地标准均不如此',
    },
    '一哄而上→一哄而上 一哄而起→一哄而起 一哄而散→一哄而散 娘家→娘家 婆娘→婆娘 复议→復議 行政复议→行政復議',
  ),
  ...phrases(
    {
      en: 'OpenCC takes two words that meet for one: 換髮 is about hair, 于飛 about phoenixes',
      zh: 'OpenCC 把相邻两词误作一词：“換髮”说的是头发，“于飛”说的是凤凰',
    },
    '换发→換發 于飞→於飛 得采→得採 并为 并发 并同 并列 并存 并用 为准 冲退→沖退 丰度→豐度 系所→系所 汇业→匯業 北斗智→北斗智 干办 系有 系为 合中',
  ),
  ...phrases(
    {
      en: 'laws and dictionaries of Taiwan and Hong Kong have both forms',
      zh: '台湾、香港的法律和词典两形并存',
    },
    '答复 回复 批复 函复 复函 复查 复核 复审 复验 复评 复检 家具 销毁 征求→徵求 升迁 制表 烟草 词汇 核复 自制 编制 托运→託運 规复 恢复→恢復',
  ),
];

/**
 * Pairs of characters that are variants of each other in official texts, whatever the word: one
 * standard takes the one, another the other, or one standard allows both.
 */
export const overlayVariants: readonly (readonly [string, string])[] = [
  ['娘', '孃'],
  ['哄', '鬨'],
  ['布', '佈'],
  ['核', '覈'],
  ['台', '臺'],
  ['為', '爲'],
  ['群', '羣'],
  ['涌', '湧'],
  ['占', '佔'],
  ['雇', '僱'],
  ['跡', '蹟'],
  ['升', '昇'],
  ['鑒', '鑑'],
  ['岩', '巖'],
  ['秘', '祕'],
  ['污', '汙'],
  ['線', '綫'],
  ['裏', '裡'],
  ['閑', '閒'],
  ['嘆', '歎'],
  ['欲', '慾'],
  ['煙', '菸'],
];

/**
 * Characters that are so common as words of their own in traditional texts that they are no fault
 * where no phrase speaks against them: 准 for "to permit".
 */
export const ordinaryAlone: ReadonlySet<string> = new Set('准布核占升');

/** Forms that tables other than OpenCC's take for a simplified character, whatever its word. */
export const usualElsewhere: ReadonlySet<string> = new Set('沖乾幹裡裏鐘鍾后隻');

/** Simplified words that keep a character which is traditional elsewhere, beyond OpenCC's. */
export const overlayKept: readonly string[] =
  '乾隆 乾坤 乾县 乾陵 乾清 乾元 乾嘉 康乾 瞭望 角徵 徵羽 狼藉 慰藉 蕴藉 枕藉 余馀'.split(' ');

/** Words in which simplified text has 着, written 著 in Taiwan and by hasty conversion. */
export const aspectWords: readonly string[] =
  '随著 沿著 意味著 向著 朝著 接著 有著 本著 围绕著 伴随著 存在著 面临著 发挥著 标志著 著力 著手 著眼 著重 著急 执著 沉著 衣著 附著 著落 著陆 著装 著想 著实 著火 著色 着著'.split(
    ' ',
  );
