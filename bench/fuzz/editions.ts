/** Editions of a text that have nearly everything in common with it, for comparing. */
export const editions: Readonly<Record<string, (text: string) => string>> = {
  /** A character more in every thousand. */
  altered: (text) => pieces(text, 1000).join('改'),
  /** A line end in every forty characters: one body became many. */
  divided: (text) => pieces(text, 40).join('\n'),
};

function pieces(text: string, length: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += length) found.push(text.slice(at, at + length));
  return found;
}
