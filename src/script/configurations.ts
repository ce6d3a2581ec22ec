import { ZhengbenError } from '../model/error.js';

/** The conversions OpenCC publishes, under its own names. */
export const openccNames = [
  's2t',
  's2tw',
  's2twp',
  's2hk',
  's2hkp',
  't2s',
  't2tw',
  't2hk',
  't2jp',
  'tw2s',
  'tw2sp',
  'tw2t',
  'hk2s',
  'hk2sp',
  'hk2t',
  'jp2t',
] as const;

export type OpenccName = (typeof openccNames)[number];

/**
 * What a user asks for by naming the script of the result: 简体, 繁体 in OpenCC's own standard,
 * Taiwan's, Taiwan's with its words, Hong Kong's. `hans` reads Taiwan's standard, which is also
 * right for mainland texts in traditional script (著力 → 着力 would be lost by t2s and hk2s).
 */
const targets: Readonly<Record<string, OpenccName>> = {
  hans: 'tw2s',
  hant: 's2t',
  tw: 's2tw',
  twp: 's2twp',
  hk: 's2hk',
};

/** Everything `--script` takes. */
export const scriptNames: readonly string[] = [...Object.keys(targets), ...openccNames];

/**
 * The OpenCC configuration a name stands for.
 *
 * @throws ZhengbenError `unknown-script` if there is none.
 */
export function configurationOf(name: string): OpenccName {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  const found = target ?? openccNames.find((known) => known === name);
  if (found) return found;
  throw new ZhengbenError('unknown-script', {
    en: `There is no script or conversion "${name}". Known are: ${scriptNames.join(', ')}.`,
    zh: `没有名为“${name}”的转换目标或方案。可用：${scriptNames.join('、')}。`,
  });
}
