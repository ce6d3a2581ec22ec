import type { Element } from 'hast';
import { h } from 'hastscript';
import type {
  Change,
  ChangeKind,
  ComparedEdition,
  Comparison,
  SideBySide,
  SideLine,
  SideRow,
} from '../../model/comparison.js';
import type { Language } from '../../model/localized.js';
import { visible } from '../../text/visible.js';
import { mergedLine, sideLine, type LineSetting } from './comparison-line.js';
import { comparisonScript } from './comparison-script.js';
import { comparisonStyle } from './comparison-style.js';
import { kindNames, kindOrder, quietKinds } from '../change-kinds.js';
import { fromTo } from '../comparison-runs.js';
import { notShown } from '../comparison-summary.js';
import { sayComparison } from './comparison-words.js';
import { writePage } from './page.js';
import { seamsOf } from './seams.js';

export interface ComparisonPageOptions {
  lang?: Language | undefined;
  /**
   * Kinds that were not asked for: they begin hidden, and are not in the numbers. By default
   * punctuation, spacing, spelling of labels and script begin hidden, and every kind is counted.
   */
  hidden?: ReadonlySet<ChangeKind> | undefined;
}

/**
 * Two editions to look at: side by side or in one, by kind of change, section by section. One file
 * that needs nothing else. Cost: linear.
 *
 * @param sideBySide the rows that belong to `comparison`.
 */
export function writeComparisonPage(
  comparison: Comparison,
  sideBySide: SideBySide,
  { lang = 'en', hidden: notAsked }: ComparisonPageOptions = {},
): string {
  const { compared, changes } = comparison;
  const hidden = notAsked ?? quietKinds;
  const isAsked = ({ kind }: Change): boolean => notAsked?.has(kind) !== true;
  const setting = {
    changes,
    lang,
    languages: { old: languageOf(compared.old), new: languageOf(compared.new) },
  };
  const { rows } = sideBySide;
  const title = visible(`${compared.old.name} ⇄ ${compared.new.name}`);
  return writePage({
    title,
    lang,
    style: comparisonStyle,
    script: comparisonScript,
    terse: true,
    body: [
      bar(comparison, rows, { hidden, isAsked }, lang),
      h('div', { className: ['view', ...[...hidden].map((kind) => `hide-${kind}`)] }, [
        h(
          'nav',
          { className: ['sections', 'screen'], ariaLabel: sayComparison('sections', lang) },
          [
            h('h2', [
              sayComparison('sections', lang),
              h('small', sayComparison('perSection', lang)),
            ]),
            sectionList(rows, changes, isAsked, lang),
          ],
        ),
        h('main', { lang: setting.languages.new }, [
          h('div', { className: ['heads'], lang: lang === 'zh' ? 'zh-CN' : 'en' }, [
            head(compared.old, 'old', lang),
            head(compared.new, 'new', lang),
          ]),
          ...(changes.length === 0
            ? [h('p', { className: ['none'] }, sayComparison('nothing', lang))]
            : []),
          ...rows.map((row, index) => rowElement(row, index, setting)),
        ]),
      ]),
      h('nav', { className: ['strip', 'screen'], ariaLabel: sayComparison('map', lang) }),
    ],
  });
}

function bar(
  { changes, counts }: Comparison,
  rows: readonly SideRow[],
  { hidden, isAsked }: { hidden: ReadonlySet<ChangeKind>; isAsked: (change: Change) => boolean },
  lang: Language,
): Element {
  const asked = changes.filter(isAsked);
  const counting = asked.filter((change) => change.counts).length;
  const rest = changes.length - asked.length;
  const button = (id: string, text: string, isPressed?: boolean) =>
    h(
      'button',
      {
        type: 'button',
        className: ['button'],
        id,
        ...(isPressed === undefined ? {} : { ariaPressed: String(isPressed) }),
      },
      text,
    );
  const hasScripts = rows.some((row) =>
    [...row.old, ...row.new].some((line) => line.converted !== undefined),
  );
  return h('header', { className: ['bar'] }, [
    h('h1', { className: ['name'] }, sayComparison('comparison', lang)),
    h(
      'p',
      { className: counting > 0 ? ['verdict', 'counts'] : ['verdict'] },
      counting > 0
        ? `${sayComparison('counting', lang)} ${counting}`
        : sayComparison('nothingCounts', lang),
    ),
    ...(rest > 0 ? [h('p', { className: ['rest'] }, notShown(rest)[lang].trim())] : []),
    h('span', { className: ['where'] }, [
      h('span', { className: ['said'] }, sayComparison('position', lang)),
      h('span', { id: 'where', ariaLive: 'polite' }),
    ]),
    button('previous', `↑ ${sayComparison('previous', lang)}`),
    button('next', `↓ ${sayComparison('next', lang)}`),
    button('side', sayComparison('sideBySide', lang), true),
    button('inline', sayComparison('inline', lang), false),
    button('only', sayComparison('onlyChanges', lang), false),
    ...(hasScripts ? [button('script', sayComparison('oneScript', lang), false)] : []),
    h('ul', { className: ['kinds'], ariaLabel: sayComparison('kinds', lang) }, [
      ...(changes.length === 0
        ? []
        : [
            h(
              'li',
              { className: ['all'] },
              `${sayComparison('allDifferences', lang)} ${changes.length}`,
            ),
          ]),
      ...kindOrder.flatMap((kind) => kindButton(kind, counts[kind] ?? 0, !hidden.has(kind), lang)),
    ]),
  ]);
}

function kindButton(
  kind: ChangeKind,
  count: number,
  isPressed: boolean,
  lang: Language,
): Element[] {
  if (count === 0) return [];
  return [
    h('li', [
      h(
        'button',
        { type: 'button', className: ['button'], dataKind: kind, ariaPressed: String(isPressed) },
        [kindNames[kind][lang], h('span', { className: ['n'] }, String(count))],
      ),
    ]),
  ];
}

