/**
 * The capital with which laws of Hong Kong number what is inserted: 4A stands behind 4.
 *
 * @returns its number (A is 1) and the offset behind it, or null where none stands.
 */
export function readInsertion(text: string, at: number): { branch: number; end: number } | null {
  const branch = text.charCodeAt(at) - 0x40;
  return branch >= 1 && branch <= 26 ? { branch, end: at + 1 } : null;
}

/** The capital of an inserted unit; nothing for any other. */
export function writeInsertion(branch = 0): string {
  return branch > 0 ? String.fromCharCode(0x40 + branch) : '';
}
