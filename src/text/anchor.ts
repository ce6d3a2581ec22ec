import { ZhengbenError } from '../model/error.js';
import type { OverrideAnchor } from '../model/overrides.js';
import type { Range } from '../model/position.js';

/**
 * Finds anchors in a text. White space is left out on both sides, so that an anchor quoted from one
 * line is still found when another extractor broke the line elsewhere.
 * Cost: linear once, then linear for each anchor.
 */
export class AnchorIndex {
  readonly #squeezed: string;
  /** For each unit of the squeezed text its offset in the text. */
  readonly #offsets: Uint32Array;

  constructor(text: string) {
    const offsets = new Uint32Array(text.length);
    const parts: string[] = [];
    let length = 0;
    for (const match of text.matchAll(/\S+/g)) {
      parts.push(match[0]);
      for (let at = 0; at < match[0].length; at++) offsets[length++] = match.index + at;
    }
    this.#squeezed = parts.join('');
    this.#offsets = offsets;
  }

  /**
   * The range of an anchor, from its first visible character to its last.
   *
   * @param from where to begin to look; 0 is the whole text.
   * @throws ZhengbenError `anchor-not-found`, or `anchor-ambiguous` if it fits several places and
   *   names none of them.
   */
  find({ text, occurrence }: OverrideAnchor, from = 0): Range {
    const words = text.replace(/\s+/g, '');
    const found: number[] = [];
    const wanted = occurrence ?? Infinity;
    if (words !== '') {
      let at = this.#squeezed.indexOf(words, this.#squeezedOffset(from));
      while (at >= 0 && found.length < wanted) {
        found.push(at);
        at = this.#squeezed.indexOf(words, at + words.length);
      }
    }
    const [first] = found;
    if (first === undefined) throw notFound(text);
    if (occurrence === undefined && found.length > 1) throw ambiguous(text, found.length);
    const chosen = occurrence === undefined ? first : found[occurrence - 1];
    if (chosen === undefined) throw tooFew(text, occurrence ?? 1, found.length);
    const last = this.#offsets[chosen + words.length - 1] ?? 0;
    return { start: this.#offsets[chosen] ?? 0, end: last + 1 };
  }

  /** The first anchor behind an offset, whether it stands in other places too or not. */
  findNext(text: string, from: number): Range {
    return this.find({ text, occurrence: 1 }, from);
  }

  #squeezedOffset(from: number): number {
    let low = 0;
    let high = this.#squeezed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function notFound(text: string): ZhengbenError {
  const quoted = quote(text);
  return new ZhengbenError('anchor-not-found', {
    en: `"${quoted}" does not stand in the source any more. Quote it as the source has it, before any repair and conversion, or take the correction out.`,
    zh: `原文中已没有“${quoted}”。请按修复和转换之前的原文引用，或删去这条订正。`,
  });
}

function ambiguous(text: string, count: number): ZhengbenError {
  const quoted = quote(text);
  return new ZhengbenError('anchor-ambiguous', {
    en: `"${quoted}" stands in ${count} places of the source. Quote more of it, or add "occurrence: 1" to ${count}.`,
    zh: `原文中有 ${count} 处“${quoted}”。请引用更长的文字，或注明 occurrence（1 至 ${count}）。`,
  });
}

function tooFew(text: string, occurrence: number, count: number): ZhengbenError {
  const quoted = quote(text);
  return new ZhengbenError('anchor-not-found', {
    en: `"${quoted}" stands in only ${count} places of the source; occurrence ${occurrence} was asked for.`,
    zh: `原文中“${quoted}”只有 ${count} 处，而订正要求第 ${occurrence} 处。`,
  });
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
