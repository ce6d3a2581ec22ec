import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. Cost: linear. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
