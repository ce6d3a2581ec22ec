import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visible } from '../../text/visible.js';
import type { EditMark } from './edit-marks.js';

/**
 * Sets stretches of a clean text, with the marks of its edits in place. Stretches are asked for in
 * the order of the text; each mark is set once. Cost: linear over all stretches.
 */
export class MarkedText {
  readonly #text: string;
  readonly #marks: readonly EditMark[];
  #next = 0;

  constructor(text: string, marks: readonly EditMark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  /** The contents of `[start, end)`; marks that begin before `end` and were not yet set are among them. */
  set(start: number, end: number): ElementContent[] {
    const contents: ElementContent[] = [];
    let at = start;
    for (;;) {
      const mark = this.#marks[this.#next];
      if (!mark || mark.start > end || (mark.start === end && mark.end > mark.start)) break;
      if (mark.start > at) contents.push(shown(this.#text.slice(at, mark.start)));
      const from = Math.max(at, mark.start);
      const to = Math.min(Math.max(mark.end, from), end);
      contents.push(markElement(mark, this.#text.slice(from, to), this.#next));
      at = Math.max(at, to);
      this.#next++;
    }
    if (at < end) contents.push(shown(this.#text.slice(at, end)));
    return contents;
  }
}

function markElement(mark: EditMark, after: string, index: number): Element {
  const layout = /^\s*$/.test(mark.before) && after.trim() === '';
  const before = layout && /[\n\f\r]/.test(mark.before) ? '↵' : visible(mark.before, '\n');
  return h(
    'span',
    { className: ['edit', ...(layout ? ['layout'] : [])], dataEdit: String(index) },
    [
      ...(mark.before === '' ? [] : [h('del', before.replaceAll('\n', '↵'))]),
      ...(after === '' || after === '\n' ? [] : [h('ins', visible(after))]),
    ],
  );
}

function shown(text: string): ElementContent {
  return { type: 'text', value: visible(text, '\t') };
}
