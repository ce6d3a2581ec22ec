import type { ColorSupportLevel } from 'chalk';
import { ZhengbenError } from '../model/error.js';
import type { Language } from '../model/localized.js';
import { systemCode, systemError } from './failure.js';
import { chunksOf, type Data } from './files/data.js';
import { speaker, type Say } from './messages/say.js';
import { isTerminal, writeAtOnce } from './terminal/channel.js';
import { colorLevel } from './terminal/color.js';
import { forTerminal } from './terminal/for-terminal.js';
import { painter, type Painter, type Span } from './terminal/paint.js';
import { visible } from '../text/visible.js';

/** Exit codes, as diff(1) has them. */
const exitCodes = { ok: 0, found: 1, trouble: 2 } as const;

/**
 * Ends at once, without a word: the reader of a pipe has gone (`| head`), so nothing is left to do.
 */
function leave(code: number): never {
  process.exit(code);
}

/** True for the error of a text, a list or a table that is longer than JavaScript has them. */
function isTooLarge(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /^Invalid (?:string|array|typed array) length|maximum size exceeded|allocation failed/.test(
      error.message,
    )
  );
}

/** True for the error of a pipe whose reader has gone. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/**
 * One run of the command line: its language, its channels, and what it will exit with. The only
 * way words and products leave the process.
 */
export class Run {
  readonly lang: Language;
  readonly say: Say;
  readonly version: string;
  /** --color and --no-color, once the options are read. */
  color: boolean | undefined;
  debug = false;
  /** What must stop before an interrupted run ends: worker threads. */
  onStop: (() => Promise<void>) | null = null;
  #exitCode: 0 | 1 | 2 = exitCodes.ok;
  #failures = 0;
  /** Whether something was printed. */
  #begun = false;
  #stdout: NodeJS.WriteStream | null = null;
  #stderr: NodeJS.WriteStream | null = null;
  readonly #painters = new Map<ColorSupportLevel, Promise<Painter>>();

  constructor(lang: Language, version: string) {
    this.lang = lang;
    this.say = speaker(lang);
    this.version = version;
  }

  get exitCode(): 0 | 1 | 2 {
    return this.#exitCode;
  }

  /** How many inputs failed. */
  get failures(): number {
    return this.#failures;
  }

  /** Something was found (check, diff); trouble weighs more. */
  found(): void {
    if (this.#exitCode === exitCodes.ok) this.#exitCode = exitCodes.found;
  }

  /** The run ends with 2. */
  trouble(): void {
    this.#exitCode = exitCodes.trouble;
  }

  /** Writes the product, made visible where a terminal shows it; waits until the reader has taken it. */
  async print(product: Data): Promise<void> {
    const isSeen = isTerminal('stdout');
    for (const chunk of chunksOf(product)) {
      await this.#write(isSeen ? forTerminal(chunk) : chunk);
    }
  }

  /** Writes what a painter made visible already: its colours are to act. */
  async printPainted(product: Data): Promise<void> {
    for (const chunk of chunksOf(product)) await this.#write(chunk);
  }

  async #write(product: string | Uint8Array): Promise<void> {
    let rest = typeof product === 'string' ? Buffer.from(product) : product;
    if (!this.#begun) rest = this.#begin(rest);
    if (rest.length === 0) return;
    await new Promise<void>((done, fail) => {
      this.#stream().write(rest, (error) => {
        if (isClosedPipe(error)) leave(this.#exitCode);
        else if (error) fail(error);
        else done();
      });
    });
  }

  /** Writes what can be written without a stream, which most products do not need; gives the rest. */
  #begin(product: Uint8Array): Uint8Array {
    this.#begun = true;
    try {
      return product.subarray(writeAtOnce(product));
    } catch (error) {
      if (isClosedPipe(error)) leave(this.#exitCode);
      throw error;
    }
  }

  #stream(): NodeJS.WriteStream {
    if (this.#stdout !== null) return this.#stdout;
    // `| head` closes the pipe: nobody reads on, so there is nothing to say and nothing left to do.
    process.stdout.on('error', (error) => {
      if (isClosedPipe(error)) leave(this.#exitCode);
    });
    this.#stdout = process.stdout;
    return this.#stdout;
  }

  /** Standard error, for what is more than words. */
  get stderr(): NodeJS.WriteStream {
    this.#stderr ??= process.stderr.on('error', () => undefined);
    return this.#stderr;
  }

  /** Lines a writer styled, for a channel or, without colour, for a file. */
  async paintLines(
    channel: 'stdout' | 'file',
    lines: readonly (readonly Span[])[],
  ): Promise<string> {
    const paint = channel === 'file' ? await painter(0) : await this.painter(channel);
    return lines.map((line) => `${paint(line)}\n`).join('');
  }

  /** Styled text for one channel. */
  async paint(channel: 'stdout' | 'stderr', spans: readonly Span[]): Promise<string> {
    return (await this.painter(channel))(spans);
  }

  painter(channel: 'stdout' | 'stderr'): Promise<Painter> {
    const level = this.colorLevel(channel);
    const known = this.#painters.get(level) ?? painter(level);
    this.#painters.set(level, known);
    return known;
  }

  colorLevel(channel: 'stdout' | 'stderr'): ColorSupportLevel {
    return colorLevel({
      flag: this.color,
      isTTY: isTerminal(channel),
      environment: process.env,
    });
  }

  /** Words for the user, on stderr; one or more lines. */
  async tell(spans: readonly Span[] | string): Promise<void> {
    const text =
      typeof spans === 'string' ? visible(spans, '\n\t') : await this.paint('stderr', spans);
    this.stderr.write(`${text}\n`);
  }

  /** Reports what went wrong, with the input it concerns; the run ends with 2 but goes on. */
  async fail(name: string | null, error: unknown): Promise<void> {
    this.trouble();
    if (name !== null) this.#failures++;
    const subject = name === null ? '' : `${visible(name)}: `;
    await this.tell([
      { text: 'zhengben: ', style: 'error' },
      { text: `${subject}${this.explain(error)}` },
    ]);
    if (this.debug && error instanceof Error) await this.tell(error.stack ?? error.message);
  }

  /** An error in the user's words. */
  explain(error: unknown): string {
    if (error instanceof ZhengbenError) return error.text[this.lang];
    if (systemCode(error) !== undefined) return systemError(error).text[this.lang];
    if (isTooLarge(error)) return this.say('product-too-large');
    return this.say('fault', {
      detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      version: this.version,
    });
  }

  /** Does something that concerns one file; a failure is reported with its name and gives null. */
  async during<Value>(name: string, work: () => Promise<Value>): Promise<Value | null> {
    try {
      return await work();
    } catch (error) {
      await this.fail(name, error);
      return null;
    }
  }
}
