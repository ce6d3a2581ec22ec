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
  | 'expected'
  | 'counting'
  | 'nothingCounts'
  | 'nothing'
  | 'embedded'
  | 'beginning'
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
  expected: { en: 'expected', zh: '应为' },
  counting: { en: 'Differences of substance:', zh: '实质差异：' },
  nothingCounts: { en: 'No difference of substance', zh: '没有实质差异' },
  nothing: { en: 'The two editions are the same.', zh: '两个版本完全一致。' },
  embedded: { en: 'compared with the document embedded in it', zh: '与其中所附文件比较' },
  beginning: { en: 'Beginning', zh: '开头' },
  position: { en: 'Change', zh: '改动' },
  map: { en: 'Where the changes are', zh: '改动分布' },
};

export function sayComparison(word: ComparisonWord, lang: Language): string {
  return words[word][lang];
}
