import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import type { RendererName, RenderingAnswer, RenderingRequest } from './rendering-messages.ts';

const { objectsFolder } = z.object({ objectsFolder: z.string() }).parse(workerData);
const objects = await openFileObjects(objectsFolder);
const renderers = createRenderers(
  await npmFontSource(),
  async (digest) => (await objects.get(digest)).bytes,
);
const byName: Readonly<Record<RendererName, (...given: never[]) => Promise<unknown>>> = renderers;

parentPort?.on('message', async ({ id, renderer, given }: RenderingRequest) => {
  parentPort?.postMessage(await answerTo(id, renderer, given));
});

async function answerTo(
  id: number,
  renderer: RendererName,
  given: string,
): Promise<RenderingAnswer> {
  try {
    const models: never[] = JSON.parse(given);
    return { id, outcome: 'rendered', value: await byName[renderer](...models) };
  } catch (error) {
    return { id, outcome: 'failed', error };
  }
}
