import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Node } from '../../model/nodes.js';
import { visible } from '../../text/visible.js';
import type { OutlineEntry } from '../outline.js';
import { outlineText } from '../outline-text.js';

/** The ids that the entries of an outline are linked by. */
export function outlineIds(entries: readonly OutlineEntry[]): Map<Node, string> {
  return new Map(entries.map(({ node }, index) => [node, `h${index + 1}`]));
}

/** An outline as nested lists of links to {@link outlineIds}. Cost: linear. */
export function outlineList(entries: readonly OutlineEntry[]): Element {
  const top = h('ol');
  const open: Element[] = [top];
  let last: Element | undefined;
  entries.forEach((entry, index) => {
    const at = Math.min(entry.level, open.length);
    if (at === open.length && last) {
      const list = h('ol');
      last.children.push(list);
      open.push(list);
    }
    open.length = Math.min(at, open.length - 1) + 1;
    last = h('li', [h('a', { href: `#h${index + 1}` }, visible(outlineText(entry)))]);
    (open.at(-1) ?? top).children.push(last);
  });
  return top;
}
