/**
 * A smaller input that still fails: lines, then characters are left out for as long as that works.
 * Cost: at most `tries` calls of `fails`.
 */
export async function shrink(
  input: Buffer,
  fails: (input: Buffer) => Promise<boolean>,
  tries = 1500,
): Promise<Buffer> {
  let left = tries;
  let parts = split(input);
  const whole = Buffer.from(parts.join(''));
  // Bytes that are no UTF-8 are left as they are.
  if (!whole.equals(input)) return input;
  for (const cut of [split, (bytes: Buffer) => Array.from(bytes.toString())]) {
    parts = cut(Buffer.from(parts.join('')));
    for (
      let size = Math.max(1, parts.length >> 1);
      size >= 1 && left > 0;
      size = size === 1 ? 0 : size >> 1
    ) {
      for (let at = 0; at < parts.length && left > 0;) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        left--;
        if (await fails(Buffer.from(fewer.join('')))) parts = fewer;
        else at += size;
      }
    }
  }
  return Buffer.from(parts.join(''));
}

function split(bytes: Buffer): string[] {
  return bytes.toString().match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}
