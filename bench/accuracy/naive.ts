const ending = /[。！？；：!?;:…”’」』）)》]$/u;

/** What most scripts do: a paragraph goes on until a line ends in a mark. */
export function joinNaively(text: string): string {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of text.split(/\r\n|[\n\r\f]/u)) {
    const words = line.trim();
    if (words === '') continue;
    current += words;
    if (!ending.test(words)) continue;
    paragraphs.push(current);
    current = '';
  }
  if (current !== '') paragraphs.push(current);
  return paragraphs.join('\n');
}
