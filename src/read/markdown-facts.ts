import type { Nodes, Parents, Table, TableRow } from 'mdast';
import type { Fact } from '../model/fact.js';
import { leftoverStrong } from './markdown-strong.js';
import { alignText } from './markdown-text.js';

/**
 * What a Markdown tree says of its text, as facts: structure, and as `markup` every stretch that is
 * not content. Content are the values of text and code, and the numbers of ordered lists, which in
 * a document are labels; all between them is marks, but for line ends.
 *
 * @param tree positions are offsets into `text`; nodes behind its end are left out.
 * @returns unsorted. Cost: linear.
 */
export function factsOf(tree: Nodes, text: string): Fact[] {
  return new Walk(text).run(tree);
}

type Step = () => void;

/** How many of a character a text begins with. */
function runLength(text: string, character: string): number {
  let length = 0;
  while (text.charAt(length) === character) length++;
  return length;
}

/** Where the tag or comment at `at` ends; `at` itself if it is none, Infinity if it has no end. */
function tagEnd(text: string, at: number, end: number): number {
  const isComment = text.startsWith('<!--', at);
  if (!isComment && !/^<\/?[a-z]/i.test(text.slice(at, at + 3))) return at;
  const close = text.indexOf(isComment ? '-->' : '>', at);
  return close < 0 || close >= end ? Infinity : close + (isComment ? 3 : 1);
}

