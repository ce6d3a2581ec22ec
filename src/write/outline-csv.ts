import type { Root } from '../model/nodes.js';
import { writeCsv } from './csv.js';
import { outlineEntries } from './outline.js';

const header = ['type', 'depth', 'label', 'scheme', 'ordinal', 'title', 'runIn', 'line'];

/** The outline as CSV: one row an item, in the order of the text. See {@link writeCsv}. */
export function writeOutlineCsv(root: Root): string {
  return writeCsv(
    header,
    outlineEntries(root).map(({ item }) => [
      item.type,
      item.depth,
      item.label,
      item.scheme,
      item.ordinal,
      item.title,
      item.runIn,
      item.line,
    ]),
  );
}
