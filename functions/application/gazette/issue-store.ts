import { type IssueCommand, issueDecider } from '../../domain/gazette/decide.ts';
import { type IssueEvent, parseIssueEvent } from '../../domain/gazette/events.ts';
import { summariseIssue } from '../../domain/gazette/head.ts';
import type { DeadlineRules } from '../../domain/gazette/reminders.ts';
import type { ExistingIssue, IssueState } from '../../domain/gazette/state.ts';
import { type IssueId, issueIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type Decided, decideAndAppend, load, type StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';

export const issueStream = (issue: IssueId) => `issue/${issue}` as const;

/** The gazette issue named by a stream or by a workflow's subject. */
export function issueOfSubject(subject: string): IssueId {
  const [category, id] = subject.split('/', 2);
  if (category !== 'issue') throw new TypeError(`${subject} is not a gazette issue`);
  return issueIdSchema.parse(id);
}

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

/** @throws {Refusal} `issueMissing` */
export async function loadIssue(
  environment: Environment,
  issue: IssueId,
): Promise<{ state: ExistingIssue; version: number }> {
  const { state, version } = await load(environment, issues, issueStream(issue));
  if (state.status === 'absent') throw new Refusal('issueMissing', { issue });
  return { state, version };
}

export function carryOutOnIssue(
  environment: Environment,
  issue: IssueId,
  identity: CommandIdentity,
  command: IssueCommand,
): Promise<Decided<IssueState>> {
  return decideAndAppend(environment, issues, issueStream(issue), identity, command);
}
