import type { Replacement } from '../text/traced-text.js';
import { writeUnits } from '../text/units.js';
import { findDescriptions, type Descriptions } from './descriptions.js';
import type { Dictionaries } from './dictionary.js';
import { baseShift, doubtful, keyEnds, noLabel, type Packed, type Plan } from './packed.js';
import { dictionariesOf } from './packed-dictionary.js';
import { convertText } from './passes.js';

/** What is to be done to a text, in order: `count` actions, each at a place. */
export interface Found {
  /** The text's units, and behind them room. */
  readonly units: Uint16Array;
  readonly count: number;
  readonly places: Int32Array;
  /** Numbers of actions; a negative one stands for a replacement of `islands`: -1 the first. */
  readonly actions: Int32Array;
  readonly islands: readonly Replacement[];
}

/**
 * Finds what a plan does to a text by one pass of longest matches over its fused table. What the
 * table cannot decide — surrogates, compatibility ideographs, ideographic descriptions, and words
 * that only arise from converting — is an island: from the last character before it that stands in
 * no key to the next, it is converted pass by pass.
 *
 * What a scan gives is valid until the next. Cost: linear.
 */
export function scanner(packed: Packed, plan: Plan): (text: string) => Found {
  const { nodes, actions } = plan.fused;
  const { codes, pieces } = packed;
  let dictionaries: Dictionaries | undefined;
  // As codes, but what makes an island ends every match.
  const plain = codes.slice();
  for (const [from, to] of special) plain.fill(0, from, to);

  let units: Uint16Array = new Uint16Array(1024);
  let places: Int32Array = new Int32Array(1024);
  let done: Int32Array = new Int32Array(1024);

  const grow = (): [Int32Array, Int32Array] => {
    places = grown(places);
    done = grown(done);
    return [places, done];
  };

  // What `look` has seen: the longest word, 0 if there is none, and whether there is doubt.
  let word = 0;
  let wordEnd = 0;
  let doubt = false;
  const look = (start: number): void => {
    word = 0;
    doubt = false;
    let slot = plain[units[start] ?? 0] ?? 0;
    for (let end = start + 1; slot > 0; end++) {
      const action = actions[slot] ?? 0;
      if (action > 0 && action < pieces) {
        word = action;
        wordEnd = end;
      } else if (action === doubtful) doubt = true;
      const code = plain[units[end] ?? 0] ?? 0;
      const next = ((nodes[slot] ?? 0) >>> baseShift) + code;
      slot = ((nodes[next] ?? 0) & noLabel) === code ? next : 0;
    }
  };
  const holdsWord = (start: number, end: number): boolean => {
    for (let at = start; at < end; at++) {
      look(at);
      if (word > 0) return true;
    }
    return false;
  };

  return (text) => {
    const { length } = text;
    if (units.length <= length) units = new Uint16Array(length + (length >> 3) + 8192);
    writeUnits(text, units);
    // Stands in no key, so that no match runs over the end.
    units[length] = 0;
    const islands: Replacement[] = [];
    const coast = lazyCoast(text, codes);
    // In variables of this function, for speed.
    const [unitOf, codeOf, nodeOf, actionOf] = [units, plain, nodes, actions];
    let [placeOf, doneOf] = [places, done];
    let count = 0;
    // Behind the last character that stands in no key, and what was found up to there.
    let shore = 0;
    let countAtShore = 0;
    // The code at `at`.
    let head = codeOf[unitOf[0] ?? 0] ?? 0;

    for (let at = 0; at < length;) {
      let action = 0;
      let end = at + 1;
      if (head === 0) {
        if (!isSpecial(unitOf[at] ?? 0)) {
          shore = at = end;
          countAtShore = count;
          head = codeOf[unitOf[at] ?? 0] ?? 0;
          continue;
        }
        action = doubtful;
      } else {
        let node = nodeOf[head] ?? 0;
        let to = end;
        let code = codeOf[unitOf[to] ?? 0] ?? 0;
        if ((node & keyEnds) !== 0) action = actionOf[head] ?? 0;
        let slot = (node >>> baseShift) + code;
        node = nodeOf[slot] ?? 0;
        while ((node & noLabel) === code) {
          to++;
          if ((node & keyEnds) !== 0) {
            const longer = actionOf[slot] ?? 0;
            if (longer !== 0) {
              action = longer;
              end = to;
            }
          }
          code = codeOf[unitOf[to] ?? 0] ?? 0;
          slot = (node >>> baseShift) + code;
          node = nodeOf[slot] ?? 0;
        }
        // A word that is the longest wins, and so does a single character; all else is looked at again.
        if (action >= pieces && end > at + 1) {
          look(at);
          if (word > 0) [action, end] = [word, wordEnd];
          else if (doubt || holdsWord(at + 1, end)) action = doubtful;
        }
        head = end === to ? code : (codeOf[unitOf[end] ?? 0] ?? 0);
      }
      if (action > 1 && action < doubtful && action !== pieces) {
        if (count === placeOf.length) [placeOf, doneOf] = grow();
        placeOf[count] = at;
        doneOf[count++] = action;
      } else if (action === doubtful) {
        count = countAtShore;
        end = coast(shore, at);
        dictionaries ??= dictionariesOf(packed, plan);
        for (const one of convertText(text.slice(shore, end), dictionaries)) {
          if (count === placeOf.length) [placeOf, doneOf] = grow();
          islands.push({ ...one, start: one.start + shore, end: one.end + shore });
          placeOf[count] = one.start + shore;
          doneOf[count++] = -islands.length;
        }
        shore = end;
        countAtShore = count;
        head = codeOf[unitOf[end] ?? 0] ?? 0;
      }
      at = end;
    }
    return { units, count, places, actions: done, islands };
  };
}

/** Operators of ideographic descriptions, surrogates, compatibility ideographs: from, to (exclusive). */
const special = [
  [0x2ff0, 0x3000],
  [0xd800, 0xe000],
  [0xf900, 0xfb00],
] as const;

function isSpecial(unit: number): boolean {
  return (
    (unit >= 0x2ff0 && unit < 0x3000) ||
    (unit >= 0xd800 && unit < 0xe000) ||
    (unit >= 0xf900 && unit < 0xfb00)
  );
}

/**
 * Where islands end: at the next character that is in no key, outside every description begun on
 * the island.
 */
function lazyCoast(text: string, codes: Uint16Array): (start: number, from: number) => number {
  let descriptions: Descriptions | undefined;
  return (start, from) => {
    let inside = from;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (at >= inside && codes[unit] === 0 && !isSpecial(unit)) return at;
      if (unit < 0x2ff0 || unit >= 0x3000) continue;
      descriptions ??= findDescriptions(text);
      inside = Math.max(inside, descriptions.get(at) ?? 0);
    }
    return text.length;
  };
}

function grown(list: Int32Array): Int32Array {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}
