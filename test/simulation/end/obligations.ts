import type { Environment } from '../../../functions/application/environment.ts';
import { obligationsOfStream } from '../../../functions/application/obligations/obligations-of-stream.ts';
import { type Obligation, standingOf } from '../../../functions/domain/deadlines/obligation.ts';
import { epochMsOf, type Instant } from '../../../functions/domain/kernel/time.ts';
import { allStreams } from '../../../functions/ports/ledger/export-lines.ts';

/** How an obligation stands when the year is over. */
export const endStates = ['met', 'metLate', 'overdue', 'ceased', 'notYetDue'] as const;
export type EndState = (typeof endStates)[number];

/** An obligation as the year left it, in the words that the recount uses too. */
export interface EndedObligation {
  readonly stream: string;
  readonly kind: string;
  readonly subject: string;
  readonly department: string;
  readonly startsAt: string;
  readonly dueAt: string;
  readonly state: EndState;
  readonly ceasedAt: string | null;
}

export interface Accounted {
  readonly obligations: readonly EndedObligation[];
  /** What is wrong, each with its stream. */
  readonly findings: readonly string[];
}

/** Every obligation of every stream; each must be in exactly one state, and none named twice. */
export async function accountObligations(
  environment: Environment,
  at: Instant,
): Promise<Accounted> {
  const obligations: EndedObligation[] = [];
  const findings: string[] = [];
  for await (const stream of allStreams(environment.ledger)) {
    const obliged = await obligationsOfStream(environment, stream);
    const names = new Set<string>();
    for (const obligation of obliged?.obligations ?? []) {
      const { kind, subject, startsAt, department, dueAt, ceasedAt } = obligation;
      const name = `${kind}|${subject}|${department}|${startsAt}`;
      if (names.has(name)) findings.push(`${stream}: ${name} is owed twice`);
      names.add(name);
      const states = endStates.filter((state) => isIn[state](obligation, at));
      const state = endStateOf(obligation, at);
      if (states.length !== 1 || states[0] !== state) {
        findings.push(`${stream}: ${name} is ${state}, and by its dates ${states.join(' and ')}`);
      }
      obligations.push({ stream, kind, subject, department, startsAt, dueAt, state, ceasedAt });
    }
  }
  return { obligations, findings };
}

function endStateOf(obligation: Obligation, at: Instant): EndState {
  const standing = standingOf(obligation, at);
  return standing === 'soon' || standing === 'due' ? 'notYetDue' : standing;
}

type Test = (obligation: Obligation, at: Instant) => boolean;

const isDone = ({ satisfiedAt }: Obligation) => satisfiedAt !== null;
const isLate = ({ satisfiedAt, dueAt }: Obligation) =>
  satisfiedAt !== null && epochMsOf(satisfiedAt) > epochMsOf(dueAt);
const hasCeased: Test = ({ ceasedAt }, at) =>
  ceasedAt !== null && epochMsOf(ceasedAt) <= epochMsOf(at);
const isPast: Test = ({ dueAt }, at) => epochMsOf(dueAt) < epochMsOf(at);

/** Each state by the dates alone; of these tests exactly one may hold. */
const isIn: Readonly<Record<EndState, Test>> = {
  met: (one) => isDone(one) && !isLate(one),
  metLate: (one) => isLate(one),
  ceased: (one, at) => !isDone(one) && hasCeased(one, at),
  overdue: (one, at) => !isDone(one) && !hasCeased(one, at) && isPast(one, at),
  notYetDue: (one, at) => !isDone(one) && !hasCeased(one, at) && !isPast(one, at),
};
