import { unpack, type Packed } from './packed.js';

let loaded: Promise<Packed> | undefined;

/** OpenCC's compiled dictionaries; loaded by the first call, kept for the next. */
export function loadPacked(): Promise<Packed> {
  return (loaded ??= import('./opencc-data.js').then(async ({ openccData }) =>
    unpack(await openccData()),
  ));
}
