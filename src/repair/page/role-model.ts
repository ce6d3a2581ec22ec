import type { Costs } from './costs.js';
import { endKinds, type LineFeatures } from './line-features.js';
import {
  continuation,
  flushFirst,
  heading,
  indentedFirst,
  titleFirst,
  titleNext,
} from './line-roles.js';
import { leastInset } from './insets.js';
import type { Lines } from './lines.js';
import type { Setting } from './setting.js';
import type { TitleZones } from './titles.js';

/** Columns from which on a line without any mark is rare in running text. */
const wideLine = 28;

/** Columns two adjoining punctuation marks lose when a line is squeezed. */
const squeeze = 0.9;

function isLabelled(features: LineFeatures, line: number): boolean {
  const label = features.label[line] ?? 0;
  return label === 1 || label === 2;
}

/** Columns a paragraph's lines stand in from each other at most, a hanging label's included. */
const deepestIndent = 8;
/** Columns a line set at the right may hang over the measure that is known. */
const hung = 4;
/** How far from its middle place, as a share of the columns free on either side, a centred line stands. */
const offCentre = 0.2;

/** Columns below which a title's line is not broken. */
const shortTitle = 20;
/** The share of the measure a broken line of a title fills that names no kind of document: its type is larger. */
const titleFill = 0.6;

/** What it costs, in nats, that a line has a role, and that a soft or a hard break stands behind it. */
export class RoleModel {
  readonly lines: Lines;
  readonly features: LineFeatures;
  readonly setting: Setting;
  readonly titles: TitleZones;
  readonly cells: Uint8Array;
  readonly table: Costs;

  constructor(
    lines: Lines,
    features: LineFeatures,
    setting: Setting,
    titles: TitleZones,
    cells: Uint8Array,
    table: Costs,
  ) {
    this.lines = lines;
    this.features = features;
    this.setting = setting;
    this.titles = titles;
    this.cells = cells;
    this.table = table;
  }

  /** −log of a place in the measure of the line that was looked at last; the same for all states. */
  private spread = 0;
  private spreadOf = -1;

  /** Reads what the costs of the breaks behind a line have in common. */
  look(line: number): void {
    const measure = this.setting.measure[line] ?? 0;
    if (measure === this.spreadOf) return;
    this.spreadOf = measure;
    this.spread = Math.log(Math.max(2, measure / 2));
  }

  private capacity(line: number, state: number): number {
    const measure = this.setting.measure[line] ?? 0;
    const whole = state !== indentedFirst || this.setting.hanging[line] === 1;
    return whole ? measure : measure - this.setting.lostIndent;
  }

  enter(line: number, state: number): number {
    const { table, setting, features } = this;
    const indented = setting.indented[line] ?? 0;
    const parted = setting.parted[line] ?? 0;
    const inside = state === continuation || state === titleNext;
    let cost = 0;
    if (state === heading) {
      const ending = features.ending[line] ?? 0;
      if (!features.plain[line] || (ending !== 0 && ending !== 7)) return Infinity;
      // What closes a bracket that stands open above goes on from there.
      if ((features.brackets[line] ?? 0) & 2 && !features.label[line]) return Infinity;
      const measure = setting.measure[line] ?? 0;
      cost += table.heading;
      const width = this.lines.width[line] ?? 0;
      if (width > 0.8 * measure) cost += table.wideHeading;
      if (width > 0.9 * measure && features.label[line] === 3) cost += table.wideHeading;
    } else if (state >= titleFirst) {
      if (!this.titles.zone[line]) return Infinity;
      if (state === titleFirst) cost += table.title;
      if (!features.plain[line]) cost += table.titleComma;
    } else {
      cost += (inside ? setting.indent.next[indented] : setting.indent.first[indented]) ?? 0;
      if (inside || features.label[line] !== 3) cost += this.plainBody(line);
      if (state === flushFirst) cost += indented ? table.flush * 3 : table.flush;
    }
    cost += (inside ? setting.gap.next[parted] : setting.gap.first[parted]) ?? 0;
    if (!inside) {
      if (features.closes[line]) cost += table.closingStart;
      if (!features.label[line] && state !== heading) cost += table.noLabel;
    } else {
      cost += this.labelInside(line);
      if (features.ending[line - 1] === 5) cost += table.initial * (setting.initial[line] ?? 0);
      if (features.alone[line] || features.alone[line - 1]) cost += table.alone;
      if (this.isRow(line) || this.isRow(line - 1)) cost += table.row;
      if (state === continuation ? this.standsApart(line) : this.leavesMiddle(line))
        cost += table.apart;
    }
    const squeezed = squeeze * (features.pairs[line] ?? 0);
    const width = (this.lines.width[line] ?? 0) - squeezed;
    const over = width - this.capacity(line, state) - table.overhang;
    if (over > 0) cost += Math.min(table.overMost, over * table.over);
    return cost;
  }

  private isRow(line: number): boolean {
    return this.lines.pieces[line] === 1 || this.cells[line] === 1;
  }

  /**
   * True where no paragraph can have both `line` and the one above it: a signature at the right
   * below a text that began at the left, or a text at the left below a centred heading.
   */
  private standsApart(line: number): boolean {
    const { insets } = this.setting;
    const step = (insets[line] ?? 0) - (insets[line - 1] ?? 0);
    if (step > deepestIndent) return this.middle(line) > 1 + offCentre;
    return step < -deepestIndent && this.middle(line - 1) > 1 - offCentre;
  }

