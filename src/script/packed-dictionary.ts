import { applyReplacements } from '../text/apply-replacements.js';
import type { Dictionaries, Dictionary } from './dictionary.js';
import { baseShift, noLabel, type Column, type Packed, type Plan } from './packed.js';

/** A plan's dictionaries as OpenCC uses them, pass by pass, over the compiled data. */
export function dictionariesOf(packed: Packed, plan: Plan): Dictionaries {
  const words = packed.pieces;
  return {
    normalization: [dictionaryOf(packed, plan.normalization, words)],
    segmentation: plan.segmented ? dictionaryOf(packed, plan.fused, words) : null,
    conversion: plan.conversion.map((column) => dictionaryOf(packed, column, words)),
  };
}

/** Longest match among the keys whose action is below a number. */
function dictionaryOf(packed: Packed, { nodes, actions }: Column, below: number): Dictionary {
  const { codes } = packed;
  return {
    matchPrefix: (text, offset) => {
      let found = 0;
      let end = offset;
      let slot = codes[text.charCodeAt(offset)] ?? 0;
      for (let at = offset + 1; slot > 0; at++) {
        const action = actions[slot] ?? 0;
        if (action > 0 && action < below) {
          found = action;
          end = at;
        }
        const code = at < text.length ? (codes[text.charCodeAt(at)] ?? 0) : 0;
        const next = ((nodes[slot] ?? 0) >>> baseShift) + code;
        slot = ((nodes[next] ?? 0) & noLabel) === code ? next : 0;
      }
      if (found === 0) return null;
      const value = applyReplacements(text.slice(offset, end), packed.replacements(found));
      return { end, value };
    },
  };
}
