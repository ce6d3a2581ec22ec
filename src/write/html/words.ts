import type { Language, Localized } from '../../model/localized.js';

/** What the pages' controls say. */
export type Word =
  | 'outline'
  | 'repairs'
  | 'source'
  | 'sourceText'
  | 'text'
  | 'repairCount'
  | 'noRepairs'
  | 'characters'
  | 'repair'
  | 'rule'
  | 'before'
  | 'after'
  | 'why'
  | 'place'
  | 'close'
  | 'nothing'
  | 'untitled'
  | 'link'
  | 'foldAll'
  | 'unfoldAll';

const words: Readonly<Record<Word, Localized>> = {
  outline: { en: 'Outline', zh: '目录' },
  repairs: { en: 'Show repairs', zh: '显示修改' },
  source: { en: 'Show source', zh: '对照原文' },
  sourceText: { en: 'Source text', zh: '原文' },
  text: { en: 'Text', zh: '正文' },
  repairCount: { en: 'repairs', zh: '处修改' },
  noRepairs: { en: 'no repairs', zh: '未作修改' },
  characters: { en: 'characters', zh: '字' },
  repair: { en: 'Repair', zh: '修改' },
  rule: { en: 'Rule', zh: '规则' },
  before: { en: 'Before', zh: '修改前' },
  after: { en: 'After', zh: '修改后' },
  why: { en: 'Why', zh: '理由' },
  place: { en: 'Line', zh: '原文行' },
  close: { en: 'Close', zh: '关闭' },
  nothing: { en: '(nothing)', zh: '（无）' },
  untitled: { en: 'Untitled document', zh: '无标题文件' },
  link: { en: 'Link to this heading', zh: '本标题的链接' },
  foldAll: { en: 'Fold all', zh: '全部折叠' },
  unfoldAll: { en: 'Unfold all', zh: '全部展开' },
};

/** A word of the pages' controls, in a language. */
export function say(word: Word, lang: Language): string {
  return words[word][lang];
}
