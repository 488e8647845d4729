import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export interface ProcessOptions {
  readonly dataFolder: string;
  /** 0, any that is free, when left out. */
  readonly port?: string;
  readonly cwd?: string;
}

/** The `tongbu` command in a process of its own, as npm starts it. */
export class TongbuProcess {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #waiting: (() => void)[] = [];
  out = '';
  err = '';

  constructor(args: readonly string[], { dataFolder, port = '0', cwd = '.' }: ProcessOptions) {
    const entry = new URL('../../../infra/local/tongbu.ts', import.meta.url).pathname;
    const tsx = import.meta.resolve('tsx');
    this.#process = spawn(process.execPath, ['--import', tsx, entry, ...args], {
      cwd,
      env: { ...process.env, TONGBU_DATA: dataFolder, TONGBU_PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#process, 'close');
    this.#process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.out += chunk;
      this.#wake();
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.err += chunk;
      this.#wake();
    });
    this.#process.on('close', () => this.#wake());
    onTestFinished(() => this.kill());
  }

  /** Resolves with what matched once the process has said it on standard output. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.out);
      if (match !== null) return match;
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
        throw new Error(`the process ended without ${pattern}: ${this.out}\n${this.err}`);
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Whoever reads the output leaves. */
  stopReading(): void {
    this.#process.stdout?.destroy();
  }

  signal(signal: 'SIGTERM' | 'SIGINT'): void {
    this.#process.kill(signal);
  }

  /** Ends the process as a power cut would: nothing of it runs any more. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** The exit code, once the process has ended by itself. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.#process.exitCode;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
