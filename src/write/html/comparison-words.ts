import type { Language, Localized } from '../../model/localized.js';

/** What the comparison's page says. */
export type ComparisonWord =
  | 'comparison'
  | 'sideBySide'
  | 'inline'
  | 'previous'
  | 'next'
  | 'onlyChanges'
  | 'oneScript'
  | 'kinds'
  | 'sections'
  | 'old'
  | 'new'
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'split'
  | 'merged'
  | 'splitHere'
  | 'joinedHere'
  | 'expected'
  | 'counting'
  | 'nothingCounts'
  | 'nothing'
  | 'embedded'
  | 'beginning'
  | 'perSection'
  | 'allDifferences'
  | 'position'
  | 'map';

const words: Readonly<Record<ComparisonWord, Localized>> = {
  comparison: { en: 'Comparison', zh: '版本比较' },
  sideBySide: { en: 'Side by side', zh: '左右对照' },
  inline: { en: 'Inline', zh: '合并显示' },
  previous: { en: 'Previous change', zh: '上一处' },
  next: { en: 'Next change', zh: '下一处' },
  onlyChanges: { en: 'Only changes', zh: '只看改动' },
  oneScript: { en: 'One script', zh: '统一繁简' },
  kinds: { en: 'Kinds of change', zh: '改动类别' },
  sections: { en: 'Sections', zh: '章节' },
  old: { en: 'Old', zh: '旧版' },
  new: { en: 'New', zh: '新版' },
  inserted: { en: 'inserted: ', zh: '插入：' },
  deleted: { en: 'deleted: ', zh: '删除：' },
  moved: { en: 'moved here from elsewhere', zh: '由别处移来' },
  split: { en: 'split into several paragraphs', zh: '拆为数段' },
  merged: { en: 'joined into one paragraph', zh: '并为一段' },
  splitHere: { en: 'split here', zh: '此处拆开' },
  joinedHere: { en: 'joined here', zh: '此处合并' },
  expected: { en: 'expected', zh: '应为' },
  counting: { en: 'Differences of substance:', zh: '实质差异：' },
  nothingCounts: { en: 'No difference of substance', zh: '没有实质差异' },
  nothing: { en: 'The two editions are the same.', zh: '两个版本完全一致。' },
  embedded: { en: 'compared with the document embedded in it', zh: '与其中所附文件比较' },
  beginning: { en: 'Beginning', zh: '开头' },
  perSection: { en: 'differences of substance in each', zh: '各自的实质差异' },
  allDifferences: { en: 'All differences:', zh: '全部差异：' },
  position: { en: 'Place with changes', zh: '改动处' },
  map: { en: 'Where the changes are', zh: '改动分布' },
};

export function sayComparison(word: ComparisonWord, lang: Language): string {
  return words[word][lang];
}
