/** What a file or standard output is to hold; a large product comes in chunks. */
export type Data = string | Uint8Array | readonly Uint8Array[];

/** Data in the chunks it comes in. */
export function chunksOf(data: Data): readonly (string | Uint8Array)[] {
  return typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
}
