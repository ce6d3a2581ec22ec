/** How long signals may wait, in milliseconds. */
const longest = 50;

let last = Date.now();

/**
 * Lets signals and timers have their turn if they have waited a while. Files are asked for and read
 * without waiting in between, which costs a small file half as much; so work on many calls this.
 */
export async function breathe(): Promise<void> {
  // A clock that was set back must not stop it.
  if (Math.abs(Date.now() - last) < longest) return;
  await new Promise((done) => setImmediate(done));
  last = Date.now();
}
