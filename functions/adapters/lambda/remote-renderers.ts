import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { z } from 'zod';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Objects } from '../../ports/objects.ts';
import type { Renderers } from '../../ports/renderers.ts';
import { reach } from '../aws/reach.ts';
import { FunctionFailed, functionFailure } from './function-failure.ts';
import {
  fileAnswerSchema,
  issueAnswerSchema,
  type Refused,
  type RenderRequest,
} from './render-messages.ts';

export interface RemoteRenderersOptions {
  /** It waits for as long as the function may take, and does not try again by itself. */
  readonly client: LambdaClient;
  readonly functionName: string;
  /** Where both sides find models and files. */
  readonly objects: Objects;
}

/**
 * Renderers in a function of their own, so that no other carries fonts and typesetting. Its
 * handler is `renderOnRequest`.
 *
 * @throws {Refusal} as the renderer refused
 * @throws {Unavailable} `renderers`, or `objects`
 * @throws {FunctionFailed} the function broke down
 */
export function openRemoteRenderers(options: RemoteRenderersOptions): Renderers {
  const file = async (what: Asked, model: object) => {
    const answer = granted(await ask(options, what, model, fileAnswerSchema));
    return (await options.objects.get(answer.digest)).bytes;
  };
  return {
    officialDocument: (model, format) => file({ kind: 'officialDocument', format }, model),
    interpretation: (model, format) => file({ kind: 'interpretation', format }, model),
    withValidityMark: (model) => file({ kind: 'withValidityMark' }, model),
    gazetteIssue: async (model) => {
      const what = { kind: 'gazetteIssue' } as const;
      const answer = granted(await ask(options, what, model, issueAnswerSchema));
      const { digest, pageCount, pages } = answer;
      const { bytes } = await options.objects.get(digest);
      return { bytes, pageCount, pages };
    },
  };
}

type WithoutModel<Request> = Request extends RenderRequest ? Omit<Request, 'model'> : never;
type Asked = WithoutModel<RenderRequest>;

async function ask<Answer>(
  { client, functionName, objects }: RemoteRenderersOptions,
  what: Asked,
  model: object,
  answers: z.ZodType<Answer>,
): Promise<Answer> {
  const content = new TextEncoder().encode(canonicalJson(model));
  const request: RenderRequest = { ...what, model: await objects.put(content, 'application/json') };
  const command = new InvokeCommand({
    FunctionName: functionName,
    InvocationType: 'RequestResponse',
    Payload: new TextEncoder().encode(JSON.stringify(request)),
  });
  const { FunctionError, Payload } = await reach('renderers', () => client.send(command));
  const said = parseJson(Payload);
  if (FunctionError !== undefined) throw functionFailure(functionName, said);
  const answer = answers.safeParse(said);
  if (answer.success) return answer.data;
  const problem = 'answered something else: deploy it in the same version as its callers';
  throw new FunctionFailed(functionName, problem, { cause: answer.error });
}

/** @throws {Refusal} */
function granted<Answer extends { readonly outcome: 'rendered' }>(
  answer: Answer | Refused,
): Answer {
  if (answer.outcome === 'refused') throw new Refusal(answer.reason, answer.details);
  return answer;
}

/** Undefined for what is no JSON, which no schema of an answer takes. */
function parseJson(payload: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}
