import type { Unit } from './flatten.js';

/** A unit as far as it is settled here. */
interface Line extends Omit<Unit, 'section' | 'subtreeEnd'> {
  section: number;
  subtreeEnd: number;
}

/** The last item of a list ends a sentence; those that others follow do not have to. */
const sentenceEnd = /[。！？.!?][”’」』）)]*$/u;
const listLead = /[：:]$/u;

/**
 * Gives the paragraphs behind the items of an article to the article. A tree has them below the last
 * item, for nothing but their sense says where they belong; but an item of an article is one sentence,
 * and what follows the end of its list (前款规定…) is a paragraph of the article. Where an earlier item
 * has paragraphs below it, the last may have them as well: it keeps them. Cost: linear.
 *
 * @param units - in order; changed.
 */
export function settleBehindLists(units: readonly Line[], text: string): void {
  for (const article of units) {
    if (article.label?.scheme !== '条' || article.section !== article.index) continue;
    for (const list of listsBelow(units, article)) {
      let lead = units[(list[0]?.index ?? 0) - 1];
      if (!lead || lead.section !== article.index) continue;
      const opened: Line[] = [];
      for (let items = list; ;) {
        const last = items.at(-1);
        if (!last || !isListOf(units, text, lead, items)) break;
        opened.push(last);
        const below = listsBelow(units, last).at(-1);
        if (!below) {
          settle(units, text, opened, article);
          break;
        }
        lead = units[(below[0]?.index ?? 0) - 1] ?? last;
        items = below;
      }
    }
  }
}

/** The items right below a unit; one whose number does not go on begins another list. */
function listsBelow(units: readonly Line[], { index, subtreeEnd }: Line): Line[][] {
  const lists: Line[][] = [];
  for (let at = index + 1; at < subtreeEnd;) {
    const unit = units[at];
    if (!unit) break;
    const { label } = unit;
    if (label && label.scheme !== '条' && unit.section === at && unit.outer === index) {
      const list = lists.at(-1);
      const before = list?.at(-1)?.label;
      const goesOn = before?.scheme === label.scheme && before.ordinal < label.ordinal;
      if (list && goesOn) list.push(unit);
      else lists.push([unit]);
    }
    at = Math.max(at + 1, unit.subtreeEnd);
  }
  return lists;
}

/** True for a list that is led in, and of which no item but the last has a paragraph below it. */
function isListOf(
  units: readonly Line[],
  text: string,
  lead: Line,
  items: readonly Line[],
): boolean {
  if (!listLead.test(text.slice(Math.max(lead.start, lead.end - 1), lead.end))) return false;
  return items.slice(0, -1).every(({ index }) => {
    const below = units[index + 1];
    return below?.section !== index || below.node.type !== 'paragraph';
  });
}

/** Gives what stands behind the last of the items that are open to the article. */
function settle(
  units: readonly Line[],
  text: string,
  opened: readonly Line[],
  article: Line,
): void {
  const last = opened.at(-1);
  if (!last || last.bodyStart >= last.end) return;
  if (!sentenceEnd.test(text.slice(Math.max(last.start, last.end - 4), last.end))) return;
  const behind = last.index + 1;
  const end = last.subtreeEnd;
  for (let at = behind; at < end; at++) {
    const unit = units[at];
    if (unit?.section !== last.index || unit.node.type !== 'paragraph') return;
  }
  for (let at = behind; at < end; at++) {
    const unit = units[at];
    if (unit) unit.section = article.index;
  }
  for (const item of opened) item.subtreeEnd = behind;
}
