import type { Json } from '../../ports/ledger.ts';

/** A step of the workflow: gets its payload, gives its result or throws an error with a name. */
export type TaskFunction = (payload: Json) => Promise<Json>;

type Outcome =
  | { readonly kind: 'taskSucceeded'; readonly output: Json }
  | { readonly kind: 'taskFailed'; readonly error: string; readonly cause: string };

/** Step Functions carries no more than this between states. */
const MAX_PAYLOAD_BYTES = 262_144;

/** Runs task functions, a limited number at a time, in the order they were asked for. */
export class Invocations {
  readonly #functions: ReadonlyMap<string, TaskFunction>;
  readonly #atOnce: number;
  readonly #queue: (() => void)[] = [];
  readonly #byExecution = new Map<string, number>();
  #running = 0;
  #state: 'closed' | 'open' | 'stopped' = 'closed';

  constructor(functions: ReadonlyMap<string, TaskFunction>, atOnce: number) {
    this.#functions = functions;
    this.#atOnce = atOnce;
  }

  get idle(): boolean {
    return this.#byExecution.size === 0;
  }

  /** Whether a function runs, or is about to run, for the execution. */
  runningFor(executionId: string): boolean {
    return this.#byExecution.has(executionId);
  }

  /** Nothing is called before this, so that whoever makes the engine has it when it is. */
  open(): void {
    if (this.#state === 'closed') this.#state = 'open';
    this.#startNext();
  }

  /** `done` is called once, later, unless the engine is closed first. */
  start(
    executionId: string,
    functionName: string,
    payload: Json,
    done: (outcome: Outcome) => void,
  ): void {
    this.#byExecution.set(executionId, (this.#byExecution.get(executionId) ?? 0) + 1);
    const run = async (): Promise<void> => {
      this.#running += 1;
      // Never from within the reducer's loop: a function may call the engine at once.
      await Promise.resolve();
      const outcome = await this.#call(functionName, payload);
      this.#running -= 1;
      this.#finished(executionId);
      if (this.#state === 'stopped') return;
      done(outcome);
      this.#startNext();
    };
    this.#queue.push(run);
    this.#startNext();
  }

  stop(): void {
    this.#state = 'stopped';
    this.#queue.length = 0;
  }

  #startNext(): void {
    while (this.#state === 'open' && this.#running < this.#atOnce) {
      const run = this.#queue.shift();
      if (run === undefined) return;
      run();
    }
  }

  #finished(executionId: string): void {
    const left = (this.#byExecution.get(executionId) ?? 1) - 1;
    if (left === 0) this.#byExecution.delete(executionId);
    else this.#byExecution.set(executionId, left);
  }

  async #call(functionName: string, payload: Json): Promise<Outcome> {
    const task = this.#functions.get(functionName);
    if (task === undefined)
      return failed('Lambda.ResourceNotFoundException', `there is no function ${functionName}`);
    try {
      return succeeded(functionName, await task(payload));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return failed(name, JSON.stringify({ errorType: name, errorMessage: message }));
    }
  }
}

function succeeded(functionName: string, output: Json | undefined): Outcome {
  if (output === undefined) return { kind: 'taskSucceeded', output: null };
  const text = JSON.stringify(output);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_PAYLOAD_BYTES) return { kind: 'taskSucceeded', output: JSON.parse(text) };
  const cause = `${functionName} returned ${bytes} bytes; ${MAX_PAYLOAD_BYTES} are allowed`;
  return failed('States.DataLimitExceeded', cause);
}

function failed(error: string, cause: string): Outcome {
  return { kind: 'taskFailed', error, cause };
}
