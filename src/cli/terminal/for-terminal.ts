import { visible } from '../../text/visible.js';

/**
 * A product as a terminal shows it: what would act on it, reorder text or hide is written out, also
 * where a file or a pipe gets it as it is. The marks of another system's line ends, and a byte order
 * mark in front, are for programs and say nothing here.
 */
export function forTerminal(product: string | Uint8Array): string {
  const text = typeof product === 'string' ? product : new TextDecoder().decode(product);
  return visible(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), '\n\t');
}
