import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  type ExecutionListItem,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStepFunctions } from '../../../../functions/adapters/step-functions/workflow-engine.ts';
import type { PortalParts } from '../../../../functions/portal/portal-parts.ts';

const base = 'arn:aws:states:eu-west-1:123456789012';
const stateMachines = {
  issuance: `${base}:stateMachine:Issuance:live`,
  gate: `${base}:stateMachine:Gate:live`,
  'follow-up': `${base}:stateMachine:FollowUp:live`,
  'attribute-review': `${base}:stateMachine:AttributeReview:live`,
  'gazette-issue': `${base}:stateMachine:GazetteIssue:live`,
  response: `${base}:stateMachine:Response:live`,
};
const client = new SFNClient({ region: 'eu-west-1', maxAttempts: 1 });
const sfn = mockClient(client);
const engine = openStepFunctions({ client, stateMachines });

beforeEach(() => {
  sfn.reset();
  sfn.on(ListExecutionsCommand).resolves({ executions: [] });
});

function item(name: string, minute: number, more: Partial<ExecutionListItem> = {}) {
  return {
    executionArn: `${base}:execution:Issuance:${name}`,
    stateMachineArn: `${base}:stateMachine:Issuance`,
    name,
    status: 'RUNNING',
    startDate: new Date(Date.UTC(2026, 2, 2, 1, minute)),
    ...more,
  } satisfies ExecutionListItem;
}

function listed(machine: keyof typeof stateMachines, executions: ExecutionListItem[]): void {
  sfn
    .on(ListExecutionsCommand, { stateMachineArn: stateMachines[machine] })
    .resolves({ executions });
}

describe('the executions that a supervisor sees', () => {
  test('come from every workflow, newest first, and the portal can show them', async () => {
    listed('issuance', [item('dossier_b', 9), item('dossier_a', 1)]);
    listed('follow-up', [
      item('b.case-study', 5, {
        status: 'SUCCEEDED',
        stopDate: new Date(Date.UTC(2026, 2, 2, 1, 7)),
      }),
    ]);
    const supervision: PortalParts['supervision'] = engine;
    expect(await supervision?.executions()).toEqual([
      expect.objectContaining({ workflow: 'issuance', name: 'dossier.b', status: 'running' }),
      {
        workflow: 'follow-up',
        name: 'b.case-study',
        status: 'succeeded',
        startedAt: '2026-03-02T01:05:00.000Z',
        endedAt: '2026-03-02T01:07:00.000Z',
        current: [],
        nextDueAt: null,
        error: null,
        cause: null,
      },
      expect.objectContaining({ name: 'dossier.a', endedAt: null }),
    ]);
    expect(sfn.commandCalls(DescribeExecutionCommand)).toHaveLength(0);
  });

  test('are those that were started from outside: no gates, whose names tell nothing', async () => {
    listed('gate', [item('0c6f9d3e-5a5b-4a53-9d0e-0a4f8f1d2b3c', 5)]);
    listed('issuance', [item('dossier_a', 1)]);
    expect((await engine.executions()).map(({ name }) => name)).toEqual(['dossier.a']);
    expect(sfn.commandCalls(ListExecutionsCommand)).toHaveLength(
      Object.keys(stateMachines).length - 1,
    );
  });

  test('are the hundred that were started last', async () => {
    const many = (name: string, from: number) =>
      Array.from({ length: 100 }, (_, index) => item(`${name}-${index}`, from - index));
    listed('issuance', many('old', 100));
    listed('gazette-issue', many('new', 150));
    const lines = await engine.executions();
    expect(lines).toHaveLength(100);
    expect(lines[0]?.name).toBe('new-0');
    expect(lines.filter(({ name }) => name.startsWith('old'))).toHaveLength(25);
    for (const call of sfn.commandCalls(ListExecutionsCommand)) {
      expect(call.args[0].input.maxResults).toBe(100);
    }
  });

  test.each([
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'timedOut'],
    ['ABORTED', 'aborted'],
  ] as const)('tell why one ended as %s', async (status, shown) => {
    listed('issuance', [item('dossier_a', 1, { status })]);
    const described = { error: 'PackageChanged', cause: '签发之后又有改动' };
    sfn.on(DescribeExecutionCommand).resolves({ ...described, input: '{"token":"secret"}' });
    const [line] = await engine.executions();
    expect(line).toMatchObject({ status: shown, ...described });
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  test('show one whose history is gone by now without a reason', async () => {
    listed('issuance', [item('dossier_a', 1, { status: 'FAILED' })]);
    sfn
      .on(DescribeExecutionCommand)
      .rejects(new ExecutionDoesNotExist({ message: 'gone', $metadata: {} }));
    expect(await engine.executions()).toMatchObject([{ error: null, cause: null }]);
  });
});

describe('the cause of a failure', () => {
  const lambda = JSON.stringify({
    errorType: 'Refusal',
    errorMessage: 'renditionsMissing {"parts":["qa"]}',
    trace: ['at publish (/var/task/index.mjs:1)'],
  });
  const child = JSON.stringify({
    ExecutionArn: 'x',
    Input: '{"token":"secret"}',
    Output: '{"token":"secret"}',
    Error: 'Refusal',
    Cause: lambda,
  });
  const words: readonly (readonly [string, string | undefined, string | null])[] = [
    ['of a Fail state is told as it is', '签发之后又有改动', '签发之后又有改动'],
    ['of a function is its message', lambda, 'renditionsMissing {"parts":["qa"]}'],
    ['of a child is its error', child, 'Refusal: renditionsMissing {"parts":["qa"]}'],
    ['that was cut short is not told', child.slice(0, 60), null],
    ['without words is not told', '{"Input":"{\\"token\\":\\"secret\\"}"}', null],
    ['in a list is not told', '["secret"]', null],
    ['that is missing is not told', undefined, null],
    ['that never ends is cut', 'x'.repeat(9_000), 'x'.repeat(500)],
  ];

  test.each(words)('%s', async (_name, cause, expected) => {
    listed('issuance', [item('dossier_a', 1, { status: 'FAILED' })]);
    sfn.on(DescribeExecutionCommand).resolves({ error: 'E', ...(cause && { cause }) });
    const [line] = await engine.executions();
    expect(line?.cause).toBe(expected);
  });

  test('of children without end comes to an end', async () => {
    let nested = 'the innermost';
    for (let depth = 0; depth < 20; depth += 1)
      nested = JSON.stringify({ Error: 'E', Cause: nested });
    listed('issuance', [item('dossier_a', 1, { status: 'FAILED' })]);
    sfn.on(DescribeExecutionCommand).resolves({ error: 'E', cause: nested });
    const [line] = await engine.executions();
    expect(line?.cause).toMatch(/^E(?:: E)+$/);
  });
});
