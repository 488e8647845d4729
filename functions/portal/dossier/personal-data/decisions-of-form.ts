import { privacyWords } from '../../../../templates/words/portal-privacy.ts';
import type { FormValues } from '../../forms/form-values.ts';
import { FormIncomplete } from '../../forms/problem.ts';

/** One candidate's fields are named `<field>:<candidate>`. */
export function candidateField(field: string, candidate: string): string {
  return `${field}:${candidate}`;
}

const DECIDE = 'decide:';

/**
 * The reviewer's decisions as the form states them.
 *
 * @throws {FormIncomplete} unless the reviewer ticked that everything was looked at
 */
export function privacyDecisionsOf(values: FormValues) {
  if (!values.checked('confirmed')) {
    throw new FormIncomplete({ confirmed: privacyWords.confirmMissing });
  }
  return values
    .names()
    .filter((name) => name.startsWith(DECIDE))
    .map((name) => {
      const candidate = name.slice(DECIDE.length);
      const text = (field: string) => values.text(candidateField(field, candidate));
      const decision = values.text(name);
      if (decision === 'keep') return { candidate, decision, reason: text('reason') };
      if (decision !== 'exempt') return { candidate, decision };
      return {
        candidate,
        decision,
        exception: text('exception'),
        legalBasis: text('legalBasis'),
        decidedBy: text('decidedBy'),
        scope: text('scope'),
        method: text('method'),
      };
    });
}
