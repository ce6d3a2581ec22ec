import { align } from './alignment.js';
import { characterRow, type CharacterRow } from './characters.js';

/** What of a file's furniture is known: the words of its running head, and how many pieces were printed. */
export interface Printed {
  header: string;
  expected: number;
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  /** Places of the truth, in its characters, of boundaries found in vain and boundaries missed. */
  wrong: number[];
  missed: number[];
  /** Characters wrong, missing or too many, per character of the truth. */
  characterError: number;
  /** Characters of the truth that the output lacks. */
  lost: number;
  furniture: number;
  /** For a boundary of the truth, how many characters of the output stand before it. */
  outputPlace: (place: number) => number;
}

/**
 * Scores a cleaned text against the truth: one paragraph a line on both sides, white space ignored,
 * boundaries inside a table's rows not counted on either.
 */
export function score(output: string, truth: string, printed?: Printed): Score {
  const T = characterRow(truth);
  const O = characterRow(output);
  const aligned = align(T.codes, O.codes);
  const found = boundaries(T, O, aligned);
  const after = new Map<number, number>();
  for (let at = 0; at < aligned.length; at++) if (aligned[at]! >= 0) after.set(aligned[at]!, at);
  const real = [...T.breaks].filter((place) => !insideTable(T, place));
  const realSet = new Set(real);
  const right = [...found].filter((place) => realSet.has(place)).length;
  const precision = found.size > 0 ? right / found.size : real.length > 0 ? 0 : 1;
  const recall = real.length > 0 ? right / real.length : 1;
  const { errors, lost } = characterErrors(T, O, aligned);
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    wrong: [...found].filter((place) => !realSet.has(place)),
    missed: real.filter((place) => !found.has(place)),
    characterError: errors / T.codes.length,
    lost,
    furniture: furnitureLeft(O, aligned, printed),
    outputPlace: (place) => (after.get(place) ?? -2) + 1,
  };
}

function insideTable(T: CharacterRow, place: number): boolean {
  return T.inTable[place] === 1 && T.inTable[place + 1] === 1;
}

/** The output's line breaks, in places of the truth; one that may stand at several takes a real one. */
function boundaries(T: CharacterRow, O: CharacterRow, aligned: Int32Array): Set<number> {
  const left = new Int32Array(aligned.length);
  const right = new Int32Array(aligned.length + 1).fill(T.codes.length);
  let last = -1;
  for (let at = 0; at < aligned.length; at++) {
    if (aligned[at]! >= 0) last = aligned[at]!;
    left[at] = last;
  }
  for (let at = aligned.length - 1; at >= 0; at--) {
    right[at] = aligned[at]! >= 0 ? aligned[at]! : right[at + 1]!;
  }
  const found = new Set<number>();
  for (const end of [...O.breaks].sort((a, b) => a - b)) {
    const from = left[end]!;
    const to = right[end + 1]!;
    if (from < 0 || to >= T.codes.length) continue;
    let place = from;
    for (let at = from; at < to; at++) {
      if (T.breaks.has(at) && !insideTable(T, at) && !found.has(at)) {
        place = at;
        break;
      }
    }
    if (insideTable(T, place)) continue;
    found.add(place);
  }
  return found;
}

function characterErrors(
  T: CharacterRow,
  O: CharacterRow,
  aligned: Int32Array,
): { errors: number; lost: number } {
  let errors = 0;
  let lost = 0;
  let inTruth = -1;
  let inOutput = -1;
  const gap = (truth: number, output: number): void => {
    const missing = truth - inTruth - 1;
    lost += missing;
    errors += Math.max(missing, output - inOutput - 1);
  };
  for (let at = 0; at < aligned.length; at++) {
    const place = aligned[at]!;
    if (place < 0) continue;
    gap(place, at);
    if (T.characters[place] !== O.characters[at]) errors++;
    inTruth = place;
    inOutput = at;
  }
  gap(T.codes.length, aligned.length);
  return { errors, lost };
}

const pageNumber =
  /^(?:[—–\-·―]{0,2}\d{1,4}[—–\-·―]{0,2}|第\d{1,4}[页頁](?:共\d{1,4}[页頁])?|\d{1,4}[/|]\d{1,4})$/u;
const browser = /https?:\/\/\S+|www\.\S+|\d{4}\/\d{1,2}\/\d{2,4}:\d{2}/gu;

/** Page numbers, running heads and a browser's frame among what the output has and the truth has not. */
function furnitureLeft(O: CharacterRow, aligned: Int32Array, printed?: Printed): number {
  const header = printed ? characterRow(printed.header).codes : new Int32Array();
  const head = header.length >= 3 ? String.fromCodePoint(...header) : '';
  let left = 0;
  const recurring = new Map<string, number>();
  for (const run of unmatchedRuns(O, aligned)) {
    let rest = run;
    if (head !== '') {
      const parts = rest.split(head);
      left += parts.length - 1;
      rest = parts.join('');
    }
    const framed = rest.match(browser);
    if (framed) {
      left += framed.length;
      rest = rest.replace(browser, '');
    }
    if (rest === '') continue;
    if (pageNumber.test(rest)) left++;
    else if (head === '' && rest.length >= 4 && rest.length <= 60) {
      recurring.set(rest, (recurring.get(rest) ?? 0) + 1);
    }
  }
  for (const times of recurring.values()) if (times >= 3) left += times;
  return left;
}

/** Runs of characters the truth lacks; a short line that is mostly such counts whole. */
function unmatchedRuns(O: CharacterRow, aligned: Int32Array): string[] {
  const runs: string[] = [];
  let line: number[] = [];
  for (let at = 0; at < aligned.length; at++) {
    line.push(at);
    if (!O.breaks.has(at) && at < aligned.length - 1) continue;
    const codes = (places: readonly number[]): string =>
      String.fromCodePoint(...places.map((place) => O.codes[place]!));
    const unmatched = line.filter((place) => aligned[place]! < 0);
    if (unmatched.length * 2 >= line.length && line.length <= 90) runs.push(codes(line));
    else {
      let run: number[] = [];
      for (const place of [...line, -1]) {
        if (place >= 0 && aligned[place]! < 0) run.push(place);
        else if (run.length > 0) {
          runs.push(codes(run));
          run = [];
        }
      }
    }
    line = [];
  }
  return runs;
}
