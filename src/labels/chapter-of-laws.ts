const chapter = /^第\s?(\d{1,4})[A-Z]{0,2}\s?章$/u;
const ordinance = /(?:条例|條例|规例|規例|附例|规则|規則|令)》?$/u;

/** The number an ordinance has among the laws of Hong Kong (第486章), or null where a line says anything else. */
export function readChapterOfLaws(line: string): number | null {
  const serial = chapter.exec(line)?.[1];
  return serial === undefined ? null : Number(serial);
}

/**
 * True where a line's 第486章 numbers a law and no chapter of one: the law's name stands below it, as
 * 第1章 has its title.
 */
export function numbersOrdinance(line: string, below: string): boolean {
  return readChapterOfLaws(line) !== null && ordinance.test(below);
}
