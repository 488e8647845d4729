import type { Digest } from '../../domain/kernel/digest.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Objects } from '../../ports/objects.ts';
import {
  gazetteIssueModelSchema,
  interpretationModelSchema,
  officialDocumentModelSchema,
  type Renderers,
} from '../../ports/renderers.ts';
import {
  type Refused,
  type RenderAnswer,
  type RenderRequest,
  renderRequestSchema,
} from './render-messages.ts';

const PDF = 'application/pdf';

/**
 * The Render function: typesets a model that lies in the objects and leaves the file there. The
 * same request again leaves the same file.
 *
 * @throws ZodError a request or a model of another shape than this version knows
 * @throws {ObjectMissing} the model is not in the objects
 */
export function renderOnRequest(
  renderers: Renderers,
  objects: Objects,
): (payload: unknown) => Promise<RenderAnswer> {
  return async (payload) => {
    const { kind, model } = renderRequestSchema.parse(payload);
    const content = await readJson(objects, model);
    try {
      return await render(renderers, objects, kind, content);
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  };
}

async function render(
  renderers: Renderers,
  objects: Objects,
  kind: RenderRequest['kind'],
  content: unknown,
): Promise<RenderAnswer> {
  const keep = (bytes: Uint8Array) => objects.put(bytes, PDF);
  switch (kind) {
    case 'officialDocument': {
      const model = officialDocumentModelSchema.parse(content);
      return { outcome: 'rendered', digest: await keep(await renderers.officialDocument(model)) };
    }
    case 'interpretation': {
      const model = interpretationModelSchema.parse(content);
      return { outcome: 'rendered', digest: await keep(await renderers.interpretation(model)) };
    }
    case 'gazetteIssue': {
      const model = gazetteIssueModelSchema.parse(content);
      const { bytes, pageCount, pages } = await renderers.gazetteIssue(model);
      return { outcome: 'rendered', digest: await keep(bytes), pageCount, pages: { ...pages } };
    }
    default:
      return kind satisfies never;
  }
}

async function readJson(objects: Objects, digest: Digest): Promise<unknown> {
  const { bytes } = await objects.get(digest);
  return JSON.parse(new TextDecoder().decode(bytes));
}

function refused({ reason, details }: Refusal): Refused {
  const entries = Object.entries(details).map(
    ([name, value]) => [name, typeof value === 'object' ? [...value] : value] as const,
  );
  return { outcome: 'refused', reason, details: Object.fromEntries(entries) };
}
