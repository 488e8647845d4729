import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  type ExecutionListItem,
  type ExecutionStatus,
  ListExecutionsCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { WorkflowName } from '../../ports/workflow-engine.ts';
import { reach } from '../aws/reach.ts';
import { givenName } from './execution-arn.ts';
import { causeInWords } from './failure-cause.ts';

/** An execution as a supervisor sees it; never a token or a payload. */
export interface ExecutionLine {
  readonly workflow: WorkflowName;
  readonly name: string;
  readonly status: 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /**
   * Always empty here: Step Functions tells it only by the history of each execution. Which gate
   * is open is told by the dossier or the issue itself.
   */
  readonly current: readonly string[];
  readonly nextDueAt: null;
  readonly error: string | null;
  readonly cause: string | null;
}

const MOST_SHOWN = 100;
/** Describing all failures at once would be throttled. */
const AT_ONCE = 10;

const statuses: Readonly<Record<ExecutionStatus, ExecutionLine['status']>> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

interface Listed {
  readonly workflow: WorkflowName;
  readonly execution: ExecutionListItem;
}

/**
 * The hundred executions that were started last, newest first, with what went wrong in those that
 * failed.
 *
 * @throws {Unavailable} `workflows`
 */
export async function listExecutionLines(
  client: SFNClient,
  machines: readonly (readonly [WorkflowName, string])[],
): Promise<readonly ExecutionLine[]> {
  const pages = await Promise.all(
    machines.map(async ([workflow, stateMachineArn]) => {
      const command = new ListExecutionsCommand({ stateMachineArn, maxResults: MOST_SHOWN });
      const { executions = [] } = await reach('workflows', () => client.send(command));
      return executions.map((execution): Listed => ({ workflow, execution }));
    }),
  );
  const shown = pages
    .flat()
    .toSorted((a, b) => startOf(b) - startOf(a))
    .slice(0, MOST_SHOWN);
  const lines: ExecutionLine[] = [];
  for (let first = 0; first < shown.length; first += AT_ONCE) {
    const some = shown.slice(first, first + AT_ONCE);
    lines.push(...(await Promise.all(some.map((listed) => lineOf(client, listed)))));
  }
  return lines;
}

async function lineOf(client: SFNClient, listed: Listed): Promise<ExecutionLine> {
  const { workflow, execution } = listed;
  const status = statuses[execution.status ?? 'RUNNING'];
  const wentWell = status === 'running' || status === 'succeeded';
  return {
    workflow,
    name: givenName(execution.name ?? ''),
    status,
    startedAt: instantOf(startOf(listed)),
    endedAt: execution.stopDate === undefined ? null : instantOf(execution.stopDate.getTime()),
    current: [],
    nextDueAt: null,
    ...(wentWell ? noFailure : await failureOf(client, execution.executionArn)),
  };
}

const noFailure = { error: null, cause: null } as const;

async function failureOf(
  client: SFNClient,
  executionArn: string | undefined,
): Promise<Pick<ExecutionLine, 'error' | 'cause'>> {
  try {
    const command = new DescribeExecutionCommand({ executionArn });
    const { error, cause } = await reach('workflows', () => client.send(command));
    return { error: error ?? null, cause: causeInWords(cause) };
  } catch (error) {
    // Its history is dropped 90 days after the end, perhaps since it was listed.
    if (error instanceof ExecutionDoesNotExist) return noFailure;
    throw error;
  }
}

function startOf({ execution }: Listed): number {
  return execution.startDate?.getTime() ?? 0;
}
