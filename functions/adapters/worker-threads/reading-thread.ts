import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Intake, Intaken } from '../../ports/intake.ts';
import { type ReadingRequest, readingAnswerSchema } from './reading-messages.ts';

export interface ReadingLimits {
  /** For one file, from the moment its turn comes. */
  readonly timeMs: number;
  /** What the thread may hold on its heap. */
  readonly memoryMb: number;
  /** Files that wait for their turn; one more is refused. */
  readonly waiting: number;
  /** Bytes of all files that wait: whoever sends many large ones fills the host's memory. */
  readonly waitingBytes: number;
  /** After so long without work the thread ends. */
  readonly idleMs: number;
}

/**
 * What was made last, before it is looked at again. Reading makes many small things that live for
 * a moment: left alone, the thread would keep a hundred megabytes of them before it clears up.
 */
const YOUNG_MB = 12;

interface Reading {
  readonly request: ReadingRequest;
  readonly resolve: (read: Intaken) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Reads files in a thread, one after the other, so that a file made to exhaust its reader costs
 * that one file and not the server. The thread starts with the first file and ends when there is
 * nothing to read for a while; after a file that broke it the next one starts a new thread.
 */
export class ReadingThread implements Intake {
  readonly #module: URL;
  readonly #limits: ReadingLimits;
  readonly #queue: Reading[] = [];
  #worker: Worker | null = null;
  #present: Reading | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  /** @param module of the thread; it calls `answerReadings` */
  constructor(module: URL, limits: ReadingLimits) {
    this.#module = module;
    this.#limits = limits;
  }

  /**
   * @throws {Refusal} of the intake; `fileTooComplex` where time or memory ran out, and
   *   `readersBusy` where too many files wait already
   */
  async read(bytes: Uint8Array, fileName: string): Promise<Intaken> {
    if (this.#closed) throw new TypeError('the reading thread was closed');
    if (this.#isFullFor(bytes)) {
      throw new Refusal('readersBusy', { waiting: this.#queue.length });
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ request: { bytes, fileName }, resolve, reject });
      this.#takeNext();
    });
  }

  /** One file may always wait, however large. */
  #isFullFor(bytes: Uint8Array): boolean {
    const { waiting, waitingBytes } = this.#limits;
    const held = this.#queue.reduce((sum, { request }) => sum + request.bytes.length, 0);
    return this.#queue.length >= waiting || (held > 0 && held + bytes.length > waitingBytes);
  }

  /** Ends the thread; what was being read fails. */
  async close(): Promise<void> {
    this.#closed = true;
    const waiting = this.#queue.splice(0);
    for (const { reject } of waiting) reject(new Error('the host was closed'));
    await this.#end(new Error('the host was closed'));
  }

  #takeNext(): void {
    if (this.#present !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#rest();
      return;
    }
    this.#present = next;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#setTimer(this.#limits.timeMs, () => {
      const seconds = Math.ceil(this.#limits.timeMs / 1_000);
      void this.#end(tooComplex(next, { limit: 'time', seconds }));
    });
    this.#worker.postMessage(next.request);
  }

  #start(): Worker {
    const worker = new Worker(this.#module, {
      // Nothing of how the host was started, and nothing of its environment, belongs in there.
      execArgv: [],
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
    });
    worker.on('message', (message: unknown) => this.#answered(worker, message));
    worker.on('error', (error: unknown) => {
      if (worker === this.#worker) this.#broke(error);
    });
    return worker;
  }

  #answered(worker: Worker, message: unknown): void {
    const present = this.#present;
    if (worker !== this.#worker || present === null) return;
    this.#present = null;
    const answer = readingAnswerSchema.safeParse(message);
    if (!answer.success) present.reject(answer.error);
    else if (answer.data.outcome === 'read') present.resolve(answer.data);
    else present.reject(new Refusal(answer.data.reason, answer.data.details));
    this.#takeNext();
  }

  /** The thread is gone: out of memory, or a defect of the reader. */
  #broke(error: unknown): void {
    const present = this.#present;
    const { memoryMb } = this.#limits;
    const isMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const reason =
      isMemory && present !== null
        ? tooComplex(present, { limit: 'memory', megabytes: memoryMb })
        : error;
    void this.#end(reason);
  }

  /** Whoever waited for the present file is told why; the next file gets a new thread. */
  async #end(reason: unknown): Promise<void> {
    const [worker, present] = [this.#worker, this.#present];
    this.#worker = null;
    this.#present = null;
    this.#clearTimer();
    present?.reject(reason);
    await worker?.terminate();
    this.#takeNext();
  }

  #rest(): void {
    if (this.#worker === null) return;
    // An idle thread does not keep a process from ending.
    this.#worker.unref();
    this.#setTimer(this.#limits.idleMs, () => {
      void this.#end(null);
    });
    this.#timer?.unref();
  }

  #setTimer(afterMs: number, act: () => void): void {
    this.#clearTimer();
    this.#timer = setTimeout(act, afterMs);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function tooComplex(
  { request }: Reading,
  limit: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal('fileTooComplex', { fileName: request.fileName, ...limit });
}
