import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script of this folder in a process of its own, whose output is waited for by what it says. */
export class NodeProcess {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #waiting: (() => void)[] = [];
  out = '';
  err = '';

  constructor(
    script: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const tsx = import.meta.resolve('tsx');
    this.#process = spawn(process.execPath, ['--import', tsx, path, ...args], {
      env: { ...process.env, ...variables },
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

  /** Resolves with what matched once the process has said it, on standard output or error. */
  async said(pattern: RegExp, where: 'out' | 'err' = 'out'): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this[where]);
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
