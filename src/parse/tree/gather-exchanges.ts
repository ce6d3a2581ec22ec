import type { SchemeId } from '../../labels/index.js';
import type { Note } from '../../model/nodes.js';
import type { PartLine } from '../frame/index.js';
import type { Line } from '../line.js';
import { endsSentence } from '../words.js';
import type { Turn } from './turn.js';

/** What a body holds besides sections, in order. */
export type Leaf =
  | { type: 'line'; line: number }
  | { type: 'note'; line: -1; at: number; kind: Note['kind'] }
  | { type: 'exchange'; line: -1; question: TurnLines; answers: TurnLines[] };

/** The lines of a question or an answer; the first carries its label. */
export interface TurnLines {
  turn: Turn;
  items: PartLine[];
}

/**
 * Gathers exchanges. A heading right above a question stands above the exchange, not in the answer
 * before, and one that goes on with the numbers above the questions ends the last answer. Cost: linear.
 */
export function gatherExchanges(
  lines: readonly Line[],
  items: readonly PartLine[],
  turns: ReadonlyMap<number, Turn>,
): Leaf[] {
  const leaves: Leaf[] = [];
  let open: TurnLines | null = null;
  let exchange: (Leaf & { type: 'exchange' }) | null = null;
  // The last number of each scheme outside exchanges, and the schemes of the turn that is open.
  const above = new Map<SchemeId, number>();
  const listed = new Set<SchemeId>();
  items.forEach((item, at) => {
    const line = lines[item.line];
    const turn = item.role === 'body' ? turns.get(item.line) : undefined;
    const next = items[at + 1];
    const asksNext = next?.role === 'body' && turns.get(next.line)?.kind === 'question';
    if (turn) listed.clear();
    if (turn?.kind === 'question') {
      open = { turn, items: [item] };
      exchange = { type: 'exchange', line: -1, question: open, answers: [] };
      leaves.push(exchange);
    } else if (turn && exchange) {
      open = { turn, items: [item] };
      exchange.answers.push(open);
    } else if (open && !(isHeading(line, listed) && (asksNext || goesOn(line, above)))) {
      if (line?.label) listed.add(line.label.scheme);
      open.items.push(item);
    } else {
      if (line?.label) above.set(line.label.scheme, line.label.ordinal);
      open = null;
      exchange = null;
      leaves.push(
        item.role === 'note'
          ? { type: 'note', line: -1, at: item.line, kind: item.kind ?? 'remark' }
          : { type: 'line', line: item.line },
      );
    }
  });
  return leaves;
}

/** True for a line that heads what follows; an item of a list the answer has open belongs to the answer. */
function isHeading(line: Line | undefined, listed: ReadonlySet<SchemeId>): boolean {
  if (!line || line.text.length > 40) return false;
  if (line.heading > 0) return true;
  return line.label !== null && !endsSentence(line.text) && !listed.has(line.label.scheme);
}

/** True for the number that is next behind those outside exchanges. */
function goesOn(line: Line | undefined, above: ReadonlyMap<SchemeId, number>): boolean {
  return line?.label != null && above.get(line.label.scheme) === line.label.ordinal - 1;
}
