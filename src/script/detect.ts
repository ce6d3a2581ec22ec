import type { Script } from '../model/nodes.js';
import { simplifiedOnly, traditionalOnly, variantCharacters } from './distinguishing-characters.js';

/** A standard of written Chinese: the mainland's, Taiwan's, Hong Kong's, or OpenCC's own traditional. */
export type Variant = 'cn' | 'tw' | 'hk' | 't';

/** What a text's characters say of its script. */
export interface ScriptGuess {
  script: Script;
  /** From 0 to 1; grows with the number of characters that tell. 0 where none does. */
  confidence: number;
  /** The standard the characters fit best; absent where the text is mixed or undecidable. */
  variant?: Variant;
  /** Characters seen that are simplified only, and traditional only. */
  simplified: number;
  traditional: number;
}

/** Up to this share of the other script a text is of one script that quotes or slips. */
const quotedShare = 0.12;

const simplified = 1;
const traditional = 2;
/** Flags of a traditional character that the standard does not use. */
const notTw = 4;
const notHk = 8;
const notT = 16;

let classes: Uint8Array | undefined;

/**
 * The script of a text or block, from characters that stand in one script only. Loads no
 * dictionaries. Cost: linear, one look-up a character.
 */
export function detectScript(text: string): ScriptGuess {
  classes ??= buildClasses();
  const against = { tw: 0, hk: 0, t: 0 };
  const seen = { simplified: 0, traditional: 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400) continue;
    const found = classes[unit] ?? 0;
    if (found === 0) continue;
    if (found & simplified) seen.simplified++;
    if (found & traditional) seen.traditional++;
    if (found & notTw) against.tw++;
    if (found & notHk) against.hk++;
    if (found & notT) against.t++;
  }
  return judge(seen, against);
}

function judge(
  seen: { simplified: number; traditional: number },
  against: Record<'tw' | 'hk' | 't', number>,
): ScriptGuess {
  const total = seen.simplified + seen.traditional;
  if (total === 0) return { script: 'undecidable', confidence: 0, ...seen };
  const minor = Math.min(seen.simplified, seen.traditional);
  if (minor > total * quotedShare) {
    return { script: 'mixed', confidence: Math.min(1, (2 * (minor + 1)) / (total + 2)), ...seen };
  }
  const confidence = (total - minor + 1) / (total + 2);
  if (seen.simplified > seen.traditional) {
    return { script: 'hans', confidence, variant: 'cn', ...seen };
  }
  // Taiwan's standard first: what little a mainland text in traditional script shows fits it best.
  const order = ['tw', 'hk', 't'] as const;
  const variant = order.reduce((best, next) => (against[next] < against[best] ? next : best), 'tw');
  return { script: 'hant', confidence, variant, ...seen };
}

function buildClasses(): Uint8Array {
  const built = new Uint8Array(0x1_0000);
  const add = (characters: string, flag: number): void => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      built[unit] = (built[unit] ?? 0) | flag;
    }
  };
  add(simplifiedOnly, simplified);
  add(traditionalOnly, traditional);
  for (const { standards, characters } of variantCharacters) {
    const used = standards.split(' ');
    if (!used.includes('tw')) add(characters, notTw);
    if (!used.includes('hk')) add(characters, notHk);
    if (!used.includes('t')) add(characters, notT);
  }
  return built;
}
