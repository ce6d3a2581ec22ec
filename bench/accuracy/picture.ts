/** One bar: a producer and extractor, the naive baseline's F1 and ours. */
export interface Bar {
  name: string;
  naive: number;
  ours: number;
}

const rowHeight = 18;
const left = 150;
const scale = 520;
const lowest = 0.6;

/** Draws boundary F1 by producer and extractor beside the naive baseline, as SVG. */
export function drawBars(bars: readonly Bar[], title: string): string {
  const height = bars.length * rowHeight + 70;
  const x = (value: number): number =>
    left + ((Math.max(value, lowest) - lowest) / (1 - lowest)) * scale;
  const grid = [0.6, 0.7, 0.8, 0.9, 1]
    .map(
      (value) =>
        `<line x1="${x(value)}" y1="34" x2="${x(value)}" y2="${height - 30}" stroke="#ccc"/>` +
        `<text x="${x(value)}" y="${height - 14}" text-anchor="middle">${value.toFixed(1)}</text>`,
    )
    .join('\n');
  const rows = bars
    .map(({ name, naive, ours }, at) => {
      const y = 40 + at * rowHeight;
      return (
        `<text x="${left - 8}" y="${y + 11}" text-anchor="end">${name}</text>` +
        `<rect x="${left}" y="${y}" width="${(x(ours) - left).toFixed(1)}" height="12" fill="#2b6cb0"/>` +
        `<rect x="${left}" y="${y}" width="${(x(naive) - left).toFixed(1)}" height="12" fill="#b9c4cf"/>` +
        `<text x="${left + scale + 8}" y="${y + 11}">${ours.toFixed(3)}</text>`
      );
    })
    .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + scale + 60}" height="${height}" font-family="sans-serif" font-size="11" fill="#222" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="20" font-size="13">${title}</text>
${grid}
${rows}
</svg>
`;
}
