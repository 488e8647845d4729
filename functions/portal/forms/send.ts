import type { Context } from 'hono';
import { problemWords } from '../../../templates/words/portal-site.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { carriesFormToken } from '../session/protection.ts';
import type { FailedForm } from './form-state.ts';
import { FormValues } from './form-values.ts';
import { fileOf, type KeptFile } from './kept-file.ts';
import { type Problem, problemOf } from './problem.ts';

/** A form as it was sent. */
export interface SentForm {
  readonly values: FormValues;
  readonly file: KeptFile | null;
}

export interface Attempt extends SentForm {
  /** What to show again, or null where it was carried out. */
  readonly failed: FailedForm | null;
}

/** Files that nothing can be made of are not offered again. */
const unreadable = new Set(['file', 'text']);
/** Reasons of the same kind after which the same file may well be sent again. */
const keptReasons = new Set(['planMissing', 'planUnacceptable', 'fileNeedsConfirmation']);
const unreadableReasons = /^(?:file|plan)[A-Z]/;

/**
 * Carries a form out. What the rules refuse comes back with everything that was typed, the file
 * included; what nobody expected is thrown on.
 */
export async function attempt(
  c: Context<PortalEnv>,
  parts: PortalParts,
  carryOut: (sent: SentForm) => Promise<void>,
): Promise<Attempt> {
  const session = sessionOf(c);
  const values = await FormValues.of(c.req);
  const file = await fileOf(parts, session, values, 'file');
  const sent = { values, file };
  const failWith = (problem: Problem, keptFile: KeptFile | null): Attempt => ({
    ...sent,
    failed: { id: values.text('formId'), values, problem, keptFile },
  });
  if (!carriesFormToken(session, values)) return failWith(staleForm, file);
  try {
    await carryOut(sent);
    return { ...sent, failed: null };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return failWith(problem, isAboutTheFile(error, problem) ? null : file);
  }
}

const staleForm: Problem = {
  status: 403,
  words: problemWords.formToken,
  citation: null,
  fields: new Map(),
};

function isAboutTheFile(error: unknown, problem: Problem): boolean {
  if ([...problem.fields.keys()].some((name) => unreadable.has(name))) return true;
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : '';
  return unreadableReasons.test(reason) && !keptReasons.has(reason);
}
