import { z } from 'zod';
import type { Environment } from '../application/environment.ts';
import { DataFolderProblem } from '../ports/data-folder.ts';
import { type Json, VersionConflict } from '../ports/ledger.ts';
import { Unavailable } from '../ports/unavailable.ts';
import type { TaskToken } from '../ports/workflow-engine.ts';

const subject = z.string().min(1).max(200);
const gate = z.string().min(1).max(200);

export const subjectInput = z.strictObject({ subject });
export const gateInput = z.strictObject({ subject, gate });
export const tokenInput = z.strictObject({
  subject,
  gate,
  token: z.custom<TaskToken>((value) => typeof value === 'string' && value.length > 0),
});
export const followUpInput = z.strictObject({ subject, followUp: z.string().min(1).max(64) });

const answerSchema = z.record(z.string(), z.json());

/** What a Task state invokes; the payload and the answer are JSON. */
export type Step = (environment: Environment, payload: unknown) => Promise<Json>;

/** The race was lost too often for one call; the workflow tries again by this name. */
export class TransientConflict extends Error {
  constructor(cause: VersionConflict) {
    super(cause.message, { cause });
    this.name = 'Transient.Conflict';
  }
}

/** Storage that is full or out of reach now may not be later; the workflow tries again by this name. */
export class TransientUnavailable extends Error {
  constructor(cause: DataFolderProblem | Unavailable) {
    super(cause.message, { cause });
    this.name = 'Transient.Unavailable';
  }
}

/**
 * A thin handler: parse the payload, run the use case, answer. Errors keep their own names, which
 * is what Retry and Catch match.
 */
export function step<Input>(
  input: z.ZodType<Input>,
  useCase: (environment: Environment, input: Input) => Promise<unknown>,
): Step {
  return async (environment, payload) => {
    try {
      const answer = await useCase(environment, input.parse(payload));
      return answerSchema.parse(answer ?? {});
    } catch (error) {
      if (error instanceof VersionConflict) throw new TransientConflict(error);
      if (error instanceof DataFolderProblem || error instanceof Unavailable) {
        throw new TransientUnavailable(error);
      }
      throw error;
    }
  };
}
