import { readLabel, type Label } from '../../labels/index.js';
import type { EndKind } from './costs.js';
import { findFields } from './fields.js';
import type { Lines } from './lines.js';
import {
  blank,
  classOf,
  closing,
  colon,
  columnsOf,
  comma,
  dash,
  digit,
  isUnitSign,
  latin,
  opening,
  other,
  pause,
  semicolon,
  stop,
} from './unit-class.js';

/** How a line ends; the values index {@link endKinds}. */
export const endKinds: readonly EndKind[] = [
  'open',
  'comma',
  'pause',
  'semicolon',
  'colon',
  'stop',
  'dash',
  'closer',
  'enclosed',
];

/** What of each line the shortest path looks at; parallel to {@link Lines}. */
export interface LineFeatures {
  /** Columns of the unbreakable token the line begins with. */
  readonly token: Float64Array;
  /** Index into {@link endKinds}. */
  readonly ending: Uint8Array;
  /** 0 no label, 1 a label out of its sequence, 2 first or next of it, 3 a full date. */
  readonly label: Uint8Array;
  /** Units whose width a compositor may stretch: ASCII and pairs of punctuation. */
  readonly ascii: Uint16Array;
  readonly pairs: Uint16Array;
  /** 1 where the line begins with a mark that may not begin one. */
  readonly closes: Uint8Array;
  /** Bits: 1 a bracket is left open at the line's end, 2 one is closed that was not opened on it. */
  readonly brackets: Uint8Array;
  /** 1 where the line stands alone: 目录, 附件, a row of pieces. */
  readonly alone: Uint8Array;
  /** 1 where the line begins with a field of a form: 联系人：…. */
  readonly field: Uint8Array;
  /** 1 where no comma, semicolon, colon or stop stands inside the line. */
  readonly plain: Uint8Array;
  /** Commas, semicolons and stops in the line, 255 at most. */
  readonly points: Uint8Array;
}

let last: { lines: Lines; features: LineFeatures } | undefined;

/** Reads what the shortest path looks at; the last answer is remembered. Cost: linear in the text. */
export function readFeatures(lines: Lines): LineFeatures {
  if (last?.lines === lines) return last.features;
  const features = findFeatures(lines);
  last = { lines, features };
  return features;
}

function findFeatures(lines: Lines): LineFeatures {
  const { text, count } = lines;
  const token = new Float64Array(count);
  const ending = new Uint8Array(count);
  const label = new Uint8Array(count);
  const closes = new Uint8Array(count);
  const alone = new Uint8Array(count);
  const lastOrdinal = new Map<string, number>();
  for (let line = 0; line < count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    token[line] = tokenColumns(text, from, to);
    ending[line] = isEnclosed(text, from, to) ? 8 : endOf(text, from, to);
    const first = classOf(text.charCodeAt(from));
    if (first >= closing && first <= stop) closes[line] = 1;
    const found = readLabel(text, from);
    if (found && found.end <= to && !isCitation(text, found)) {
      const before = lastOrdinal.get(found.scheme);
      const next =
        found.ordinal === 1 ||
        (before !== undefined && (found.ordinal === before + 1 || found.branch !== undefined));
      label[line] = next ? 2 : 1;
      if (next || before === undefined) lastOrdinal.set(found.scheme, found.ordinal);
    }
    if (!found && opensColophon(text, from)) label[line] = 2;
    else if (!found && isDated(text, from, to)) label[line] = 3;
    if (lines.pieces[line]) alone[line] = 1;
    else if (
      to - from <= 8 &&
      aloneInitials.includes(text.charAt(from)) &&
      standsAlone.test(text.slice(from, to))
    )
      alone[line] = 1;
  }
  const { ascii, pairs, brackets, plain, points } = lines;
  return {
    token,
    ending,
    label,
    ascii,
    pairs,
    closes,
    brackets,
    plain,
    points,
    alone,
    field: findFields(lines),
  };
}