function head(edition: ComparedEdition, side: 'old' | 'new', lang: Language): Element {
  const { part, name, script } = edition;
  const about = [
    sayComparison(side, lang),
    script,
    ...(part.kind === 'embedded'
      ? [`${sayComparison('embedded', lang)}: ${visible(part.title)}`]
      : []),
  ];
  return h('div', [visible(name), h('small', about.join(' · '))]);
}

interface RowSetting extends LineSetting {
  languages: Readonly<Record<'old' | 'new', string>>;
}

function rowElement(row: SideRow, index: number, setting: RowSetting): Element {
  const { changes } = setting;
  const kinds = new Set(row.changes.map((change) => changes[change]?.kind ?? 'text'));
  const isChanged = kinds.size > 0;
  const isCounting = row.changes.some((change) => changes[change]?.counts === true);
  const { old: oldLanguage, new: newLanguage } = setting.languages;
  const parting = row.changes.find((change) => isParting(changes[change]));
  const seams = parting === undefined ? null : seamsIn(row);
  const tag = (kind: 'moved' | 'split' | 'merged') =>
    h('span', { className: ['tag', `k-${kind}`] }, sayComparison(kind, setting.lang));
  const cell = (side: 'old' | 'new') =>
    h(
      'div',
      {
        className: [side, ...(row[side].length === 0 ? ['gone'] : [])],
        // The language of the whole is that of the new side.
        ...(side === 'old' && oldLanguage !== newLanguage ? { lang: oldLanguage } : {}),
      },
      [
        ...(row.moved && side === 'old'
          ? [h('span', { className: ['tag', 'k-moved'] }, visible(movedTag(row, setting)))]
          : []),
        ...(parting !== undefined && side === 'old'
          ? [tag(changes[parting]?.kind === 'merged' ? 'merged' : 'split')]
          : []),
        ...row[side].map((line) =>
          sideLine(line, side, setting, seams?.side === side ? seams.at : [], parting),
        ),
      ],
    );
  const [old, next] = [row.old[0], row.new[0]];
  const isOne = old && next && row.old.length === 1 && row.new.length === 1 && !row.moved;
  const both =
    isChanged && isOne ? h('div', { className: ['both'] }, [mergedLine(old, next, setting)]) : null;
  // Nearly all rows are the same on both sides, and there are thousands: each says no more than it must.
  return h(
    'div',
    {
      ...(index === 0 || sectionOf(row) ? { id: `r${index}` } : {}),
      className: [
        'row',
        ...(isChanged ? ['changed'] : []),
        ...(isCounting ? ['counts'] : []),
        both ? 'has-both' : 'side',
      ],
      ...(isChanged ? { dataKinds: [...kinds].join(' '), tabIndex: -1 } : {}),
    },
    both
      ? [h('div', { className: ['side'] }, [cell('old'), cell('new')]), both]
      : [cell('old'), cell('new')],
  );
}

function isParting(change: Change | undefined): boolean {
  return change?.kind === 'split' || change?.kind === 'merged';
}

/** Where the one line of a row parts into those of the other side. */
function seamsIn({ old, new: next }: SideRow): { side: 'old' | 'new'; at: number[] } | null {
  const [oldLine, newLine] = [old[0], next[0]];
  if (oldLine && old.length === 1 && next.length > 1) {
    return { side: 'old', at: seamsOf(oldLine, next) };
  }
  if (newLine && next.length === 1 && old.length > 1) {
    return { side: 'new', at: seamsOf(newLine, old) };
  }
  return null;
}

/** That a row moved, and from which number to which where it has another. */
function movedTag({ changes: ofRow }: SideRow, { changes, lang }: RowSetting): string {
  const said = sayComparison('moved', lang);
  const places = ofRow.flatMap((index) => {
    const change = changes[index];
    return change?.kind === 'moved' ? fromTo(change, lang) : [];
  });
  const place = places.find((each) => each !== '');
  return place === undefined ? said : { en: `${said}: ${place}`, zh: `${said}：${place}` }[lang];
}

/** The section a row begins, to which the list of sections leads. */
function sectionOf(row: SideRow): SideLine['section'] {
  return [...row.new, ...row.old].find((line) => line.section)?.section;
}

/**
 * Headings with the number of changes that count below each, up to the next heading. A change that
 * shows in several rows is counted at the first, so that the numbers add up to the page's.
 */
function sectionList(
  rows: readonly SideRow[],
  changes: readonly Change[],
  isAsked: (change: Change) => boolean,
  lang: Language,
): Element {
  const counted = new Set<number>();
  const counts = (index: number): boolean => {
    const change = changes[index];
    if (change?.counts !== true || !isAsked(change) || counted.has(index)) return false;
    counted.add(index);
    return true;
  };
  const sections = [{ row: 0, depth: 1, title: sayComparison('beginning', lang), count: 0 }];
  rows.forEach((row, index) => {
    const section = sectionOf(row);
    if (section) sections.push({ row: index, depth: section.depth, title: section.name, count: 0 });
    const last = sections.at(-1);
    if (last) last.count += row.changes.filter(counts).length;
  });
  return h(
    'ol',
    sections.map(({ row, depth, title, count }) =>
      h('li', { className: [`l${Math.min(depth, 6)}`] }, [
        h('a', { href: `#r${row}`, className: count > 0 ? [] : ['quiet'] }, [
          h('span', visible(title)),
          ...(count > 0 ? [h('span', { className: ['n'] }, String(count))] : []),
        ]),
      ]),
    ),
  );
}

function languageOf({ script }: ComparedEdition): string {
  return script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}
