import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../model/localized.js';
import type { Manuscript } from '../../model/manuscript.js';
import type { Node, Root, Section } from '../../model/nodes.js';
import { visible } from '../../text/visible.js';
import { descend } from '../descend.js';
import { headText, lineOf } from '../../text/node-line.js';
import { editMarks, type EditMark } from './edit-marks.js';
import { MarkedText } from './inline.js';
import { outlineEntries } from '../outline.js';
import { outlineIds, outlineList } from './outline-list.js';
import { writePage } from './page.js';
import { readingScript } from './reading-script.js';
import { readingStyle } from './reading-style.js';
import { titleOf } from './title-of.js';
import { say } from './words.js';

export interface ReadingOptions {
  lang?: Language | undefined;
  /** What each rule does, by id, for the panel that explains a repair; default: the ids. */
  rules?: ReadonlyMap<string, string> | undefined;
}

/**
 * A document to read: its outline at the side, the text typeset, every repair shown on demand with
 * its rule and reason, the source beside it. One file that needs nothing else.
 *
 * @param root the tree of `manuscript`. Cost: linear.
 */
export function writeReading(
  root: Root,
  manuscript: Manuscript,
  options: ReadingOptions = {},
): string {
  const lang = options.lang ?? 'en';
  const marks = editMarks(manuscript);
  const entries = outlineEntries(root);
  const title = titleOf(root) ?? say('untitled', lang);
  return writePage({
    title: visible(title),
    lang,
    style: readingStyle,
    script: readingScript,
    data: {
      marks: marks.map((mark) => explain(mark, manuscript)),
      rules: Object.fromEntries(
        [...new Set(manuscript.edits.map(({ rule }) => rule))].map((rule) => [
          rule,
          options.rules?.get(rule) ?? rule,
        ]),
      ),
      words: Object.fromEntries(
        (['rule', 'place', 'before', 'after', 'why', 'nothing'] as const).map((word) => [
          word,
          say(word, lang),
        ]),
      ),
    },
    body: [
      bar(title, root, marks, lang),
      h('div', { className: ['view'] }, [
        h('nav', { className: ['outline'], ariaLabel: say('outline', lang) }, [
          h('h2', say('outline', lang)),
          outlineList(entries),
        ]),
        h('main', [
          h(
            'article',
            { lang: languageOf(root) },
            article(root, manuscript, marks, outlineIds(entries), lang),
          ),
        ]),
        sourcePane(manuscript.source.text, lang),
      ]),
      h('aside', { className: ['panel'], hidden: true, ariaLabel: say('repair', lang) }, [
        h('button', { type: 'button', className: ['button'] }, say('close', lang)),
        h('div', { className: ['said-here'], ariaLive: 'polite' }),
      ]),
    ],
  });
}

function bar(title: string, root: Root, marks: readonly EditMark[], lang: Language): Element {
  const facts = [
    root.data?.script,
    root.data?.encoding,
    `${root.data?.characters ?? 0} ${say('characters', lang)}`,
    marks.length === 0
      ? say('noRepairs', lang)
      : `${marks.flatMap(({ edits }) => edits).length} ${say('repairCount', lang)}`,
  ].filter((fact) => fact !== undefined);
  const toggle = (id: string, text: string) =>
    h('button', { type: 'button', className: ['button'], id, ariaPressed: 'false' }, text);
  return h('header', { className: ['bar'] }, [
    h('p', { className: ['name'] }, visible(title)),
    h(
      'p',
      { className: ['facts'] },
      facts.map((fact) => h('span', fact)),
    ),
    ...(marks.length === 0 ? [] : [toggle('show-repairs', say('repairs', lang))]),
    toggle('show-source', say('source', lang)),
  ]);
}

