/**
 * Documents, one behind the other, to a length in characters. Each time round every sentence ends in
 * other words, so that no two passages are one.
 */
export function longText(documents: readonly string[], length: number): string {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const stamp = Array.from(
      String(at),
      (digit) => '天地玄黄宇宙洪荒日月'[Number(digit)] ?? '',
    ).join('');
    const text = (documents[at % documents.length] ?? '').replaceAll('。', `${stamp}。`);
    parts.push(text);
    size += text.length;
  }
  return parts.join('').slice(0, length);
}
