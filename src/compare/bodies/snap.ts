import type { Hunk } from './characters.js';
import type { Stretch } from './stretch.js';
import type { Token } from '../values/token.js';
import { readTokens } from '../values/read-tokens.js';

/** A hunk, and what kind of values, or one word of two regions, stand on its two sides. */
export interface ValueHunk extends Hunk {
  value: 'number' | 'date' | 'obligation' | 'citation' | 'word' | null;
}

/** All values of a stretch; marks part them. Cost: linear. */
export function tokensOf(stretch: Stretch): Token[] {
  const tokens: Token[] = [];
  const { characters } = stretch;
  let start = 0;
  for (let place = 1; place <= characters.length; place++) {
    if (place < characters.length && stretch.boundary(place) === 0) continue;
    for (const each of readTokens(characters.slice(start, place), start)) tokens.push(each);
    start = place;
  }
  return tokens;
}

/**
 * Widens hunks to the whole numbers, dates and words they cut, on both sides; hunks that meet become
 * one. 70% → 90% differs in one figure, but says 70% → 90%. Cost: linear in hunks and tokens.
 */
export function snap(
  hunks: readonly Hunk[],
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): Hunk[] {
  const snapped: Hunk[] = [];
  for (let index = 0; index < hunks.length; index++) {
    let hunk = hunks[index];
    if (!hunk) break;
    for (;;) {
      const left = Math.max(cutLeft(oldTokens, hunk.old), cutLeft(newTokens, hunk.new));
      const right = Math.max(cutRight(oldTokens, hunk.oldEnd), cutRight(newTokens, hunk.newEnd));
      if (left === 0 && right === 0) break;
      const last = snapped.at(-1);
      const following = hunks[index + 1];
      if (last && hunk.old - left < last.oldEnd) {
        hunk = union(last, hunk);
        snapped.pop();
      } else if (following && hunk.oldEnd + right > following.old) {
        hunk = union(hunk, following);
        index++;
      } else {
        hunk = {
          old: hunk.old - left,
          oldEnd: hunk.oldEnd + right,
          new: hunk.new - left,
          newEnd: hunk.newEnd + right,
        };
      }
    }
    snapped.push({ ...hunk });
  }
  return snapped;
}

function union(first: Hunk, last: Hunk): Hunk {
  return { old: first.old, oldEnd: last.oldEnd, new: first.new, newEnd: last.newEnd };
}

/**
 * Takes values that face each other at the ends of a hunk out of it: 应当建立 → 可以设立 is a change of
 * duty and a change of wording.
 */
export function peel(
  hunk: Hunk,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): ValueHunk[] {
  const front: ValueHunk[] = [];
  const back: ValueHunk[] = [];
  let { old, oldEnd, new: next, newEnd } = hunk;
  for (;;) {
    const a = tokenFrom(oldTokens, old, oldEnd);
    const b = tokenFrom(newTokens, next, newEnd);
    const value = a && b ? facing(a, b) : null;
    if (!a || !b || !value) break;
    if (a.text !== b.text) {
      front.push({ value, old, oldEnd: a.end, new: next, newEnd: b.end });
    }
    old = a.end;
    next = b.end;
  }
  for (;;) {
    const a = tokenTo(oldTokens, old, oldEnd);
    const b = tokenTo(newTokens, next, newEnd);
    const value = a && b ? facing(a, b) : null;
    if (!a || !b || !value) break;
    if (a.text !== b.text) {
      back.unshift({ value, old: a.start, oldEnd, new: b.start, newEnd });
    }
    oldEnd = a.start;
    newEnd = b.start;
  }
  const rest: ValueHunk[] =
    old === oldEnd && next === newEnd
      ? []
      : [
          {
            value: alone(old, oldEnd, next, newEnd, oldTokens, newTokens),
            old,
            oldEnd,
            new: next,
            newEnd,
          },
        ];
  return [...front, ...rest, ...back];
}

/** What two values that stand in each other's place are, or null if they do not compare. */
function facing(a: Token, b: Token): ValueHunk['value'] {
  if (a.kind === 'date' && b.kind === 'date') return 'date';
  if (a.kind === 'number' && b.kind === 'number') {
    return a.measure && b.measure && a.measure !== b.measure ? null : 'number';
  }
  if (a.kind === 'citation' && b.kind === 'citation') return 'citation';
  const duty = (token: Token): boolean => token.kind === 'obligation' || token.kind === 'weak';
  if (duty(a) && duty(b) && (a.kind === 'obligation' || b.kind === 'obligation')) {
    return 'obligation';
  }
  return null;
}

/** A word of duty that was put in or taken out, and nothing else. */
function alone(
  old: number,
  oldEnd: number,
  next: number,
  newEnd: number,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): ValueHunk['value'] {
  const token =
    next === newEnd
      ? tokenFrom(oldTokens, old, oldEnd)
      : old === oldEnd
        ? tokenFrom(newTokens, next, newEnd)
        : undefined;
  const whole = next === newEnd ? oldEnd : newEnd;
  return token?.kind === 'obligation' && token.end === whole ? 'obligation' : null;
}

function tokenFrom(tokens: readonly Token[], start: number, end: number): Token | undefined {
  const token = tokens[firstEndingBehind(tokens, start)];
  return token?.start === start && token.end <= end ? token : undefined;
}

function tokenTo(tokens: readonly Token[], start: number, end: number): Token | undefined {
  const token = tokens[firstEndingBehind(tokens, end - 1)];
  return token?.end === end && token.start >= start ? token : undefined;
}

/** How far a token that holds a place in its middle reaches to the left of it. */
function cutLeft(tokens: readonly Token[], place: number): number {
  const token = tokens[firstEndingBehind(tokens, place)];
  return token && token.kind !== 'weak' && token.start < place ? place - token.start : 0;
}

function cutRight(tokens: readonly Token[], place: number): number {
  const token = tokens[firstEndingBehind(tokens, place)];
  return token && token.kind !== 'weak' && token.start < place ? token.end - place : 0;
}

/** The index of the first token that ends behind a place. Tokens are sorted and disjoint. */
function firstEndingBehind(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
