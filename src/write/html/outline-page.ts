import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../model/localized.js';
import type { Root } from '../../model/nodes.js';
import { visible } from '../../text/visible.js';
import { outlineEntries, type OutlineEntry } from '../outline.js';
import { blankBehindLabel, excerptOf } from '../outline-text.js';
import { writePage } from './page.js';
import { titleOf } from './title-of.js';
import { say } from './words.js';

const style = `
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font-family: var(--hei); line-height: 1.7; }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { margin-left: .55em; padding-left: 1.2em; border-left: 1px solid var(--rule); }
.tree li { position: relative; }
summary, .leaf { padding: .2rem .4rem; border-radius: .25rem; }
summary { cursor: pointer; } summary:hover { background: var(--paper); }
.leaf { padding-left: 1.5rem; display: block; }
.d1 { font-weight: 700; } .label { color: var(--accent); white-space: pre; }
.line { color: var(--quiet); font-size: .75rem; margin-left: .8em; font-weight: 400; }
`;

const script = `
'use strict';
for (const [id, open] of [['fold', false], ['unfold', true]]) {
  document.getElementById(id).addEventListener('click', () => {
    for (const one of document.querySelectorAll('details')) one.open = open;
  });
}
`;

/** The outline as a page whose branches fold. One file that needs nothing else. Cost: linear. */
export function writeOutlinePage(root: Root, { lang = 'en' }: { lang?: Language } = {}): string {
  const title = visible(titleOf(root) ?? say('untitled', lang));
  const button = (id: string, text: string) =>
    h('button', { type: 'button', className: ['button'], id }, text);
  return writePage({
    title,
    lang,
    style,
    script,
    body: [
      h('header', { className: ['bar'] }, [
        h('h1', { className: ['name'] }, title),
        h('p', { className: ['facts'] }),
        button('fold', say('foldAll', lang)),
        button('unfold', say('unfoldAll', lang)),
      ]),
      h('main', { lang: root.data?.script === 'hant' ? 'zh-Hant' : 'zh-Hans' }, [
        h('ul', { className: ['tree'] }, branches(outlineEntries(root), lang)),
      ]),
    ],
  });
}

/** Entries as nested lists; parents stand before their children. */
function branches(entries: readonly OutlineEntry[], lang: Language): Element[] {
  const top: Element[] = [];
  const open: Element[][] = [top];
  entries.forEach((entry, index) => {
    open.length = Math.min(open.length, entry.level + 1);
    const head = headOf(entry, lang);
    const isParent = (entries[index + 1]?.level ?? 0) > entry.level;
    const list = h('ul');
    const level = `d${Math.min(Math.max(entry.item.depth, 1), 6)}`;
    open
      .at(-1)
      ?.push(
        h('li', [
          isParent
            ? h('details', { open: true }, [h('summary', { className: [level] }, head), list])
            : h('span', { className: ['leaf', level] }, head),
        ]),
      );
    if (isParent) open.push(childrenList(list));
  });
  return top;
}

/** An element's children, to be added to; all are elements. */
function childrenList(list: Element): Element[] {
  const children: Element[] = [];
  list.children = children;
  return children;
}

function headOf({ item, node }: OutlineEntry, lang: Language): Element[] {
  const { label, title, line } = item;
  return [
    h('span', { className: ['label'] }, visible((label ?? '') + blankBehindLabel(node))),
    title === ''
      ? h('span', { className: ['line'] }, visible(excerptOf(node)))
      : h('span', visible(title)),
    ...(line === null ? [] : [h('span', { className: ['line'] }, `${say('place', lang)} ${line}`)]),
  ];
}
