import type { ScriptFold } from '../../text/script-fold.js';
import { diffCharacters } from './characters.js';
import { classify, classifyExchange } from './classify.js';
import { findConversionFaults } from './conversion.js';
import { pairDuties, type Duties } from './duties.js';
import type { Finding } from '../findings/finding.js';
import { quietDifferences } from './quiet.js';
import type { Renumbering } from '../findings/renumbering.js';
import { isScriptOnly } from './rescue.js';
import { peel, snap, tokensOf, type ValueHunk } from './snap.js';
import type { Stretch } from './stretch.js';
import { isRewritten, joinIslands, keepPairs, slide } from './tidy.js';
import { partWords } from './words.js';

/** What differs between two bodies, and whether they are in different scripts. */
export interface BodyDifferences {
  findings: Finding[];
  script: boolean;
}

/**
 * What differs between two bodies that belong together: first what is compared, tidied so that a
 * change begins and ends where its author began and ended, then marks, blanks and script.
 * Cost: as {@link diffCharacters}, and linear; nothing if the texts are the same.
 */
export function compareBodies(
  old: Stretch,
  next: Stretch,
  renumbering: Renumbering,
  fold: ScriptFold | undefined,
): BodyDifferences {
  const { hunks, exchanges } = findHunks(old, next, fold);
  const gone = new Set([...exchanges.values()].map((one) => one.gone));
  const quiet = quietDifferences(old, next, hunks);
  return {
    findings: [
      ...hunks
        .filter((hunk) => !gone.has(hunk))
        .flatMap((hunk) => {
          const exchange = exchanges.get(hunk);
          return exchange
            ? classifyExchange(exchange, old, next)
            : classify(hunk, old, next, renumbering);
        }),
      ...quiet.findings,
      ...(fold && quiet.script ? findConversionFaults(old, next, hunks, fold) : []),
    ],
    script: quiet.script,
  };
}

/** The hunks of two bodies; those that are no more than script are taken for equal. */
function findHunks(old: Stretch, next: Stretch, fold: ScriptFold | undefined): Duties {
  const plain = (hunks: readonly ValueHunk[]): Duties => ({ hunks, exchanges: new Map() });
  if (old.characters === next.characters) return plain([]);
  const raw = diffCharacters(old.characters, next.characters);
  keepPairs(raw, old, next);
  slide(raw, old, next);
  const read = raw.filter((hunk) => !isScriptOnly(hunk, old, next, fold));
  const { words, rest } = partWords(read, old, next, fold);
  if (isRewritten(rest, old, next)) return plain([wholeOf(old, next)]);
  const tokens = [tokensOf(old), tokensOf(next)] as const;
  const valued = [
    ...snap(rest, ...tokens).flatMap((hunk) => peel(hunk, ...tokens)),
    ...words.map((hunk): ValueHunk => ({ ...hunk, value: 'word' })),
  ].sort((a, b) => a.old - b.old || a.new - b.new);
  const joined = joinIslands(valued, old, next, (hunk) => hunk.value === null);
  slide(joined, old, next, (hunk) => hunk.value === null);
  return pairDuties(joined, old, next, ...tokens);
}

function wholeOf(old: Stretch, next: Stretch): ValueHunk {
  return {
    value: null,
    old: 0,
    oldEnd: old.characters.length,
    new: 0,
    newEnd: next.characters.length,
  };
}
