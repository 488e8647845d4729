import { Worker } from 'node:worker_threads';
import type { RenderedGazetteIssue, Renderers } from '../../../functions/ports/renderers.ts';
import type { RendererName, RenderingAnswer, RenderingRequest } from './rendering-messages.ts';

export interface ThreadedRenderers extends Renderers {
  close(): Promise<void>;
}

/** A package has several files, and nothing else goes on until they are there. */
const THREADS = 2;

/**
 * The city's own renderers in threads beside the one in which the year goes on, so that a machine
 * with two cores uses both. What they make is the same file, byte for byte.
 */
export function threadedRenderers(objectsFolder: string): ThreadedRenderers {
  const threads = Array.from({ length: THREADS }, () => new RenderingThread(objectsFolder));
  const render = <T>(renderer: RendererName, ...given: readonly unknown[]): Promise<T> => {
    const [idlest] = threads.toSorted((one, other) => one.waiting - other.waiting);
    if (idlest === undefined) throw new RangeError('there is no thread to render in');
    return idlest.render(renderer, given) as Promise<T>;
  };
  return {
    officialDocument: (model, format) => render<Uint8Array>('officialDocument', model, format),
    interpretation: (model, format) => render<Uint8Array>('interpretation', model, format),
    withValidityMark: (model) => render<Uint8Array>('withValidityMark', model),
    gazetteIssue: (model) => render<RenderedGazetteIssue>('gazetteIssue', model),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

class RenderingThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>();
  #last = 0;

  constructor(objectsFolder: string) {
    this.#worker = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: { objectsFolder },
      // What a rendering leaves behind dies young; with little room a third of the time went there.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    this.#worker.on('message', (answer: RenderingAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#asked.values()) reject(error);
      this.#asked.clear();
    });
  }

  /** How many files it has still to make. */
  get waiting(): number {
    return this.#asked.size;
  }

  render(renderer: RendererName, given: readonly unknown[]): Promise<unknown> {
    this.#last += 1;
    const asked = Promise.withResolvers<unknown>();
    this.#asked.set(this.#last, asked);
    const request: RenderingRequest = { id: this.#last, renderer, given: JSON.stringify(given) };
    this.#worker.postMessage(request);
    return asked.promise;
  }

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }

  #take(answer: RenderingAnswer): void {
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (answer.outcome === 'rendered') asked?.resolve(answer.value);
    else asked?.reject(answer.error);
  }
}
