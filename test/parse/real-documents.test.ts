import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Node, Root, Section } from '../../src/model/nodes.js';
import { readSource } from '../../src/read/index.js';
import { repair } from '../../src/repair/repair.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';
import { checkedTree } from './check-tree.js';

const folder = join(shared ?? '', 'corpus/clean');
const seeds = shared === undefined ? [] : readdirSync(join(shared, 'seeds'));

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

  it.each(seeds)('%s gives its lines back, furniture and all', (name) => {
    const source = readSource(readFileSync(join(shared ?? '', 'seeds', name)));
    const root = checkedTree(repair(source));
    const text = source.text;
    const visit = (node: Node): void => {
      const ranges = node.data?.ranges;
      if (ranges && node.position) {
        expect(ranges[0]?.start).toBe(node.position.start.offset);
        expect(ranges.at(-1)?.end).toBe(node.position.end.offset);
        expect(ranges.every(({ start, end }) => text.slice(start, end) !== '')).toBe(true);
      }
      if ('children' in node) node.children.forEach(visit);
    };
    visit(root);
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
