import type { Nodes } from 'mdast';

/** A pair of `**` that the parser left in the text: where each begins. */
export interface StrongPair {
  open: number;
  close: number;
}

/**
 * Pairs of `**` that CommonMark does not take for marks. Its rule asks for a blank between a
 * punctuation mark and a letter (**一、要求。**坚持 and 称**《办法》** have none), since it was made
 * for scripts with blanks between words. Such a pair in one paragraph, with text between that begins
 * and ends without a blank, is what the author meant as strong text.
 *
 * @param block a paragraph, heading or table cell. Cost: linear.
 */
export function leftoverStrong(block: Nodes, text: string): StrongPair[] {
  const pairs: StrongPair[] = [];
  let open = -1;
  for (const at of leftovers(block, text)) {
    if (open >= 0 && !isBlank(text, at - 1) && at > open + 2) {
      pairs.push({ open, close: at });
      open = -1;
    } else if (!isBlank(text, at + 2)) {
      open = at;
    }
  }
  return pairs.filter((pair) => isBesideHan(text, pair));
}

/** Where a `**`, neither escaped nor part of a longer run, stands in the text nodes of a block. */
function leftovers(block: Nodes, text: string): number[] {
  const found: number[] = [];
  const pending: Nodes[] = [block];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) pending.push(child);
      }
    } else if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0;
      const raw = text.slice(start, node.position?.end.offset ?? 0);
      for (const match of raw.matchAll(/\\.|\*+/gs)) {
        if (match[0] === '**') found.push(start + match.index);
      }
    }
  }
  return found;
}

function isBlank(text: string, at: number): boolean {
  return /^\s?$/.test(text.charAt(at));
}

function isBesideHan(text: string, { open, close }: StrongPair): boolean {
  return [open - 1, open + 2, close - 1, close + 2].some(
    (at) => text.charCodeAt(at) > 0x2e7f || /[“”‘’—…]/.test(text.charAt(at)),
  );
}
