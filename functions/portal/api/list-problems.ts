import {
  type ApiProblem,
  apiProblemWords,
  problemTitles,
} from '../../../templates/words/public-api.ts';
import { wordedReasons } from '../../../templates/words/refusals.ts';
import type { Words } from '../../../templates/words/words.ts';
import { statusOfApiProblem, statusOfRefusal } from './problem-status.ts';

export interface ProblemType {
  readonly type: string;
  readonly reason: string;
  readonly status: number;
  readonly title: string;
}

/** Every reason for which a request can fail, with its status. */
export function listProblems(base: string): readonly ProblemType[] {
  const own = Object.keys(apiProblemWords).filter(isApiProblem);
  return [
    ...own.map((reason) => typeOf(base, reason, statusOfApiProblem(reason))),
    ...wordedReasons.map((reason) => typeOf(base, reason, statusOfRefusal(reason))),
  ];
}

function isApiProblem(reason: string): reason is ApiProblem {
  return Object.hasOwn(apiProblemWords, reason);
}

function typeOf(base: string, reason: string, status: number): ProblemType {
  const title: Words = problemTitles[status] ?? apiProblemWords.internal;
  return {
    type: `${base}/problems/${reason}`,
    reason,
    status,
    title: `${title.zh} / ${title.en}`,
  };
}
