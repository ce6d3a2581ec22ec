/** The offsets at which the lines of a text begin; none behind the final line feed. Cost: linear. */
export function* lineStarts(text: string): Generator<number> {
  for (let start = 0; start < text.length;) {
    yield start;
    const feed = text.indexOf('\n', start);
    if (feed < 0) return;
    start = feed + 1;
  }
}
