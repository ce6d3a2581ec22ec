import type { List, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import type { Change, ComparedEdition, Comparison } from '../model/comparison.js';
import type { Language, Localized } from '../model/localized.js';
import { kindNames } from './change-kinds.js';
import {
  faultOf,
  fromTo,
  moveOf,
  runsOf,
  segmentsOf,
  shorten,
  type ChangeRun,
  type Segment,
} from './comparison-runs.js';
import { countKinds, summaryOf } from './comparison-summary.js';
import { stringifyMdast } from './stringify-mdast.js';

export interface ComparisonMarkdownOptions {
  lang?: Language | undefined;
  /** How many changes were left out of the comparison, which the summary is to say. */
  hidden?: number | undefined;
}

/** Characters of equal text shown on either side of a change. */
const around = 30;

/**
 * A comparison for a review: what was compared, a table of changes by kind, and under the heading of
 * each section its changes, with `<del>` and `<ins>`: emphasis does not work beside Han characters.
 * All text is escaped. Cost: linear.
 */
export function writeComparisonMarkdown(
  comparison: Comparison,
  { lang = 'en', hidden }: ComparisonMarkdownOptions = {},
): string {
  const { old, new: next } = comparison.compared;
  const children: RootContent[] = [
    heading(1, [text(words.title[lang])]),
    {
      type: 'list',
      spread: false,
      children: [item(edition(words.old, old, lang)), item(edition(words.new, next, lang))],
    },
    {
      type: 'paragraph',
      children: [
        text(
          summaryOf(comparison, lang, hidden)
            .map((span) => span.text)
            .join(''),
        ),
      ],
    },
  ];
  const kinds = countKinds(comparison);
  if (kinds.length > 0) {
    const rows: TableRow[] = kinds.map(({ kind, counting, other }) =>
      row([kindNames[kind][lang], String(counting), String(other)]),
    );
    const head = row([words.kind[lang], words.counting[lang], words.other[lang]]);
    children.push({ type: 'table', align: [null, 'right', 'right'], children: [head, ...rows] });
  }
  for (const each of sections(comparison, lang)) children.push(each);
  return stringifyMdast({ type: 'root', children } satisfies Root);
}

const words = {
  title: { en: 'Comparison', zh: '版本比较' },
  old: { en: 'Old', zh: '旧版' },
  new: { en: 'New', zh: '新版' },
  kind: { en: 'Kind', zh: '类别' },
  counting: { en: 'Of substance', zh: '实质' },
  other: { en: 'Other', zh: '其他' },
  outside: { en: 'Outside sections', zh: '各章节之外' },
} satisfies Record<string, Localized>;

function sections(comparison: Comparison, lang: Language): RootContent[] {
  const found: RootContent[] = [];
  let path: string | null = null;
  let list: List | null = null;
  for (const run of runsOf(comparison)) {
    const here = run.path.join(' / ');
    if (here !== path || !list) {
      path = here;
      list = { type: 'list', spread: false, children: [] };
      found.push(heading(2, [text(here === '' ? words.outside[lang] : here)]), list);
    }
    list.children.push(runItem(run, lang));
  }
  return found;
}

function runItem(run: ChangeRun, lang: Language): ListItem {
  const facts = factsOf(run, lang);
  const others =
    run.others.length === 0
      ? ''
      : { en: ` (and ${run.others.length} times more)`, zh: `（另有 ${run.others.length} 处）` }[
          lang
        ];
  const shown = shorten(segmentsOf(run), around).flatMap(marked);
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [text(`${placeOf(run.changes[0], lang)}${facts}${others}`)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: shown }] },
    ],
  };
}

/** What the changes of a run are; the same is said once. */
function factsOf(run: ChangeRun, lang: Language): string {
  const times = new Map<string, number>();
  for (const change of run.changes) {
    const fact = factOf(change, run, lang);
    times.set(fact, (times.get(fact) ?? 0) + 1);
  }
  return [...times]
    .map(([fact, count]) => (count > 1 ? `${fact} ×${count}` : fact))
    .join(lang === 'zh' ? '；' : '; ');
}

function factOf(change: Change, run: ChangeRun, lang: Language): string {
  const name = kindNames[change.kind][lang];
  const fault = faultOf(change, run);
  const detail = fault
    ? `${fault.written} → ${fault.expected}`
    : change.kind === 'moved'
      ? fromPlaceToPlace(change, lang)
      : fromTo(change, lang);
  return detail === '' ? name : `${name} ${detail}`;
}

function fromPlaceToPlace(change: Change, lang: Language): string {
  const { old, new: next } = change;
  if (!old || !next) return '';
  const lines = [old, next].map(({ position }) => position.start.line);
  const said = lines.map((line) => ({ en: `line ${line}`, zh: `第 ${line} 行` })[lang]);
  return moveOf(change, said.join(' → '), lang);
}

function placeOf(change: Change | undefined, lang: Language): string {
  const line = (change?.new ?? change?.old)?.position.start.line ?? 0;
  const side = change?.new ? words.new[lang] : words.old[lang];
  return lang === 'zh' ? `${side}第 ${line} 行：` : `${side}, line ${line}: `;
}

function marked({ text: value, side }: Segment): PhrasingContent[] {
  const lines = value
    .split('\n')
    .flatMap((line, index): PhrasingContent[] =>
      index === 0 ? [text(line)] : [{ type: 'break' }, text(line)],
    );
  if (side === 'equal') return lines;
  const tag = { old: 'del', new: 'ins', fault: 'mark' }[side];
  return [{ type: 'html', value: `<${tag}>` }, ...lines, { type: 'html', value: `</${tag}>` }];
}

function edition(
  name: Localized,
  { name: file, script, part }: ComparedEdition,
  lang: Language,
): PhrasingContent[] {
  const inside = part.kind === 'whole' ? '' : `, “${part.title}”`;
  return [text(`${name[lang]}: ${file} (${script}${inside})`)];
}

function heading(depth: 1 | 2, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}

function item(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

function row(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replaceAll('\n', ' ') };
}
