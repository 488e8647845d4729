import type { Words } from '../../../templates/words/words.ts';
import { FormValues } from './form-values.ts';
import type { KeptFile } from './kept-file.ts';
import type { Problem } from './problem.ts';

/** One form of a page: untouched, or as it came back with what was wrong. */
export interface FormState {
  /** Unique on its page; the fields' ids begin with it. */
  readonly id: string;
  readonly submitted: boolean;
  readonly values: FormValues;
  readonly problems: ReadonlyMap<string, Words>;
  readonly keptFile: KeptFile | null;
}

/** A form that was sent and not carried out. */
export interface FailedForm {
  readonly id: string;
  readonly values: FormValues;
  readonly problem: Problem;
  readonly keptFile: KeptFile | null;
}

/** The state of the form `id`, given the one that failed, if any did. */
export function formState(id: string, failed: FailedForm | null): FormState {
  if (failed === null || failed.id !== id) {
    return {
      id,
      submitted: false,
      values: FormValues.none,
      problems: new Map(),
      keptFile: null,
    };
  }
  const { values, problem, keptFile } = failed;
  return { id, submitted: true, values, problems: problem.fields, keptFile };
}

export function fieldId(form: FormState, name: string): string {
  return `${form.id}-${name}`;
}
