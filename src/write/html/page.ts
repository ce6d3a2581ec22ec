import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Language } from '../../model/localized.js';
import { baseStyle } from './base-style.js';

export interface Page {
  title: string;
  lang: Language;
  /** Styles beside the base. */
  style: string;
  /** The page's only script; without it the page works, folded open. */
  script?: string;
  /** What the script needs to know; it finds it in the element `#data`. */
  data?: unknown;
  /** Leave out end tags and quotation marks that HTML does not need: for pages of many rows. */
  terse?: boolean;
  body: readonly Element[];
}

/**
 * One self-contained page: no network, no inline event handlers, nothing but its own style and script
 * may run (a Content-Security-Policy by hash). All text goes through hast, so nothing in a document
 * can become markup. Cost: linear.
 */
export function writePage({ title, lang, style, script, data, terse = false, body }: Page): string {
  const styles = baseStyle + style;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: lang === 'zh' ? 'zh-CN' : 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'generator', content: 'zhengben' }),
          h('title', title),
          h('style', styles),
        ]),
        h('body', [
          ...body,
          ...(data === undefined ? [] : [dataIsland(data)]),
          ...(script === undefined ? [] : [h('script', script)]),
        ]),
      ]),
    ],
  };
  const markup = { upperDoctype: true, omitOptionalTags: terse, preferUnquoted: terse };
  return `${toHtml(tree, markup)}\n`;
}

/** JSON that cannot end its element, whatever it holds: `<` is written as an escape. */
function dataIsland(data: unknown): Element {
  return h(
    'script',
    { id: 'data', type: 'application/json' },
    JSON.stringify(data).replaceAll('<', String.raw`\u003c`),
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
