import type { Digest } from '../../domain/kernel/digest.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Objects } from '../../ports/objects.ts';
import {
  type FileFormat,
  gazetteIssueModelSchema,
  interpretationModelSchema,
  mediaTypeOfFormat,
  officialDocumentModelSchema,
  type Renderers,
  validityMarkModelSchema,
} from '../../ports/renderers.ts';
import {
  type Refused,
  type RenderAnswer,
  type RenderRequest,
  renderRequestSchema,
} from './render-messages.ts';

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
    const request = renderRequestSchema.parse(payload);
    const content = await readJson(objects, request.model);
    try {
      return await render(renderers, objects, request, content);
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  };
}

async function render(
  renderers: Renderers,
  objects: Objects,
  request: RenderRequest,
  content: unknown,
): Promise<RenderAnswer> {
  const rendered = async (format: FileFormat, bytes: Uint8Array) => {
    const digest = await objects.put(bytes, mediaTypeOfFormat[format]);
    return { outcome: 'rendered', digest } as const;
  };
  switch (request.kind) {
    case 'officialDocument': {
      const model = officialDocumentModelSchema.parse(content);
      const { format } = request;
      return rendered(format, await renderers.officialDocument(model, format));
    }
    case 'interpretation': {
      const model = interpretationModelSchema.parse(content);
      const { format } = request;
      return rendered(format, await renderers.interpretation(model, format));
    }
    case 'gazetteIssue': {
      const model = gazetteIssueModelSchema.parse(content);
      const { bytes, pageCount, pages } = await renderers.gazetteIssue(model);
      return { ...(await rendered('pdf', bytes)), pageCount, pages: { ...pages } };
    }
    case 'withValidityMark': {
      const model = validityMarkModelSchema.parse(content);
      return rendered('pdf', await renderers.withValidityMark(model));
    }
    default:
      return request satisfies never;
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
