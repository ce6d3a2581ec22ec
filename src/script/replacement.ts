import { applyReplacements } from '../text/apply-replacements.js';
import type { Replacement } from '../text/traced-text.js';

/**
 * The parts of a replacement that really change something: the runs of characters that differ
 * where both sides are of one length, else what is left without common ends. Never cuts a
 * surrogate pair. Cost: linear in the replacement.
 */
export function minimize(text: string, { start, end, after }: Replacement): Replacement[] {
  const before = text.slice(start, end);
  if (before === after) return [];
  if (before.length !== after.length) return [trim(before, after, start)];
  const found: Replacement[] = [];
  for (let at = 0; at < before.length; at++) {
    if (before.charCodeAt(at) === after.charCodeAt(at)) continue;
    let from = at;
    while (at < before.length && before.charCodeAt(at) !== after.charCodeAt(at)) at++;
    if (isHigh(before.charCodeAt(from - 1)) || isHigh(after.charCodeAt(from - 1))) from--;
    if (isHigh(before.charCodeAt(at - 1)) || isHigh(after.charCodeAt(at - 1))) at++;
    const last = found.at(-1);
    if (last && last.end >= start + from) {
      last.end = start + at;
      last.after = after.slice(last.start - start, at);
    } else {
      found.push({ start: start + from, end: start + at, after: after.slice(from, at) });
    }
  }
  return found;
}

/**
 * Two passes as one: `first` over a text, `second` over what the first made of it.
 *
 * @returns replacements over the text the first pass saw, sorted and disjoint. Cost: linear.
 */
export function compose(
  text: string,
  first: readonly Replacement[],
  second: readonly Replacement[],
): readonly Replacement[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const between = applyReplacements(text, first);
  const composed: Replacement[] = [];
  // shift = place in `between` less place in `text`, behind the replacements of `first` passed by.
  let shift = 0;
  for (let one = 0, two = 0; one < first.length || two < second.length;) {
    const a = first[one];
    const b = second[two];
    const aFrom = a ? a.start + shift : Infinity;
    const from = Math.min(aFrom, b?.start ?? Infinity);
    const textFrom = from - shift;
    let to = from;
    let textTo = textFrom;
    const inside: Replacement[] = [];
    for (;;) {
      const next = first[one];
      const then = second[two];
      if (next && (next.start + shift < to || next.start + shift === from)) {
        const end = next.start + shift + next.after.length;
        shift += next.after.length - (next.end - next.start);
        to = Math.max(to, end);
        one++;
      } else if (then && (then.start < to || then.start === from)) {
        to = Math.max(to, then.end);
        inside.push({ ...then, start: then.start - from, end: then.end - from });
        two++;
      } else break;
    }
    textTo = to - shift;
    const after = applyReplacements(between.slice(from, to), inside);
    composed.push(...minimize(text, { start: textFrom, end: textTo, after }));
  }
  return composed;
}

function trim(before: string, after: string, offset: number): Replacement {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  if (isHigh(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--;
  return {
    start: offset + head,
    end: offset + before.length - tail,
    after: after.slice(head, after.length - tail),
  };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
