import type { Range } from '../../model/position.js';
import { isHan } from '../../text/characters.js';
import type { DoubleByte } from './codec.js';
import { looksPromising, oneByteOn } from './glance.js';
import type { Language } from './language.js';
import { readShifted, type Shifted, type ShiftedReading } from './shifted.js';
import type { Survey } from './survey.js';
import { suspiciousRanges } from './suspicion.js';

/** A stretch that a lost or added byte made unreadable, and what its other bytes say. */
export interface LostByte {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  after: string;
  encoding: DoubleByte;
  cause: 'lost' | 'added';
  /** True where bytes and words leave one reading. */
  sure: boolean;
  /** Characters that cannot be told, U+FFFD in `after`. */
  lost: number;
}

/** What a reading must gain over the text as it stands, to be worth proposing; in nats. */
const proposedGain = 8;

/** What it must gain, and how far it must stand before any other, to be applied; in nats. */
const applied = { gain: 10, margin: 8 };

/** Characters whose two bytes are both known that a stretch must hold. */
const leastProved = { proposed: 2, applied: 3 };

/** How far before what is suspicious a byte may have been lost. */
const reach = 16;

/** The most of a line that is read again. */
const longest = 1200;

/**
 * Finds the stretches where a double-byte text lost or gained a byte. Cost: linear in what is
 * suspicious.
 */
export function findLostBytes({ text, windows, language, effort }: Survey): LostByte[] {
  const found: LostByte[] = [];
  let done = 0;
  for (const window of windows) {
    const line = text.slice(window.start, lineEnd(text, window.end));
    for (const range of suspiciousRanges(line)) {
      if (window.start + range.end <= done) continue;
      const start = Math.max(done - window.start, range.start - reach, 0);
      const end = Math.min(start + longest, stretchEnd(line, range.end));
      const from = window.start + start;
      done = window.start + end;
      if (!effort.affords(end - start) || readsWell(line, range, language())) {
        continue;
      }
      const context = text.slice(Math.max(0, from - 8), from).replace(/^[\s\S]*\n/, '');
      const core = coreOf(line, start, range.start, end);
      const parts = read(line.slice(start, end), core, context, language());
      effort.spend(end - start);
      if (parts.some(({ sure }) => sure)) effort.restore();
      for (const part of parts) {
        found.push({ ...part, start: part.start + from, end: part.end + from });
      }
    }
  }
  return found;
}

/** Nats per character above which a text is sound as it stands, but for a lost character in it. */
const sound = -6.5;

/** How much before a character that could not be read tells whether it is alone. */
const beside = 8;

function readsWell(line: string, { start, end }: Range, language: Language): boolean {
  const marks = /[?\ufffd]+/g;
  const known = line.slice(start, end).replace(marks, '');
  const told =
    known === '' ? line.slice(Math.max(0, start - beside), start).replace(marks, '') : known;
  return language.score(told) >= sound * told.length;
}

/**
 * What of a window may be read otherwise: what is suspicious and what stands before it, back to an
 * ASCII character, which puts the pairs right. Damage often begins in ordinary characters.
 */
function coreOf(line: string, start: number, suspicious: number, end: number): string {
  const before = line.slice(start, suspicious).replace(/^[\s\S]*[\u0000-\u007f]/, '');
  return before + line.slice(suspicious, end);
}

function lineEnd(text: string, at: number): number {
  const feed = text.slice(at, at + longest).search(/[\n\r]/);
  return feed < 0 ? Math.min(text.length, at + longest) : at + feed;
}

/** A stretch goes on to a character that is ASCII or could not be read. */
function stretchEnd(line: string, at: number): number {
  const stop = line.slice(at).search(/[\u0020-\u007f\ufffd]/);
  return stop < 0 ? line.length : Math.min(line.length, at + stop + 2);
}

type Part = Pick<LostByte, 'start' | 'end' | 'after' | 'encoding' | 'cause' | 'sure' | 'lost'>;

function read(piece: string, core: string, context: string, language: Language): Part[] {
  const honest = readBest(piece, core, context, language, false);
  if (!honest || honest.gain < proposedGain) return [];
  // Trying every character is dear; it is of use only where no character is cut off behind.
  if (honest.stretches.every(({ closed, cause }) => closed && cause === 'lost')) {
    const proved = readBest(piece, core, context, language, true);
    if (proved && isProved(proved)) return parts(proved, true);
  }
  return parts(honest, false);
}

interface Best extends ShiftedReading {
  encoding: DoubleByte;
}

/** The better reading of the two encodings; the other sets its margin too. */
function readBest(
  piece: string,
  core: string,
  context: string,
  language: Language,
  fill: boolean,
): Best | undefined {
  const readings = (['gbk', 'big5'] as const)
    .flatMap((encoding): Best[] => {
      if (!looksPromising(oneByteOn(core, encoding), language)) return [];
      const reading = readShifted(piece, context, encoding, language, fill);
      return reading ? [{ ...reading, encoding }] : [];
    })
    .sort((a, b) => b.gain - a.gain);
  const [best, second] = readings;
  if (!best) return undefined;
  return { ...best, margin: Math.min(best.margin, best.gain - Math.max(0, second?.gain ?? 0)) };
}

function isProved({ gain, margin, stretches }: Best): boolean {
  return (
    gain >= applied.gain &&
    margin >= applied.margin &&
    stretches.every(
      (stretch) =>
        stretch.closed &&
        stretch.cause === 'lost' &&
        provedBy(stretch) >= leastProved.applied &&
        suspiciousRanges(stretch.after).length === 0,
    )
  );
}

function parts({ stretches, encoding }: Best, sure: boolean): Part[] {
  return stretches
    .filter((stretch) => provedBy(stretch) >= leastProved.proposed)
    .map(({ start, end, after, honest, cause }) => ({
      start,
      end,
      after: sure ? after : honest,
      encoding,
      cause,
      sure,
      lost: sure ? 0 : honest.split('\ufffd').length - 1,
    }));
}

/** Han characters of a stretch of which both bytes are known. */
function provedBy({ honest }: Shifted): number {
  return Array.from(honest).filter((character) => isHan(character.codePointAt(0) ?? 0)).length;
}