  /** True where a centred title would go on at the margin: its lines are all centred, or fill the measure. */
  private leavesMiddle(line: number): boolean {
    const { insets, measure } = this.setting;
    if ((insets[line] ?? 0) >= leastInset || (insets[line - 1] ?? 0) <= deepestIndent) return false;
    return (measure[line] ?? 0) - (this.lines.width[line] ?? 0) > 2 * deepestIndent;
  }

  /**
   * What a line leaves free at its left, in halves of what it leaves in all: 1 where it is centred, 2
   * at the right; 0 too where its page counts blanks and characters by different measures.
   */
  private middle(line: number): number {
    const inset = this.setting.insets[line] ?? 0;
    const free = (this.setting.measure[line] ?? 0) - (this.lines.width[line] ?? 0);
    return inset <= free + hung ? (2 * inset) / Math.max(1, free) : 0;
  }

  /** Running text seldom goes on for a wide line without a comma or a stop; headings always do. */
  private plainBody(line: number): number {
    const width = this.lines.width[line] ?? 0;
    return this.features.plain[line] && width >= wideLine ? width * this.table.plainBody : 0;
  }

  /** A label or a date at the head of a line that is said to continue another. */
  private labelInside(line: number): number {
    const { table, features } = this;
    switch (features.label[line]) {
      case 1:
        return table.labelOutOfSequence;
      case 2:
        return table.labelInSequence;
      case 3:
        return this.beginsDate(line) ? table.dated : table.labelOutOfSequence;
      default:
        return features.field[line] ? table.field : 0;
    }
  }

  /** True where a date at a line's head begins a line of the history or of a signature, not a phrase. */
  private beginsDate(line: number): boolean {
    const { plain, ending } = this.features;
    if (this.titles.head.enacted[line - 1]) return true;
    return ending[line - 1] === 0 && plain[line] === 1;
  }

  /** Columns by which a title that names no kind of document is too narrow here to be broken. */
  private missing(line: number): number {
    if (this.titles.unfinished[line]) return 0;
    return titleFill * (this.setting.measure[line] ?? 0) - (this.lines.width[line] ?? 0);
  }

  /** True where an addressee or a line of the history ends, whatever its width. */
  private endsHead(line: number): boolean {
    const { addressee, enacted } = this.titles.head;
    return line === addressee || enacted[line] === 1;
  }

  /** The break behind `line` lies inside a paragraph. */
  soft(line: number, state: number): number {
    const { table, features } = this;
    if (state === heading) return Infinity;
    if (state >= titleFirst) {
      const goesOn = this.titles.letterhead[line] === 2;
      const short = goesOn
        ? 0
        : Math.max(this.missing(line), shortTitle - (this.lines.width[line] ?? 0), 0);
      return (
        table.titleSoft +
        short * table.titleShort +
        (this.titles.genre[line] ? table.titleGenre : 0) +
        (this.titles.letterhead[line] === 1 ? table.letterhead : 0)
      );
    }
    const room =
      this.capacity(line, state) - (this.lines.width[line] ?? 0) - (features.token[line + 1] ?? 0);
    let cost = this.setting.softBreak;
    if (room <= 0.3) cost += table.softFits;
    else {
      const give =
        table.slackBase +
        table.slackAscii * (features.ascii[line] ?? 0) +
        table.slackPair * (features.pairs[line] ?? 0);
      cost += Math.min(table.softMost, table.softMisses + ((room - 0.3) * table.slack) / give);
    }
    const ending = features.ending[line] ?? 0;
    cost += ending === 5 ? this.setting.stopInside : table.end[endKinds[ending] ?? 'open'][0];
    if (this.endsHead(line)) cost += table.headInside;
    return cost;
  }

  /** The break behind `line` ends a paragraph. */
  hard(line: number, state: number): number {
    const { table, features } = this;
    const brackets =
      (features.brackets[line] ?? 0) & 1 && (features.brackets[line + 1] ?? 0) & 2
        ? table.bracketOpen
        : 0;
    const { spread } = this;
    if (state === heading) return brackets + table.hardBreak + spread;
    if (state >= titleFirst) {
      const ends = this.titles.genre[line] === 1 || this.missing(line) > 0;
      return brackets + table.hardBreak + (ends ? 0 : table.titleNoGenre);
    }
    const ending = features.ending[line] ?? 0;
    let cost = this.setting.endings[ending] ?? 0;
    if (this.endsHead(line)) cost = table.headEnd;
    else if (ending === 0 && features.field[line + 1]) cost = table.openEndOfLabelled;
    else if (ending === 0 && state === continuation) {
      // Attributions and histories open with a date and end without a mark.
      const dated = features.label[line - 1] === 3;
      cost = dated ? table.openEndOfLabelled : table.openEndOfSeveral;
      // In running text, with more of it below, a phrase that stops was broken by hand or a web page.
      if (!dated && !features.plain[line] && !features.plain[line + 1] && !features.label[line + 1])
        cost += table.openEndOfRunning;
    } else if (ending === 0 && isLabelled(features, line)) cost = table.openEndOfLabelled;
    return brackets + this.setting.hardBreak + spread + cost;
  }
}
