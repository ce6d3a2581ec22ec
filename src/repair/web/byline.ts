const date = /\d{4}\s{0,2}[-年/.]\s{0,2}\d{1,2}\s{0,2}[-月/.]\s{0,2}\d{1,2}\s{0,2}日?/.source;
const source = '(?:信息|文章|稿件)?(?:来源|來源|出处)';
const dateThenSource = new RegExp(
  `^[[【（(]?(?:(?:发布|發布|更新|生成)?(?:时间|時間|日期)[：:]?\\s{0,4})?${date}.{0,40}?${source}\\s{0,2}[：:]`,
  'u',
);
const sourceThenDate = new RegExp(`^[[【（(]?${source}\\s{0,2}[：:].{1,60}?${date}`, 'u');
const longest = 160;

/** True for the line of a web page that says when its text appeared and where it comes from. */
export function isByline(words: string): boolean {
  if (words.length > longest || !namesSource(words)) return false;
  return dateThenSource.test(words) || sourceThenDate.test(words);
}

function namesSource(words: string): boolean {
  return words.includes('来源') || words.includes('來源') || words.includes('出处');
}
