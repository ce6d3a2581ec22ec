import { s } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Root } from '../../model/nodes.js';
import { visible } from '../../text/visible.js';
import { textWidth } from '../../text/width.js';
import { outlineEntries } from '../outline.js';
import { blankBehindLabel, excerptOf } from '../outline-text.js';
import { titleOf } from './title-of.js';

const size = 15;
const lineHeight = 26;
const indent = 24;
const margin = 20;

/**
 * The outline as a drawing to put into a report: one entry a line, joined by lines to the entry it
 * stands under. Widths are reckoned in East Asian columns, so no font is needed to lay it out.
 * Cost: linear.
 */
export function writeOutlineSvg(root: Root): string {
  const title = titleOf(root);
  const rows = [
    ...(title === undefined ? [] : [{ level: 0, label: '', text: visible(title), top: true }]),
    ...outlineEntries(root).map(({ level, item, node }) => ({
      level: level + (title === undefined ? 0 : 1),
      label: visible((item.label ?? '') + blankBehindLabel(node)),
      text: visible(item.title || excerptOf(node)),
      top: false,
    })),
  ];
  const columns = rows.map(
    ({ level, label, text }) => level * indent + (textWidth(label + text) * size) / 2,
  );
  const width = Math.ceil(columns.reduce((most, one) => Math.max(most, one), 0) + 2 * margin + 8);
  const height = rows.length * lineHeight + 2 * margin;
  const parents: number[] = [];
  const drawn = rows.map(({ level, label, text, top }, index) => {
    const x = margin + level * indent;
    const y = margin + index * lineHeight + lineHeight / 2;
    const parent = level > 0 ? parents[level - 1] : undefined;
    parents[level] = y;
    const path =
      parent === undefined
        ? []
        : [
            s('path', {
              d: `M${x - indent + 6} ${parent + 11}V${y}H${x - 5}`,
              className: ['branch'],
            }),
          ];
    return s('g', [
      ...path,
      s('text', { x, y: y + size * 0.35, className: top ? ['title'] : [] }, [
        ...(label === '' ? [] : [s('tspan', { className: ['label'] }, label)]),
        s('tspan', text),
      ]),
    ]);
  });
  const drawing = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
    },
    [
      s('title', visible(title ?? 'Outline')),
      s(
        'style',
        `text { font: ${size}px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif; fill: #1f1c17; } .title { font-weight: 700; } .label { fill: #9c1c14; } .branch { fill: none; stroke: #b7ad98; }`,
      ),
      s('rect', { width, height, fill: '#fffdf8' }),
      ...drawn,
    ],
  );
  return `${toHtml(drawing, { space: 'svg', closeEmptyElements: true })}\n`;
}
