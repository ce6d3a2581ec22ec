import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.js';
import type { Position } from '../../src/model/position.js';
import { compareEditions, structure } from '../../src/pipeline.js';
import { repair } from '../../src/repair/repair.js';
import { writeEditsFile } from '../../src/restore/index.js';
import { writeComparisonJson } from '../../src/write/comparison-json.js';
import { indexRow } from '../../src/write/index-row.js';
import { writeIndexJson } from '../../src/write/index-table.js';
import { writeJson } from '../../src/write/json.js';
import { writeOutlineJson } from '../../src/write/outline-json.js';
import { writeText } from '../../src/write/text.js';
import { textSource } from '../text-source.js';
import { interview, opinion } from './documents.js';
import { faults, schemaNames, schemaOf } from './schema.js';
import { root } from './tree.js';

const fixtures = new URL('../../fixtures/', import.meta.url).pathname;
const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('input.txt'),
);

const position: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 3, offset: 2 },
};

describe('the published schemas', () => {
  it('are all listed', () => {
    const folder = new URL('../../src/write/schemas/', import.meta.url);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(schemaNames.map((name) => `${name}.json`).sort());
  });

  it.each(schemaNames)('%s: lets no unknown property in anywhere', (name) => {
    const open: string[] = [];
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('properties' in schema && !('additionalProperties' in schema)) open.push(path);
      for (const [key, value] of Object.entries(schema)) look(value, `${path}/${key}`);
    };
    look(schemaOf(name), '');
    expect(open).toEqual([]);
  });

  it('tree: holds what is written, and nothing else', () => {
    for (const tree of [opinion, interview, root(), { type: 'root' as const, children: [] }]) {
      expect(faults('tree', JSON.parse(writeJson(tree)))).toEqual([]);
      expect(faults('tree', JSON.parse(writeJson(tree, { positions: false })))).toEqual([]);
    }
    const placed = {
      ...opinion,
      position,
      data: { ...opinion.data, ranges: [{ start: 0, end: 1 }] },
    };
    expect(faults('tree', placed)).toEqual([]);
    expect(faults('tree', { ...opinion, title: '甲' })).not.toEqual([]);
    expect(
      faults('tree', { ...opinion, children: [{ type: 'paragraph', children: [] }] }),
    ).not.toEqual([]);
    expect(faults('tree', { type: 'root' })).not.toEqual([]);
  });

  it('tree: knows every type of node', () => {
    const types = new Set<string>();
    for (const tree of [opinion, interview]) {
      JSON.stringify(tree, (key, value: unknown) => {
        if (key === 'type' && typeof value === 'string') types.add(value);
        return value;
      });
    }
    const { $defs } = schemaOf('tree') as {
      $defs: Record<string, { properties?: { type?: { const?: string } } }>;
    };
    const known = Object.values($defs).flatMap((each) => each.properties?.type?.const ?? []);
    expect([...types].filter((type) => type !== 'root').sort()).toEqual(known.sort());
  });

  it('outline', () => {
    for (const tree of [opinion, interview, root()]) {
      expect(faults('outline', JSON.parse(writeOutlineJson(tree)))).toEqual([]);
    }
    expect(faults('outline', [{ type: 'paragraph' }])).not.toEqual([]);
  });

  it('edits', () => {
    const manuscript = repair(textSource('第一行\r\n第二行'));
    const file: unknown = JSON.parse(
      writeEditsFile({ ...manuscript, source: { ...manuscript.source, sha256: '0'.repeat(64) } }),
    );
    expect(faults('edits', file)).toEqual([]);
    expect(file).toMatchObject({ edits: [{ rule: 'line-ends' }, { rule: 'line-ends' }] });
    expect(faults('edits', { ...(file as object), version: 2 })).not.toEqual([]);
  });

  it('diagnostics', () => {
    const diagnostic = { id: 'numbering-gap', severity: 'warning', message: '缺“二、”', position };
    const file = { file: 'a.txt', script: 'hans', scriptConfidence: 0.9, encoding: 'utf-8' };
    expect(faults('diagnostics', [])).toEqual([]);
    expect(faults('diagnostics', [{ ...file, diagnostics: [diagnostic] }])).toEqual([]);
    expect(
      faults('diagnostics', [{ ...file, diagnostics: [{ ...diagnostic, id: 1 }] }]),
    ).not.toEqual([]);
  });

  it('comparison', () => {
    const comparison: Comparison = {
      compared: {
        old: { name: 'a.txt', script: 'hans', part: { kind: 'whole' } },
        new: { name: 'b.txt', script: 'hant', part: { kind: 'embedded', title: '意见', position } },
      },
      counts: { number: 1, moved: 1 },
      changes: [
        {
          kind: 'number',
          operation: 'replace',
          counts: true,
          old: { text: '70%', position, context: '达到70%。', contextOffset: 2 },
          new: { text: '90%', position },
          path: ['一、总体要求'],
          from: '70%',
          to: '90%',
          group: 1,
        },
        {
          kind: 'moved',
          operation: 'move',
          counts: true,
          old: null,
          new: null,
          path: [],
          expected: '範',
        },
      ],
    };
    expect(faults('comparison', comparison)).toEqual([]);
    expect(faults('comparison', { ...comparison, counts: { colour: 1 } })).not.toEqual([]);
  });

  it('comparison: what is really written', async () => {
    const old =
      '书屋管理办法\n一、总则\n书屋应当在2024年开放70%。\n二、附则\n本办法自印发之日起施行。\n';
    const next = old.replace('应当', '可以').replace('70%', '90%').replace('总则', '總則');
    const comparison = await compareEditions({ input: old }, { input: next });
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['obligation', 'number']),
    );
    expect(faults('comparison', JSON.parse(writeComparisonJson(comparison)))).toEqual([]);
  });

  it('index', () => {
    const rows = [indexRow(opinion, 'a'), indexRow(interview, 'b'), indexRow(root(), 'c')];
    expect(faults('index', JSON.parse(writeIndexJson(rows)))).toEqual([]);
    expect(faults('index', [{ file: 'a' }])).not.toEqual([]);
  });

  it.each(inputs)('hold for %s', async (file) => {
    const { manuscript, root: tree } = await structure(readFileSync(join(fixtures, file)));
    expect(faults('tree', JSON.parse(writeJson(tree)))).toEqual([]);
    expect(faults('tree', JSON.parse(writeJson(tree, { positions: false })))).toEqual([]);
    expect(faults('outline', JSON.parse(writeOutlineJson(tree)))).toEqual([]);
    expect(faults('index', JSON.parse(writeIndexJson([indexRow(tree, file)])))).toEqual([]);
    expect(faults('edits', JSON.parse(writeEditsFile(manuscript)))).toEqual([]);
    // The empty cells a row ends with are tabs of the text and no cells of the tree.
    expect(writeText(tree)).toBe(manuscript.text.replaceAll(/\t+$/gmu, ''));
  });

  it('are exported by the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    const { exports } = JSON.parse(readFileSync(file, 'utf8')) as {
      exports: Record<string, unknown>;
    };
    expect(exports['./schemas/*.json']).toBe('./dist/write/schemas/*.json');
  });
});