class Walk {
  readonly #text: string;
  readonly #facts: Fact[] = [];
  /** Where the content that was seen ends. */
  #at = 0;
  /** Marks of strong text that the parser left in the text of the block at hand, the last first. */
  #strays: number[] = [];
  /** What is still to be done, last first: a tree may be deeper than the call stack. */
  readonly #steps: Step[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(tree: Nodes): Fact[] {
    this.#visit(tree);
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) step();
    this.#content(this.#text.length, this.#text.length);
    return this.#facts;
  }

  #visit(node: Nodes): void {
    const { start, end } = this.#range(node);
    if (start >= this.#text.length && node.type !== 'root') return;
    switch (node.type) {
      case 'text':
        this.#textNode(start, end, node.value);
        return;
      case 'inlineCode':
        this.#inlineCode(start, end);
        return;
      case 'code':
        this.#code(start, end);
        return;
      case 'html':
        this.#html(start, end);
        return;
      case 'heading':
        this.#facts.push({ type: 'heading', depth: node.depth, start, end });
        this.#findStrays(node);
        break;
      case 'paragraph':
        this.#facts.push({ type: 'paragraph', start, end });
        this.#findStrays(node);
        break;
      case 'tableCell':
        this.#findStrays(node);
        break;
      case 'listItem':
        this.#listMark(start, end);
        break;
      case 'strong':
      case 'emphasis':
        if (this.#isBlank(start, end)) {
          this.#content(start, end);
          return;
        }
        break;
      case 'link':
        this.#inner(node, (from, to) => {
          this.#facts.push({ type: 'link', url: node.url, start: from, end: to });
        });
        return;
      case 'table':
        this.#table(node);
        return;
      default:
        break;
    }
    if (node.type === 'strong') {
      this.#inner(node, (from, to) => {
        this.#facts.push({ type: 'strong', start: from, end: to });
      });
    } else if ('children' in node) {
      this.#children(node);
    }
  }

  /** Visits a node's children, then says where their content began and ended. */
  #inner(node: Parents, done: (from: number, to: number) => void): void {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (!first || !last) return;
    done(this.#range(first).start, this.#range(last).end);
    this.#children(node);
  }

  #children(node: Parents): void {
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) {
        this.#steps.push(() => {
          this.#visit(child);
        });
      }
    }
  }

  /** Keeps `[start, end)`; what stands between it and the content before it is marks. */
  #content(start: number, end: number): void {
    if (start > this.#at) this.#marks(this.#at, start);
    this.#at = Math.max(this.#at, end);
  }

  #marks(start: number, end: number): void {
    const gap = this.#text.slice(start, end);
    for (const match of gap.matchAll(/[^\r\n]+/g)) {
      if (/[^ \t]/.test(match[0])) {
        this.#markup(start + match.index, start + match.index + match[0].length, '');
      }
    }
  }

  #markup(start: number, end: number, after: string): void {
    if (end <= start) return;
    this.#facts.push({ type: 'markup', before: this.#text.slice(start, end), after, start, end });
  }

  /** Puts `after` in the place of `[start, end)`. */
  #replace(start: number, end: number, after: string): void {
    this.#content(start, start);
    this.#markup(this.#at, end, after);
    this.#at = Math.max(this.#at, end);
  }

  #findStrays(block: Nodes): void {
    const pairs = leftoverStrong(block, this.#text);
    for (const { open, close } of pairs) {
      this.#facts.push({ type: 'strong', start: open + 2, end: close });
    }
    this.#strays = pairs.flatMap(({ open, close }) => [open, close]).reverse();
  }

  #textNode(start: number, end: number, value: string): void {
    const pieces = alignText(this.#text.slice(start, end), value);
    if (!pieces) this.#textPiece(start, end);
    for (const piece of pieces ?? []) {
      if (piece.after === null) this.#textPiece(start + piece.start, start + piece.end);
      else this.#replace(start + piece.start, start + piece.end, piece.after);
    }
  }

  #textPiece(start: number, end: number): void {
    let from = start;
    for (let stray = this.#strays.at(-1); stray !== undefined && stray < end;) {
      this.#content(from, stray);
      from = stray + 2;
      this.#strays.pop();
      stray = this.#strays.at(-1);
    }
    this.#content(from, end);
  }

  #inlineCode(start: number, end: number): void {
    const source = this.#text.slice(start, end);
    const ticks = runLength(source, '`');
    const inner = source.slice(ticks, -ticks);
    const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '' ? 1 : 0;
    this.#content(start + ticks + padded, end - ticks - padded);
  }

  /** Fenced code is what stands between its fences; indented code is text that was indented. */
  #code(start: number, end: number): void {
    const source = this.#text.slice(start, end);
    const fence = /^(?:```|~~~)/.exec(source)?.[0].charAt(0);
    if (fence !== undefined) {
      const last = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r'));
      const isClosed = last >= 0 && source.slice(last).trim().startsWith(fence.repeat(3));
      const from = start + (/^[^\r\n]*(?:\r\n?|\n|$)/.exec(source)?.[0].length ?? 0);
      this.#content(from, Math.max(from, isClosed ? start + last : end));
      return;
    }
    for (const line of source.matchAll(/[^ \t\r\n][^\r\n]*/g)) {
      const from = start + line.index;
      this.#content(from, from + line[0].length);
      this.#facts.push({ type: 'paragraph', start: from, end: from + line[0].length });
    }
  }

  /** Tags and comments are marks; `<br>` is the line end it stands for. */
  #html(start: number, end: number): void {
    let from = start;
    for (let at = this.#text.indexOf('<', start); at >= 0 && at < end;) {
      const close = tagEnd(this.#text, at, end);
      if (close === Infinity) break;
      if (close > at) {
        this.#content(from, at);
        from = close;
        if (/^<br\b/i.test(this.#text.slice(at, at + 4))) this.#replace(at, close, '\n');
      }
      at = this.#text.indexOf('<', Math.max(close, at + 1));
    }
    this.#content(from, end);
  }

  /** The number of an ordered list is a label of the document; a bullet is a mark. */
  #listMark(start: number, end: number): void {
    const found = /^\d{1,9}[).][ \t]*/.exec(this.#text.slice(start, Math.min(end, start + 80)));
    if (!found) return;
    this.#content(start, start + found[0].length);
  }

  /** True where the marks are the blanks of a form: ____年____月. */
  #isBlank(start: number, end: number): boolean {
    return (
      this.#text.charAt(start) === '_' &&
      (/_/.test(this.#text.charAt(start - 1)) ||
        /_/.test(this.#text.charAt(end)) ||
        this.#text.startsWith('___', start))
    );
  }

  /** Rows become lines of cells parted by tabs; the row of dashes goes with its line. */
  #table(table: Table): void {
    const [header, ...rows] = table.children;
    if (!header) return;
    const steps: Step[] = [
      ...this.#row(header),
      () => {
        const from = this.#range(header).end;
        const dashes = /^[^\r\n]*(?:\r\n?|\n)[^\r\n]*/.exec(this.#text.slice(from))?.[0] ?? '';
        this.#replace(from, from + dashes.length, '');
      },
      ...rows.flatMap((row) => this.#row(row)),
    ];
    for (const step of steps.reverse()) this.#steps.push(step);
  }

  #row(row: TableRow): Step[] {
    const { start, end } = this.#range(row);
    // GFM takes a line right behind a table for its last row; a line without a bar is a paragraph.
    const isRow = this.#text.slice(start, end).includes('|');
    this.#facts.push({ type: isRow ? 'tableRow' : 'paragraph', start, end });
    let tabs = 0;
    const between: Step[] = [];
    row.children.forEach((cell, index) => {
      if (index > 0) tabs++;
      const first = cell.children[0];
      if (!first) return;
      const pending = tabs;
      tabs = 0;
      between.push(
        () => {
          this.#content(start, start);
          this.#replace(this.#at, this.#range(first).start, '\t'.repeat(pending));
        },
        () => {
          this.#visit(cell);
        },
      );
    });
    const trailing = isRow ? tabs : 0;
    between.push(() => {
      this.#replace(this.#at, end, '\t'.repeat(trailing));
    });
    return between;
  }

  #range(node: Nodes): { start: number; end: number } {
    return {
      start: Math.min(node.position?.start.offset ?? this.#at, this.#text.length),
      end: Math.min(node.position?.end.offset ?? this.#at, this.#text.length),
    };
  }
}
