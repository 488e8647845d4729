import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script beside this file, running in a process of its own; its output is cut into lines. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #errors = '';
  #waiting: (() => void)[] = [];

  constructor(script: string, args: readonly string[]) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    this.#process = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#process, 'close');
    this.#process.stdout?.on('data', (chunk) => this.#heard(() => (this.#output += chunk)));
    this.#process.stderr?.on('data', (chunk) => this.#heard(() => (this.#errors += chunk)));
    this.#process.on('close', () => this.#heard(() => {}));
    onTestFinished(() => this.kill());
  }

  /** Complete lines; a last one that the process did not finish does not count. */
  get lines(): readonly string[] {
    return this.#output.split('\n').slice(0, -1);
  }

  get errors(): string {
    return this.#errors;
  }

  /** Resolves once the process has written so many lines. */
  async wrote(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.#process.exitCode !== null) throw new Error(`the process ended: ${this.#errors}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Ends the process as a power cut would: nothing of it runs any more. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Resolves when the process has ended by itself. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.#process.exitCode;
  }

  /** Lets a process that waits for its input begin. */
  go(): void {
    this.#process.stdin?.end('go\n');
  }

  #heard(change: () => void): void {
    change();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
