import { endKinds, type LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';

/** How much what a text has shown weighs; a word seen once says little. */
const habit = 4;
const most = 2;

/** The ending of a line behind whose stop a paragraph may end or a sentence begin. */
const stopped = endKinds.indexOf('stop');

/**
 * For each line below one that ends in a stop, how much its first two characters speak for a paragraph's start rather than a
 * sentence inside one, in nats: by how often this text begins its undoubted paragraphs, and the
 * sentences in the middle of its lines, with them. 0 for words it begins neither with.
 *
 * @param clear 1 for lines that begin a paragraph beyond doubt.
 * Cost: linear in the text.
 */
export function readInitials(
  lines: Lines,
  features: LineFeatures,
  clear: Uint8Array,
): Float64Array {
  const starts = new Map<number, number>();
  const inside = new Map<number, number>();
  let started = 0;
  let within = 0;
  const { text } = lines;
  let stop = text.indexOf('。');
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (clear[line] === 1) {
      count(starts, pairAt(text, from));
      started++;
    }
    if (stop >= 0 && stop < from) stop = text.indexOf('。', from);
    for (; stop >= 0 && stop < to - 2; stop = text.indexOf('。', stop + 1)) {
      count(inside, pairAt(text, stop + 1));
      within++;
    }
  }
  const favour = new Float64Array(lines.count);
  for (let line = 1; line < lines.count; line++) {
    if (features.ending[line - 1] !== stopped) continue;
    const pair = pairAt(text, lines.from[line] ?? 0);
    const asStart = starts.get(pair) ?? 0;
    const asInside = inside.get(pair) ?? 0;
    const seen = asStart + asInside;
    if (seen === 0) continue;
    const usual = (habit * seen) / (started + within);
    const ratio = Math.log(
      ((asStart + usual) / (started + habit)) * ((within + habit) / (asInside + usual)),
    );
    const weighed = (ratio * seen) / (seen + 1);
    favour[line] = Math.max(-most, Math.min(most, weighed));
  }
  return favour;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + (text.charCodeAt(at + 1) || 0);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
