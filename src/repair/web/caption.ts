const longest = 160;
const name = /[\p{Script=Han}·]{2,8}/u.source;
const credit = new RegExp(
  `(?:记者|記者|通讯员|通訊員|摄影|攝影)[\\s：:]{0,2}${name}(?:[、\\s]{1,2}${name}){0,3}\\s{0,2}(?<![拍录錄航])[摄攝][）)]?$`,
  'u',
);

/** True for the caption of a picture that the text no longer has: it ends in who took it. */
export function isCaption(words: string): boolean {
  return words.length <= longest && /[摄攝][）)]?$/u.test(words) && credit.test(words);
}
