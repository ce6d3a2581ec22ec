import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/localized.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Root, RootData } from '../model/nodes.js';
import { isBlank } from '../text/characters.js';
import { agrees } from './agreement.js';
import { readFrame } from './frame/index.js';
import { linesOf, type Line } from './line.js';
import { headingPlan } from './markdown.js';
import { refuseTooManyNodes } from './room.js';
import type { Context } from './tree/body.js';
import { buildDocument } from './tree/document.js';
import { placing } from './tree/place.js';

export interface ParseOptions {
  /** The language of diagnostics; default `en`. */
  lang?: Language | undefined;
  /** Refuse a text whose tree would have more nodes than this; by default any is made. */
  maxNodes?: number | undefined;
}

/**
 * The tree of a manuscript. First the frame (parts, and what stands around each body), then in each
 * body the numbering, then titles by the vote of siblings. Read in order, the tree gives the
 * manuscript's lines back, blanks at their ends apart. Any text has a tree.
 *
 * @returns the root; `data.diagnostics` holds what the numbering had to put up with.
 * @throws ZhengbenError `too-many-nodes`, where `maxNodes` is given.
 * Cost: linear in the text.
 */
export function parse(manuscript: Manuscript, options: ParseOptions = {}): Root {
  if (options.maxNodes !== undefined) refuseTooManyNodes(manuscript.text, options.maxNodes);
  const lines = linesOf(manuscript);
  if (lines.some((line) => line.heading > 0 || line.strong > 0)) {
    // The marks may say no more than the text: then it is the text that was written as Markdown.
    const plain = build(manuscript, lines.map(unmarked), options);
    if (agrees(plain, lines)) return plain;
  }
  return build(manuscript, lines, options);
}

function unmarked(line: Line): Line {
  return { ...line, heading: 0, strong: 0 };
}

function build(manuscript: Manuscript, lines: readonly Line[], options: ParseOptions): Root {
  const plan = headingPlan(lines);
  const diagnostics: Diagnostic[] = [];
  const context: Context = {
    text: manuscript.text,
    lines,
    place: placing(manuscript),
    lang: options.lang ?? 'en',
    diagnostics,
    headingDepth: (line) => (line.depth > 0 ? line.depth : plan.depthOf(line)),
    headed: plan.headed,
  };
  const document = buildDocument(context, readFrame(lines, plan.titleDepth));
  const place = context.place.of(0, manuscript.text.length);
  return {
    type: 'root',
    children: [document],
    ...place,
    data: { ...place.data, ...rootData(manuscript, diagnostics) },
  };
}

function rootData(manuscript: Manuscript, diagnostics: Diagnostic[]): RootData {
  const metadata: Record<string, string> = {};
  for (const fact of manuscript.facts) {
    if (fact.type === 'metadata') {
      Object.defineProperty(metadata, fact.key, {
        value: fact.value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return {
    encoding: manuscript.source.encoding,
    characters: countCharacters(manuscript.text),
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
}

/** Code points that are no white space. */
function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x3000 && (unit === 10 || unit === 13 || isBlank(unit))) continue;
    if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) {
      const lead = text.charCodeAt(at - 1);
      if (lead >= 0xd800 && lead <= 0xdbff) continue;
    }
    count++;
  }
  return count;
}
