import { type IssueCommand, issueDecider } from '../../domain/gazette/decide.ts';
import { type IssueEvent, parseIssueEvent } from '../../domain/gazette/events.ts';
import { summariseIssue } from '../../domain/gazette/head.ts';
import type { DeadlineRules } from '../../domain/gazette/reminders.ts';
import type { IssueState } from '../../domain/gazette/state.ts';
import { issueIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { subjectStore } from '../subject-store.ts';

/** The gazette is the city's own, so the city's jurisdiction rules it. */
export function issueRules(environment: Environment): DeadlineRules {
  const jurisdiction = environment.jurisdiction(environment.city.jurisdiction);
  return { jurisdiction, calendar: environment.calendar };
}

const issues: StreamKind<IssueState, IssueCommand, IssueEvent, DeadlineRules> = {
  decider: issueDecider,
  parse: parseIssueEvent,
  rules: issueRules,
  head: (_environment, state) => {
    if (state.status === 'absent') throw new TypeError('an issue without events has no head');
    return { status: state.status, department: '', summary: summariseIssue(state) };
  },
};

const store = subjectStore('issue', issues, {
  parse: (id) => issueIdSchema.parse(id),
  missing: (issue) => new Refusal('issueMissing', { issue }),
});

export const issueStream = store.stream;
/** The gazette issue named by a stream or by a workflow's subject. */
export const issueOfSubject = store.idOf;
/** @throws {Refusal} `issueMissing` */
export const loadIssue = store.load;
export const carryOutOnIssue = store.carryOut;
