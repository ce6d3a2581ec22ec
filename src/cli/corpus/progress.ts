import { words } from '../messages/words.js';
import type { Run } from '../run.js';
import { isTerminal } from '../terminal/channel.js';

/** Shows how far a run over many files is. */
export interface Progress {
  advance(done: number, failed: number): void;
  /** Makes room for words, where a bar stands. */
  clear(): void;
  stop(): void;
}

/** Seconds between two lines where no terminal shows a bar. */
const linesEvery = 5;

/** A bar on a terminal, a line now and then elsewhere; on standard error. */
export async function showProgress(run: Run, total: number): Promise<Progress> {
  return isTerminal('stderr') ? bar(run, total) : lines(run, total);
}

async function bar(run: Run, total: number): Promise<Progress> {
  const { SingleBar } = (await import('cli-progress')).default;
  const shown = new SingleBar({
    format: words['progress-bar'][run.lang],
    stream: run.stderr,
    clearOnComplete: true,
    hideCursor: null,
    etaBuffer: 200,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  const pace = new Pace(total);
  shown.start(total, 0, { failed: 0, rate: 0 });
  return {
    advance(done, failed) {
      pace.advance(done, failed);
      shown.update(pace.done, { failed: pace.failed, rate: pace.rate });
    },
    clear() {
      run.stderr.write('\r\u001b[K');
    },
    stop() {
      shown.stop();
    },
  };
}

function lines(run: Run, total: number): Progress {
  const pace = new Pace(total);
  let next = linesEvery;
  return {
    advance(done, failed) {
      pace.advance(done, failed);
      if (pace.seconds < next || pace.done === total) return;
      next = pace.seconds + linesEvery;
      const { done: files, failed: bad, rate, left } = pace;
      void run.tell(run.say('progress-line', { done: files, total, failed: bad, rate, left }));
    },
    clear: () => undefined,
    stop: () => undefined,
  };
}

class Pace {
  done = 0;
  failed = 0;
  readonly #total: number;
  readonly #start = performance.now();

  constructor(total: number) {
    this.#total = total;
  }

  advance(done: number, failed: number): void {
    this.done += done + failed;
    this.failed += failed;
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Files a second. */
  get rate(): number {
    return Math.round(this.done / this.seconds);
  }

  /** Seconds left at this rate. */
  get left(): number {
    return Math.round(((this.#total - this.done) / Math.max(this.done, 1)) * this.seconds);
  }
}
