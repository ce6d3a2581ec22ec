import { squeeze } from '../words.js';

const issued =
  /(?:印发|转发|發布|发布|公布|批转|颁布)(?:[^《》]{0,12}关于)?《?([^《》]{4,80}?)》?的(?:通知|公告|决定|命令|令)$/u;

/** Adds the documents a line speaks of, as 《…》 or in 关于印发…的通知. Cost: linear in the line. */
export function collectNames(names: Set<string>, text: string): void {
  const name = issued.exec(text)?.[1];
  if (name !== undefined) names.add(squeeze(name));
  for (const match of text.matchAll(/《([^《》]{4,80})》/gu)) names.add(squeeze(match[1] ?? ''));
}
