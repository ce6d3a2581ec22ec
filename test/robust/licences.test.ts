import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

const root = new URL('../../', import.meta.url);
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Record<string, Locked>;
};
const shipped = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path, locked]) => ({ ...locked, name: path.replace(/^.*node_modules\//, '') }));

/** Licences that let anyone use the program, also inside others. */
const known =
  /^\(?(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0)(?: (?:AND|OR) (?:MIT|ISC|Apache-2\.0))*\)?$/;

test('every dependency has a licence that is known to be free', () => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter(({ license }) => !known.test(license ?? ''))).toEqual([]);
  expect('GPL-3.0').not.toMatch(known);
  expect('').not.toMatch(known);
});

test('none runs a script when it is installed', () => {
  expect(shipped.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
});

test('THIRD-PARTY.md lists them', () => {
  const rows = [...new Set(shipped.map(({ name, license }) => `| ${name} | ${license ?? ''} |`))];
  const listed = readFileSync(new URL('THIRD-PARTY.md', root), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Package'))
    .map((line) => line.replaceAll(/ +/g, ' '));
  expect(listed.filter((line) => !line.startsWith('| --'))).toEqual(rows.sort());
});
