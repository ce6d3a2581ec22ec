import type { MarkupFact, MetadataFact } from '../model/fact.js';
import { linesOf, type TextLine } from './text-lines.js';

/** A YAML block at the head of a text. */
export interface FrontMatter {
  facts: (MetadataFact | MarkupFact)[];
  /** Where the text behind it begins; 0 where there is none. */
  end: number;
}

const none: FrontMatter = { facts: [], end: 0 };

/** More lines than this are no front matter; a broken one must not swallow the document. */
const mostLines = 200;

const entry = /^ *(?:- +)?("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:][^:]*):(?![^ \t])(.*)$/;
const listItem = /^ *- (.+)$/;

/** What our own writer says again of the document itself, beside `script` and `encoding`. */
const derived = new Set(['title', 'number', 'issuer', 'date', 'script', 'encoding']);

/**
 * Reads `---` … `---` at the head of a text: one `key: value` a line, quoted or not, one level of
 * nesting, lists. That is what tools that make Markdown of documents write; it is no YAML parser,
 * and a block with anything else in it stays text. Cost: linear.
 */
export function readFrontMatter(text: string): FrontMatter {
  const lines: TextLine[] = [];
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end).trimEnd();
    if (lines.length === 0 && content !== '---') return none;
    lines.push(line);
    if (lines.length > mostLines) return none;
    if (lines.length > 1 && (content === '---' || content === '...')) {
      return readEntries(text, lines);
    }
  }
  return none;
}

function readEntries(text: string, lines: readonly TextLine[]): FrontMatter {
  const facts: MetadataFact[] = [];
  let list: MetadataFact | null = null;
  for (const line of lines.slice(1, -1)) {
    const content = text.slice(line.start, line.end).trimEnd();
    if (content === '' || content.startsWith('#')) continue;
    const found = entry.exec(content);
    if (found) {
      list = null;
      const fact: MetadataFact = {
        type: 'metadata',
        key: unquoted(found[1] ?? ''),
        value: unquoted(found[2] ?? ''),
        start: line.start,
        end: line.end,
      };
      if (fact.value === '') list = fact;
      else facts.push(fact);
      continue;
    }
    const item = listItem.exec(content)?.[1];
    if (item === undefined || !list) return none;
    if (list.value === '') facts.push(list);
    list.value += (list.value === '' ? '' : '、') + unquoted(item);
  }
  const end = lines.at(-1)?.next ?? 0;
  return {
    facts: [
      { type: 'markup', start: 0, end, before: text.slice(0, end), after: '' },
      ...withoutDerived(facts),
    ],
    end,
  };
}

/** Our own front matter repeats what stands in the document; reading it again must not add to it. */
function withoutDerived(facts: MetadataFact[]): MetadataFact[] {
  const keys = new Set(facts.map((fact) => fact.key));
  const ours = keys.has('script') && keys.has('encoding');
  return ours ? facts.filter((fact) => !derived.has(fact.key)) : facts;
}

function unquoted(value: string): string {
  const text = value.trim();
  if (text.length < 2) return text;
  if (text.startsWith("'") && text.endsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (!text.startsWith('"') || !text.endsWith('"')) return text;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'string' ? parsed : text;
  } catch {
    return text.slice(1, -1);
  }
}
