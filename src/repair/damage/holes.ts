import { isHan } from '../../text/characters.js';
import type { Language, Reading } from './language.js';

/** A character of which one byte is lost. */
export interface Hole {
  /** Its offset in the restored text, where a U+FFFD stands. */
  at: number;
  /** What its other bytes allow. */
  candidates: readonly string[];
}

/** A restored text and how many of its holes the words could not fill. */
export interface Filled {
  after: string;
  lost: number;
}

/** How near two holes must be to bear on each other: the length of the longest words known. */
const together = 4;

/** How many holes near each other are filled: more say too little about each other. */
const most = 4;

/** How many choices for a group of holes are followed. */
const width = 48;

/**
 * Chooses the characters of which a byte is lost by the words around them, where these leave one
 * choice only; the rest stay U+FFFD. Words do not prove punctuation marks, nor anything where
 * nothing follows.
 *
 * @param before what stands in front of the text, @param behind what follows it.
 * @param margin how far the best choice must stand before the next, in nats.
 */
export function fillHoles(
  after: string,
  holes: readonly Hole[],
  before: string,
  behind: string,
  language: Language,
  margin: number,
): Filled {
  let text = '';
  // What the text ends in; to look into one that grows is dear.
  let sound = before.slice(-8);
  let done = 0;
  let lost = 0;
  for (const group of groups(holes)) {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) continue;
    const between = after.slice(done, first.at);
    text += between;
    sound = (sound + between).slice(-8);
    const inside = after.slice(first.at, last.at + 1);
    done = last.at + 1;
    const [next = ''] = (after.slice(done, done + together) + behind)
      .slice(0, together)
      .split('\ufffd');
    const choices = group.length > most ? undefined : choose(inside, group, sound, next, language);
    const chosen = choices && choices.margin >= margin ? choices.best : undefined;
    if (chosen === undefined) lost += group.length;
    text += chosen ?? inside;
    sound = (sound + (chosen ?? inside)).slice(-8);
  }
  return { after: text + after.slice(done), lost };
}

function groups(holes: readonly Hole[]): Hole[][] {
  const found: Hole[][] = [];
  for (const hole of holes) {
    const last = found.at(-1);
    if (last && hole.at - (last.at(-1)?.at ?? 0) <= together) last.push(hole);
    else found.push([hole]);
  }
  return found;
}

/**
 * What a punctuation mark costs as a choice, beside its words; in nats. The language model gives
 * every mark the same share wherever it stands; measured on real text, a mark in the middle of a
 * word is that much rarer.
 */
export const markCost = 2.5;

interface Choice {
  readonly text: string;
  readonly cost: number;
  readonly reading: Reading;
}

const valueOf = ({ reading, cost }: Choice): number => reading.score - cost;

function choose(
  inside: string,
  holes: readonly Hole[],
  before: string,
  behind: string,
  language: Language,
): { best: string; margin: number } | undefined {
  if (!isHan(behind.charCodeAt(0))) return undefined;
  const from = holes[0]?.at ?? 0;
  const candidates = new Map(holes.map((hole) => [hole.at - from, hole.candidates]));
  const whole = inside + behind;
  let choices: Choice[] = [{ text: '', cost: 0, reading: language.begin(before) }];
  for (let at = 0; at < whole.length; at++) {
    const texts = candidates.get(at) ?? [whole.charAt(at)];
    choices = choices
      .flatMap((choice) =>
        texts.map((text) => ({
          text: choice.text + text,
          cost: choice.cost + (texts.length > 1 && !isHan(text.charCodeAt(0)) ? markCost : 0),
          reading: language.push(choice.reading, text),
        })),
      )
      .sort((a, b) => valueOf(b) - valueOf(a))
      .slice(0, width);
  }
  const [best, second] = choices;
  if (!best || ![...candidates.keys()].every((at) => isHan(best.text.charCodeAt(at)))) {
    return undefined;
  }
  return {
    best: best.text.slice(0, inside.length),
    margin: second ? valueOf(best) - valueOf(second) : Infinity,
  };
}