/** The lines of the tree, each set as what it is; they stand in the order of the manuscript's blocks. */
function article(
  root: Root,
  manuscript: Manuscript,
  marks: readonly EditMark[],
  ids: ReadonlyMap<Node, string>,
  lang: Language,
): Element[] {
  const text = new MarkedText(manuscript.text, marks);
  const elements: Element[] = [];
  let block = 0;
  let rows: Element | undefined;
  let pending: string | undefined;
  descend(root, (node) => {
    const { line, rest } = lineOf(node);
    pending = ids.get(node) ?? pending;
    if (line === null) return rest;
    const lines = line.split('\n').length;
    const start = manuscript.blocks[block]?.start ?? manuscript.text.length;
    const end = manuscript.blocks[block + lines - 1]?.end ?? start;
    block += lines;
    if (node.type === 'tableRow') {
      const cells = cellsOf(manuscript.text, start, end, text);
      if (!rows) {
        rows = h('tbody');
        elements.push(h('table', [rows]));
      }
      rows.children.push(h('tr', cells));
      return rest;
    }
    rows = undefined;
    const set = setNode(node, text, start, end, pending, lang);
    pending = undefined;
    if (node.position) set.properties['dataLine'] = node.position.start.line;
    elements.push(set);
    return rest;
  });
  const left = text.set(manuscript.text.length, manuscript.text.length);
  if (left.length > 0) elements.push(h('p', { className: ['flush'] }, left));
  return elements;
}

function setNode(
  node: Node,
  text: MarkedText,
  start: number,
  end: number,
  id: string | undefined,
  lang: Language,
): Element {
  switch (node.type) {
    case 'title':
      return h('h1', text.set(start, end));
    case 'section':
      return setSection(node, text, start, end, id, lang);
    case 'question':
    case 'answer': {
      const labelEnd = Math.min(end, start + node.label.length);
      return h('p', { className: [node.type], id }, [
        h('b', { className: ['turn'] }, text.set(start, labelEnd)),
        ...text.set(labelEnd, end),
      ]);
    }
    case 'attachment':
      return h('p', { className: ['attachmentLabel'], id }, text.set(start, end));
    case 'paragraph':
      return h('p', text.set(start, end));
    default:
      return h('p', { className: [node.type] }, text.set(start, end));
  }
}

const lawHeadings = new Set(['编', '分编', '部', '分部', '次分部', '章', '节']);

function setSection(
  node: Section,
  text: MarkedText,
  start: number,
  end: number,
  id: string | undefined,
  lang: Language,
): Element {
  const level = `d${Math.min(node.depth, 6)}`;
  const anchor = h(
    'a',
    {
      className: ['anchor', 'screen'],
      href: `#${id ?? ''}`,
      ariaLabel: `${say('link', lang)}: ${headText(node)}`,
    },
    '#',
  );
  if (node.title === '' || node.runIn) {
    const head =
      (node.label ?? '') + (node.title === '' ? '' : (node.gap ?? '') + node.title + node.stop);
    const headEnd = Math.min(end, start + head.length);
    return h('p', { id }, [
      h('b', { className: [level] }, text.set(start, headEnd)),
      ...text.set(headEnd, end),
      anchor,
    ]);
  }
  const law = lawHeadings.has(node.scheme ?? '') ? ['law'] : [];
  return h(`h${Math.min(node.depth + 1, 6)}`, { id, className: ['heading', level, ...law] }, [
    ...text.set(start, end),
    anchor,
  ]);
}

function cellsOf(source: string, start: number, end: number, text: MarkedText): Element[] {
  const cells: Element[] = [];
  for (let at = start; at <= end;) {
    const tab = source.indexOf('\t', at);
    const stop = tab < 0 || tab > end ? end : tab;
    cells.push(h('td', text.set(at, stop)));
    at = stop + 1;
  }
  return cells;
}

function sourcePane(source: string, lang: Language): Element {
  const lines = source.split(/\r\n|\n|\r/);
  return h(
    'section',
    { className: ['source', 'screen'], ariaLabel: say('sourceText', lang), tabIndex: 0 },
    [
      h('h2', say('sourceText', lang)),
      h(
        'ol',
        lines.map((line, index) => h('li', { id: `source-${index + 1}` }, visible(line, '\t'))),
      ),
    ],
  );
}

/** What the panel says of a mark's edits: rule, line, before, after, why. */
function explain(mark: EditMark, manuscript: Manuscript): (string | number)[][] {
  return mark.edits.flatMap((index) => {
    const edit = manuscript.edits[index];
    if (!edit) return [];
    const { rule, position, before, after, why } = edit;
    return [[rule, position.start.line, visible(before), visible(after), why]];
  });
}

function languageOf(root: Root): string {
  return root.data?.script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}
