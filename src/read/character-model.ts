import { frequentHan, frequentHant, frequentMarks } from './frequent-characters.js';

/**
 * How likely a character is in Chinese text, as natural logarithms: a share of the text for each
 * class, spread evenly over the class. The shares are round numbers; detection has a wide margin.
 */
const likelihood = {
  frequentHan: Math.log(0.55 / 2184),
  /** The 3,755 of GB 2312's first level and the 5,401 of Big5's. */
  commonHan: Math.log(0.15 / 5000),
  otherHan: Math.log(0.002 / 14000),
  rareHan: -19,
  mark: Math.log(0.12 / 30),
  ascii: Math.log(0.1 / 95),
  lineEnd: Math.log(0.02),
  fullWidth: Math.log(0.002 / 100),
  symbol: Math.log(0.001 / 1000),
  otherScript: -16,
  impossible: -21,
} as const;

let table: Float32Array | undefined;

/**
 * The logarithm of a code point's share in Chinese text. The first call builds a table, in about
 * one millisecond.
 */
export function characterLikelihood(codePoint: number): number {
  table ??= build();
  return table[codePoint] ?? (codePoint < 0x3_2000 ? likelihood.rareHan : likelihood.impossible);
}

function build(): Float32Array {
  const built = new Float32Array(0x1_0000).fill(likelihood.impossible);
  const fill = (from: number, to: number, value: number): void => {
    built.fill(value, from, to + 1);
  };
  const each = (text: string, value: number): void => {
    for (let at = 0; at < text.length; at++) built[text.charCodeAt(at)] = value;
  };
  fill(0x20, 0x7e, likelihood.ascii);
  each('\n\r\t', likelihood.lineEnd);
  each('\f\u00a0', likelihood.ascii);
  fill(0xa1, 0x52f, likelihood.otherScript);
  fill(0x2010, 0x27bf, likelihood.symbol);
  fill(0x3000, 0x303f, likelihood.symbol);
  fill(0x3040, 0x312f, likelihood.otherScript);
  fill(0x3200, 0x33ff, likelihood.symbol);
  fill(0x3400, 0x4dbf, likelihood.rareHan);
  fill(0x4e00, 0x9fff, likelihood.otherHan);
  fill(0xac00, 0xd7a3, likelihood.otherScript);
  fill(0xf900, 0xfaff, likelihood.rareHan);
  fill(0xff01, 0xff5e, likelihood.fullWidth);
  each(codes('gb18030', 0xb0, 0xd7, 0xa1, 0xfe), likelihood.commonHan);
  each(codes('big5', 0xa4, 0xc5, 0xa1, 0xfe), likelihood.commonHan);
  each(codes('big5', 0xa4, 0xc6, 0x40, 0x7e), likelihood.commonHan);
  each(frequentHan, likelihood.frequentHan);
  each(frequentHant, likelihood.frequentHan);
  each(frequentMarks, likelihood.mark);
  return built;
}

/** The characters of a rectangle of two-byte codes, without what is not assigned there. */
function codes(
  encoding: 'gb18030' | 'big5',
  firstLead: number,
  lastLead: number,
  firstTrail: number,
  lastTrail: number,
): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= lastTrail; trail++) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding)
    .decode(Uint8Array.from(bytes))
    .replace(/[\ufffd\ue000-\uf8ff]/g, '');
}