/**
 * The columns of the token a line begins with, which a compositor would not have broken: a Han
 * character, a number or a Latin word, with opening marks before and closing marks behind it.
 */
function tokenColumns(text: string, from: number, to: number): number {
  let columns = 0;
  let at = from;
  while (at < to && classOf(text.charCodeAt(at)) === opening)
    columns += columnsOf(text.charCodeAt(at++));
  const first = at < to ? classOf(text.charCodeAt(at)) : other;
  if (first === digit || first === latin) {
    while (at < to && isWordUnit(text, at)) columns += columnsOf(text.charCodeAt(at++));
  } else if (first < closing && at < to) {
    columns += columnsOf(text.charCodeAt(at++));
  }
  while (at < to) {
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    if (unitClass < closing) break;
    columns += columnsOf(unit);
    at++;
  }
  return columns;
}

/** True for what stays together in a number or a Latin word: also 2,000 and 3.5 and A-B. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const unitClass = classOf(unit);
  if (unitClass === digit || unitClass === latin) return true;
  if (unit !== 0x2c && unit !== 0x2e && unit !== 0x2d && unit !== 0x2f && unit !== 0x27)
    return false;
  const next = classOf(text.charCodeAt(at + 1));
  return next === digit || next === latin;
}

/** What follows a label in a sentence that cites it: 第一款规定的, 第三条和第四条. */
const citing = /^[的规規所之、和及与與或至中，（(]|^第/u;

/** True where 第三条 or 第一款 at a line's head is cited, not numbered. */
function isCitation(text: string, label: Label): boolean {
  if (label.text.charCodeAt(0) !== 0x7b2c || label.spaceEnd > label.end) return false;
  if (label.scheme === '款' || label.scheme === '项' || label.scheme === '目') return true;
  return citing.test(text.slice(label.end, label.end + 1));
}

/** True for a line that is one bracket: （此件公开发布）. */
function isEnclosed(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  const last = text.charCodeAt(to - 1);
  if ((first !== 0xff08 && first !== 0x28) || (last !== 0xff09 && last !== 0x29)) return false;
  const inner = text.indexOf(last === 0xff09 ? '）' : ')', from);
  return inner === to - 1;
}

/** What {@link standsAlone} begins with. */
const aloneInitials = '目附序前引';

const standsAlone =
  /^(?:目\s*[录錄次]|附\s*[件錄录]\s*[\d一二三四五六七八九十]{0,2}|序\s*言|前\s*言|引\s*言)$/u;

const dated = /^[—–-]{0,2}[（(]?(?:1[89]|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/u;

/** True for the line of 抄送 (copies to) at a document's foot. */
function opensColophon(text: string, from: number): boolean {
  if (text.charAt(from) !== '抄') return false;
  return /^抄[送报報][：:]/u.test(text.slice(from, from + 3));
}

/** True for a line that opens with a full date, as a history of amendments does. */
function isDated(text: string, from: number, to: number): boolean {
  const unit = text.charCodeAt(from);
  const unitClass = classOf(unit);
  if (unitClass !== digit && unitClass !== opening && unitClass !== dash) return false;
  return dated.test(text.slice(from, Math.min(to, from + 24)));
}

function endOf(text: string, from: number, to: number): number {
  let at = to - 1;
  let seen = false;
  while (at > from) {
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    if (unitClass !== closing && unitClass !== blank) break;
    if (unitClass === closing && !isUnitSign(unit)) seen = true;
    at--;
  }
  if (at - from >= 3 && text.startsWith('...', at - 2)) return 6;
  switch (classOf(text.charCodeAt(at))) {
    case comma:
      return 1;
    case pause:
      return 2;
    case semicolon:
      return 3;
    case colon:
      return 4;
    case stop:
      return 5;
    case dash:
      return 6;
    default:
      return seen ? 7 : 0;
  }
}
