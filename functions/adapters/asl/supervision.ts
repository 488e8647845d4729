import type { Instant } from '../../domain/kernel/time.ts';
import { instantOf, instantSchema } from '../../domain/kernel/time.ts';
import type { Execution, ExecutionStatus } from './execution.ts';
import { nextDue } from './reducer.ts';

/** An execution as a supervisor sees it; never a token or a payload. */
export interface ExecutionSummary {
  readonly workflow: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** SHA-256 of the definition that it began with and keeps. */
  readonly definition: string;
  /** The states it is in; those inside a Parallel or Map follow its name and a slash. */
  readonly current: readonly string[];
  readonly nextDueAt: Instant | null;
  readonly error: string | null;
  readonly cause: string | null;
}

/** A summary with the children that it waits for, such as its open gates. */
export interface ExecutionDescription extends ExecutionSummary {
  readonly input: Execution['input'];
  readonly output: Execution['output'];
  readonly children: readonly ExecutionDescription[];
}

export function summaryOf(execution: Execution): ExecutionSummary {
  const { workflow, name, status, definition, error, cause, startedAt, endedAt } = execution;
  const due = nextDue(execution);
  return {
    workflow,
    name,
    status,
    startedAt: instantSchema.parse(startedAt),
    endedAt: endedAt === null ? null : instantSchema.parse(endedAt),
    definition,
    current: statesOf(execution),
    nextDueAt: due === null ? null : instantOf(due),
    error,
    cause,
  };
}

function statesOf({ strands }: Execution): readonly string[] {
  const holders = new Set(strands.map(({ parent }) => parent));
  return strands
    .filter(({ key }) => !holders.has(key))
    .map(({ scope, state }) =>
      [...scope.filter((step) => typeof step === 'string'), state].join('/'),
    );
}
