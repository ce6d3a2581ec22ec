import type { RawBytes } from '../model/source.js';

/** Bytes that are no character in their encoding: `[start, end)`, byte offsets. */
export interface Fault {
  start: number;
  end: number;
}

/** Finds the first fault at or behind `from`, or null. Cost: linear in the bytes it passes. */
export type FindFault = (bytes: Uint8Array, from: number) => Fault | null;

/** A decoded text; each fault stands as one U+FFFD in it. Offsets are those of the bytes decoded. */
export interface Decoding {
  text: string;
  /** What encoding `text` would not give back: faults, and codes that are read one way and written another. */
  raw: RawBytes[];
  /** The first fault, or null where every byte could be read. */
  fault: Fault | null;
}
