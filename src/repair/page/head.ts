import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';

/** What stands above a document's text: whom it is sent to, and how it came into force. */
export interface Head {
  /** The line an addressee (主送机关) ends on, or -1. */
  readonly addressee: number;
  /** 1 where a line of the history (…通过, …公布, …施行) or the number of an order ends. */
  readonly enacted: Uint8Array;
}

/** Lines in which a head lies. */
const longest = 16;

const act = /(?:通过|通過|公布|发布|發布|施行|修订|修訂|修正|批准|印发|印發)(?:的?决定)?[）)]?$/u;

/** The number of an announcement or an order: 公告2023年第12号, 第73号. */
const number = /(?:^|[告令] ?)(?:(?:19|20)\d{2} ?年 ?)?第 ?\d{1,4} ?[号號]$/u;

/**
 * Reads the head of a text: the lines before the first that ends a sentence. The first of them that
 * ends in ： closes the addressee, whatever its width; a line that tells by whom and when the text
 * was passed ends with what was done. Cost: constant.
 */
export function findHead(lines: Lines, features: LineFeatures): Head {
  const enacted = new Uint8Array(lines.count);
  let addressee = -1;
  let dated = false;
  for (let line = 0; line < Math.min(longest, lines.count); line++) {
    const ending = features.ending[line] ?? 0;
    if (ending === 4) {
      if (features.label[line] === 0) addressee = line;
      break;
    }
    if (ending === 3 || ending === 5) break;
    if (features.label[line] === 3) dated = true;
    const to = lines.to[line] ?? 0;
    const from = lines.from[line] ?? 0;
    const acts = dated && act.test(lines.text.slice(Math.max(from, to - 8), to));
    if (acts || number.test(lines.text.slice(Math.max(from, to - 18), to))) enacted[line] = 1;
  }
  return { addressee, enacted };
}
