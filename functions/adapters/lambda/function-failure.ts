import { z } from 'zod';
import { Unavailable } from '../../ports/unavailable.ts';

/** A Lambda function failed, or answered something that this version does not understand. */
export class FunctionFailed extends Error {
  readonly functionName: string;

  constructor(functionName: string, problem: string, options?: { cause?: unknown }) {
    super(`the function ${functionName} ${problem}`, options);
    this.name = 'FunctionFailed';
    this.functionName = functionName;
  }
}

/** How Lambda tells that a function threw or was stopped. */
const failureSchema = z.looseObject({
  errorType: z.string().catch('unknown'),
  errorMessage: z.string().catch(''),
});

/**
 * What to throw for an answer with FunctionError. Of the message nothing is handed on: it may hold
 * words of a document, and the function's own log has it.
 */
export function functionFailure(functionName: string, answer: unknown): Error {
  const parsed = failureSchema.safeParse(answer);
  const { errorType, errorMessage } = parsed.success
    ? parsed.data
    : { errorType: 'unknown', errorMessage: '' };
  const failed = new FunctionFailed(functionName, `failed (${errorType}); its log says why`);
  // What the function itself could not reach, and a function that took too long, may go well later.
  const passes =
    errorType === 'Unavailable' ||
    errorType === 'Sandbox.Timedout' ||
    / Task timed out after \d/.test(errorMessage);
  return passes ? new Unavailable('renderers', { cause: failed }) : failed;
}
