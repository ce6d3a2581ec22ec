import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Node, Root, Section } from '../../src/model/nodes.js';
import { repair } from '../../src/repair/repair.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';
import { checkedTree } from './check-tree.js';

const folder = join(shared ?? '', 'corpus/clean');

function treeOf(name: string): Root {
  return checkedTree(repair(textSource(readFileSync(join(folder, name), 'utf8'))));
}

function sectionsOf(root: Root): Section[] {
  const sections: Section[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'section') sections.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return sections;
}

describe.skipIf(shared === undefined)('real documents', () => {
  it.each(shared === undefined ? [] : readdirSync(folder))('%s gives its lines back', (name) => {
    treeOf(name);
  });

  it.each([
    ['l02-lifafa-2015.txt', 105],
    ['l03-lifafa-2023.txt', 120],
    ['l06-guowuyuan-1982.txt', 11],
    ['l07-guowuyuan-2024.txt', 20],
  ])('%s has %d articles, one after the other', (name, count) => {
    const articles = sectionsOf(treeOf(name)).filter(({ scheme }) => scheme === '条');
    expect(articles.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    expect(articles.every(({ title }) => title === '')).toBe(true);
  });
});
