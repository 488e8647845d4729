import { ZodError } from 'zod';
import { fieldProblems, problemWords } from '../../../templates/words/portal-site.ts';
import { refusalWords } from '../../../templates/words/refusals.ts';
import type { Words } from '../../../templates/words/words.ts';
import { type Citation, Refusal } from '../../domain/kernel/refusal.ts';
import { CommandConflict, UnrecordableEvent, VersionConflict } from '../../ports/ledger.ts';

/** Why something was not done, ready to be shown. */
export interface Problem {
  readonly status: 403 | 404 | 409 | 422;
  readonly words: Words;
  readonly citation: Citation | null;
  /** By field name. */
  readonly fields: ReadonlyMap<string, Words>;
}

/** What a form itself lacks, before any rule is asked. */
export class FormIncomplete extends Error {
  readonly fields: ReadonlyMap<string, Words>;

  constructor(fields: Readonly<Record<string, Words>>) {
    super('the form is incomplete');
    this.name = 'FormIncomplete';
    this.fields = new Map(Object.entries(fields));
  }
}

/** Null for what nobody expected; that is an error page, not a message on a form. */
export function problemOf(error: unknown): Problem | null {
  const none = new Map<string, Words>();
  if (error instanceof Refusal) {
    const { reason, details, citation } = error;
    const words = refusalWords(reason, details);
    return { status: statusOf(reason), words, citation, fields: none };
  }
  if (error instanceof ZodError) {
    const fields = new Map(
      error.issues.map((issue) => [fieldOf(issue), fieldWords(issue)] as const),
    );
    return { status: 422, words: problemWords.fields, citation: null, fields };
  }
  if (error instanceof FormIncomplete) {
    return { status: 422, words: problemWords.fields, citation: null, fields: error.fields };
  }
  if (error instanceof VersionConflict) {
    return { status: 409, words: problemWords.versionConflict, citation: null, fields: none };
  }
  if (error instanceof UnrecordableEvent) {
    return { status: 422, words: problemWords.unrecordable, citation: null, fields: none };
  }
  if (error instanceof CommandConflict) {
    return { status: 409, words: problemWords.commandConflict, citation: null, fields: none };
  }
  return null;
}

const forbidden = new Set([
  'roleMissing',
  'departmentMismatch',
  'readingNotOpen',
  'drafterMayNotDecide',
  'editorMayNotApprove',
  'incidentOfAnotherDepartment',
  'matterOfOtherDepartment',
  'preparerMayNotClear',
  'reportOfOthers',
]);

const missing = new Set([
  'dossierMissing',
  'issueMissing',
  'incidentMissing',
  'matterMissing',
  'obligationMissing',
]);

function statusOf(reason: string): Problem['status'] {
  if (forbidden.has(reason)) return 403;
  return missing.has(reason) ? 404 : 422;
}

type Issue = ZodError['issues'][number];

/** Lists of lines are one field: `reasons.0` is about `reasons`. */
function fieldOf({ path }: Issue): string {
  return path.join('.').replace(/\.\d+$/, '');
}

function fieldWords(issue: Issue): Words {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? fieldProblems.range : fieldProblems.missing;
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_value':
    case 'invalid_union':
      return fieldProblems.choose;
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime'
        ? fieldProblems.date
        : fieldProblems.format;
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? fieldProblems.number
        : fieldProblems.missing;
    default:
      return fieldProblems.other;
  }
}

function tooBig(origin: string, most: number): Words {
  const words =
    origin === 'string'
      ? fieldProblems.tooLong
      : origin === 'array'
        ? fieldProblems.tooMany
        : fieldProblems.range;
  const fill = (text: string) => text.replace('{most}', String(most));
  return { zh: fill(words.zh), en: fill(words.en) };
}
