import { expect, test } from 'vitest';
import type { Node } from '../../src/index.js';
import { structure } from '../../src/pipeline.js';

/** The labels of a text's sections with their schemes and ordinals, one a section. */
async function labelled(text: string): Promise<string[]> {
  const found: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const isSection = node.type === 'section';
    if (isSection) {
      found.push(
        `${'-'.repeat(depth)}${node.label ?? ''}${node.scheme ?? ''}${node.ordinal ?? ''}`,
      );
    }
    if (!('children' in node)) return;
    for (const child of node.children as Node[]) walk(child, depth + (isSection ? 1 : 0));
  };
  const { root } = await structure(text);
  walk(root, 0);
  return found;
}

const items = (labels: string, opener = '指下列人士——'): string =>
  `1.在本條例中，僱主${opener}\n${labels
    .split(' ')
    .map((label) => `（${label}）任何獲授權的人；\n`)
    .join('')}`;

test('between h and j stands a letter', async () => {
  const found = await labelled(items('a b c d e f g h i j k'));
  expect(found.slice(8)).toEqual([
    '-（h）（a）8',
    '-（i）（a）9',
    '-（j）（a）10',
    '-（k）（a）11',
  ]);
});

test('before ii stands a numeral, also under h', async () => {
  const found = await labelled(items('a b c d e f g h i ii iii'));
  expect(found.slice(8)).toEqual([
    '-（h）（a）8',
    '--（i）（i）1',
    '--（ii）（i）2',
    '--（iii）（i）3',
  ]);
});

test('behind iv stands a numeral, behind u a letter', async () => {
  const found = await labelled(items('a i ii iii iv v vi b'));
  expect(found.slice(5)).toEqual([
    '--（iv）（i）4',
    '--（v）（i）5',
    '--（vi）（i）6',
    '-（b）（a）2',
  ]);
  const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y';
  expect((await labelled(items(letters))).at(-1)).toBe('-（y）（a）25');
});

test('the last of its kind behind h is a letter, unless h opens a list', async () => {
  const plain = items('a b c d e f g h i');
  expect((await labelled(plain)).at(-1)).toBe('-（i）（a）9');
  const opened = plain.replace('（h）任何獲授權的人；', '（h）任何獲授權而屬下列者的人——');
  expect((await labelled(opened)).at(-1)).toBe('--（i）（i）1');
});
