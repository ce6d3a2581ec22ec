import type { ChangeKind } from '../model/comparison.js';
import type { Localized } from '../model/localized.js';

/** What each kind of change is called. */
export const kindNames: Readonly<Record<ChangeKind, Localized>> = {
  number: { en: 'number', zh: '数字' },
  date: { en: 'date', zh: '日期' },
  obligation: { en: 'obligation', zh: '义务' },
  text: { en: 'text', zh: '文字' },
  moved: { en: 'moved', zh: '移位' },
  renumbered: { en: 'renumbered', zh: '改号' },
  split: { en: 'split', zh: '拆分' },
  merged: { en: 'merged', zh: '合并' },
  reference: { en: 'reference', zh: '引用随号' },
  frame: { en: 'frame', zh: '文件要素' },
  conversion: { en: 'conversion', zh: '转换差错' },
  damage: { en: 'damage', zh: '损坏' },
  script: { en: 'script', zh: '繁简' },
  punctuation: { en: 'punctuation', zh: '标点' },
  spacing: { en: 'spacing', zh: '空格' },
  numbering: { en: 'numbering', zh: '序号写法' },
};

/** The order in which a summary names them: what weighs most first. */
export const kindOrder: readonly ChangeKind[] = Object.keys(kindNames).filter(isKind);

function isKind(name: string): name is ChangeKind {
  return name in kindNames;
}

/** Differences of form: many, and alike; a report for reading counts them, unless they count. */
export const quietKinds: ReadonlySet<ChangeKind> = new Set([
  'script',
  'punctuation',
  'spacing',
  'numbering',
]);
