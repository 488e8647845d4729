import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { apiProblemWords, problemTitles } from '../../../templates/words/public-api.ts';
import type { Words } from '../../../templates/words/words.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { DataFolderProblem } from '../../ports/data-folder.ts';
import { CommandConflict, UnrecordableEvent, VersionConflict } from '../../ports/ledger.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { ApiFailure, inputErrors } from './api-failure.ts';
import { type ProblemStatus, statusOfApiProblem, statusOfRefusal } from './problem-status.ts';

/** RFC 9457 problem details, with the rule that asks for what is missing. */
export const problemSchema = z.strictObject({
  /** Names the reason; a page under it explains it. */
  type: z.string(),
  /** What kind of problem it is, in Chinese and English. */
  title: z.string(),
  status: z.int(),
  /** What is wrong here and what to do, in the language asked for. */
  detail: z.string(),
  reason: z.string(),
  /** The same in both languages. */
  words: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Facts of the refusal: what is missing, which status it is in. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  /** The rule that the refusal rests on. */
  rule: z
    .strictObject({
      instrument: z.string(),
      title: z.string(),
      clause: z.string(),
      quotation: z.string(),
    })
    .optional(),
  errors: z
    .array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() }))
    .optional(),
});
/** The status is one of those that the interface gives. */
export type Problem = z.infer<typeof problemSchema> & { readonly status: ProblemStatus };

/** Any error as a problem. What nobody foresaw is told without a word of what is inside. */
export async function problemOf(
  error: unknown,
  base: string,
  language: 'zh' | 'en',
): Promise<Problem> {
  if (error instanceof Refusal) {
    const { reason, details, citation } = error;
    // The words for every refusal are loaded with the first one: most requests are not refused.
    const { refusalWords } = await import('../../../templates/words/refusals.ts');
    const words = refusalWords(reason, details);
    return {
      ...problem(base, language, reason, statusOfRefusal(reason), words),
      details: Object.fromEntries(
        Object.entries(details).map(([key, value]) => [
          key,
          typeof value === 'object' ? [...value] : value,
        ]),
      ),
      ...(citation === null ? {} : { rule: ruleOf(citation) }),
    };
  }
  const { reason, errors } = failureOf(error);
  return {
    ...problem(base, language, reason, statusOfApiProblem(reason), apiProblemWords[reason]),
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
}

function problem(
  base: string,
  language: 'zh' | 'en',
  reason: string,
  status: ProblemStatus,
  words: Words,
): Problem {
  const title = problemTitles[status] ?? apiProblemWords.internal;
  return {
    type: `${base}/problems/${reason}`,
    title: `${title.zh} / ${title.en}`,
    status,
    detail: words[language],
    reason,
    words: { zh: words.zh, en: words.en },
  };
}

function ruleOf({ instrument, title, clause, quotation }: NonNullable<Refusal['citation']>) {
  return { instrument, title, clause, quotation };
}

/** What an error means at this edge. */
export function failureOf(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (error instanceof z.ZodError) {
    return new ApiFailure('invalidInput', { errors: inputErrors(error) });
  }
  if (error instanceof VersionConflict) return new ApiFailure('versionConflict');
  if (error instanceof CommandConflict) return new ApiFailure('commandConflict');
  if (error instanceof UnrecordableEvent) return new ApiFailure('unrecordable');
  if (error instanceof DataFolderProblem) {
    return new ApiFailure(error.reason === 'full' ? 'storageFull' : 'storageUnavailable');
  }
  if (error instanceof Unavailable) return new ApiFailure('storageUnavailable');
  if (error instanceof HTTPException && error.status === 413) return new ApiFailure('bodyTooLarge');
  return new ApiFailure('internal');
}
