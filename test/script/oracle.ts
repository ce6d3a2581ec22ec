import { ConverterBuilder, type ConverterFunction } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

/** What opencc-js itself makes of a text, by OpenCC's name of a configuration. */
export function oracle(name: string): ConverterFunction {
  const [, from, to] = /^(s|t|tw|hk|jp)2(\w+)$/.exec(name) ?? [];
  const phrases = to === 'sp';
  return ConverterBuilder(preset)({
    from: from === 's' ? 'cn' : `${from ?? ''}${phrases ? 'p' : ''}`,
    to: to === 's' || phrases ? 'cn' : (to ?? ''),
  });
}
