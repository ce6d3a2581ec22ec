import type { Unit } from './flatten.js';

/** A unit as far as it is settled here. */
interface Line extends Omit<Unit, 'frame'> {
  frame: boolean;
}

/**
 * A title that is said again below the lines that tell when it was passed, over one line or several,
 * is no part of the body. Cost: linear.
 *
 * @param units in order; changed.
 * @param lines what each unit says.
 */
export function markRepeatedTitles(units: readonly Line[], lines: readonly string[]): void {
  const bare = (index: number): string => (lines[index] ?? '').replaceAll(/\s/g, '');
  let title: string | null = null;
  /** How much of the title the last lines hold, and the first of them. */
  let said = 0;
  let from = 0;
  for (const { index, node, label, frame } of units) {
    if (title === null) {
      if (node.type === 'title') title = bare(index);
      continue;
    }
    const line = bare(index);
    const isLine = label === null && node.type !== 'section';
    if (said > 0 && !title.startsWith(line, said)) said = 0;
    if (said === 0) from = index;
    said = isLine && line !== '' && title.startsWith(line, said) ? said + line.length : 0;
    if (said === title.length) {
      for (let at = from; at <= index; at++) {
        const unit = units[at];
        if (unit) unit.frame = true;
      }
    }
    if (said === title.length || (said === 0 && !frame)) title = null;
  }
}
