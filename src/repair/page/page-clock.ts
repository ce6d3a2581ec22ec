import { readFolio } from './folio.js';
import type { Lines } from './lines.js';

/** Lines between two page numbers at least, where they are dressed and where they are bare. */
const shortestPage = 3;
const shortestBarePage = 15;
/** Numbers in a row that make a clock. */
const enoughDressed = 2;
const enoughBare = 3;
/** How far from the usual length a page may be. */
const shorter = 0.4;
const longer = 1.8;

interface Tick {
  line: number;
  value: number;
}

/**
 * Page numbers of a text in which nothing else tells the pages: numbers alone on their lines that
 * count up, page after page. Bare numbers must do so from the text's start to its end at nearly
 * equal distances, which the first column of a table does not. A collection of documents may begin
 * anew with each. Cost: linear in the lines.
 *
 * @returns the lines that are page numbers.
 */
export function findClock(lines: Lines): number[] {
  const byDress = new Map<string, Tick[]>();
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (!lines.digits[line] || to - from > 24) continue;
    const folio = readFolio(lines.text, from, to);
    if (!folio) continue;
    const ticks = byDress.get(folio.dress);
    if (ticks) ticks.push({ line, value: folio.value });
    else byDress.set(folio.dress, [{ line, value: folio.value }]);
  }
  const found: number[] = [];
  for (const [dress, ticks] of byDress) {
    const bare = dress === '#';
    for (const run of runsOf(ticks, bare ? shortestBarePage : shortestPage)) {
      if (bare ? isRegular(run, lines.count) : run.length >= enoughDressed) {
        for (const { line } of run) found.push(line);
      }
    }
  }
  return found;
}

/** The runs of ticks that count up by one, each tick at least `apart` lines behind the one before. */
function runsOf(ticks: readonly Tick[], apart: number): Tick[][] {
  const found: Tick[][] = [];
  const runs = new Map<number, Tick[]>();
  for (const tick of ticks) {
    const before = runs.get(tick.value - 1);
    const last = before?.at(-1);
    let run: Tick[];
    if (before && last && tick.line - last.line >= apart) {
      // The run moves on with its last number: what it was before is no longer needed.
      runs.delete(tick.value - 1);
      before.push(tick);
      run = before;
    } else {
      run = [tick];
      found.push(run);
    }
    if (run.length >= (runs.get(tick.value)?.length ?? 0)) runs.set(tick.value, run);
  }
  return found;
}

/** True if a run spans the whole text in nearly equal steps. */
function isRegular(run: readonly Tick[], count: number): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (run.length < enoughBare || !first || !last) return false;
  const steps = run.slice(1).map((tick, at) => tick.line - (run[at]?.line ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  const fits = (step: number): boolean => step >= shorter * usual && step <= longer * usual;
  return (
    steps.slice(0, -1).every(fits) &&
    first.line <= longer * usual &&
    count - last.line <= longer * usual
  );
}
