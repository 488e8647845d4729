import { Worker } from 'node:worker_threads';
import type { RenderedGazetteIssue, Renderers } from '../../../functions/ports/renderers.ts';
import type { RendererName, RenderingAnswer, RenderingRequest } from './rendering-messages.ts';

export interface ThreadedRenderers extends Renderers {
  close(): Promise<void>;
}

/**
 * The city's own renderers in a thread beside the one in which the year goes on, so that a machine
 * with two cores uses both. What they make is the same file, byte for byte.
 */
export function threadedRenderers(objectsFolder: string): ThreadedRenderers {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: { objectsFolder },
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  worker.on('message', (answer: RenderingAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.outcome === 'rendered') asked?.resolve(answer.value);
    else asked?.reject(answer.error);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  const render = <T>(renderer: RendererName, ...given: readonly unknown[]): Promise<T> => {
    last += 1;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(last, asked);
    const request: RenderingRequest = { id: last, renderer, given };
    worker.postMessage(request);
    return asked.promise as Promise<T>;
  };
  return {
    officialDocument: (model, format) => render<Uint8Array>('officialDocument', model, format),
    interpretation: (model, format) => render<Uint8Array>('interpretation', model, format),
    withValidityMark: (model) => render<Uint8Array>('withValidityMark', model),
    gazetteIssue: (model) => render<RenderedGazetteIssue>('gazetteIssue', model),
    close: async () => void (await worker.terminate()),
  };
}
