import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  InvalidExecutionInput,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openStepFunctions } from '../../../../functions/adapters/step-functions/workflow-engine.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';

const base = 'arn:aws-cn:states:cn-north-1:123456789012:stateMachine';
const stateMachines = {
  issuance: `${base}:Issuance:live`,
  gate: `${base}:Gate:live`,
  'follow-up': `${base}:FollowUp:live`,
  'attribute-review': `${base}:AttributeReview:live`,
  'gazette-issue': `${base}:GazetteIssue:live`,
  response: `${base}:Response:live`,
};
const token = z.custom<TaskToken>().parse('AQCEAAAAKgAAAAMAAAAA');

const client = new SFNClient({ region: 'cn-north-1', maxAttempts: 1 });
const sfn = mockClient(client);
const engine = openStepFunctions({ client, stateMachines });

beforeEach(() => {
  sfn.reset();
});

const said = { message: 'as Step Functions says it', $metadata: { httpStatusCode: 400 } };

function serviceError(name: string, httpStatusCode: number): SFNServiceException {
  const $fault = httpStatusCode < 500 ? 'client' : 'server';
  return new SFNServiceException({ name, $fault, message: name, $metadata: { httpStatusCode } });
}

const lostConnection = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const timedOut = Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
const passing: readonly Error[] = [
  serviceError('ThrottlingException', 400),
  serviceError('TooManyRequestsException', 429),
  serviceError('InternalServerError', 500),
  serviceError('ServiceUnavailable', 503),
  serviceError('KmsThrottlingException', 400),
  lostConnection,
  timedOut,
];

const calls = [
  ['start', () => engine.start('issuance', 'dossier.zulin', {}), StartExecutionCommand],
  ['resume', () => engine.resume(token, {}), SendTaskSuccessCommand],
  ['status', () => engine.status('issuance', 'dossier.zulin'), DescribeExecutionCommand],
  ['executions', () => engine.executions(), ListExecutionsCommand],
] as const;

describe.each(calls)('%s', (_name, call) => {
  test.each(passing)('is out of reach after $name: $message', async (problem) => {
    sfn.rejects(problem);
    const answer = call();
    await expect(answer).rejects.toThrow(Unavailable);
    await expect(answer).rejects.toMatchObject({ service: 'workflows', cause: problem });
  });

  test.each([
    serviceError('AccessDeniedException', 400),
    serviceError('ValidationException', 400),
    new StateMachineDoesNotExist(said),
  ])('tells a mistake of the deployment as it is: $name', async (problem) => {
    sfn.rejects(problem);
    await expect(call()).rejects.toBe(problem);
  });
});

describe('starting', () => {
  test('names the alias, the execution and its input', async () => {
    sfn.on(StartExecutionCommand).resolves({});
    await engine.start('gazette-issue', 'issue.no-1', { subject: 'issue/no-1' });
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: stateMachines['gazette-issue'],
      name: 'issue_no-1',
      input: '{"subject":"issue/no-1"}',
    });
  });

  test('what runs already or did, changes nothing', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(said));
    await expect(engine.start('issuance', 'dossier.zulin', {})).resolves.toBeUndefined();
  });

  test('again after the answer was lost finds it started', async () => {
    sfn
      .on(StartExecutionCommand)
      .rejectsOnce(lostConnection)
      .rejects(new ExecutionAlreadyExists(said));
    const start = () => engine.start('issuance', 'dossier.zulin', { subject: 'dossier/zulin' });
    await expect(start()).rejects.toThrow(Unavailable);
    await expect(start()).resolves.toBeUndefined();
  });

  test('waits for a better moment while too many executions are open', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionLimitExceeded(said));
    await expect(engine.start('issuance', 'dossier.zulin', {})).rejects.toThrow(Unavailable);
  });

  test('with an input that Step Functions refuses is a mistake', async () => {
    const refused = new InvalidExecutionInput(said);
    sfn.on(StartExecutionCommand).rejects(refused);
    await expect(engine.start('issuance', 'dossier.zulin', {})).rejects.toBe(refused);
  });

  test.each(['', 'x'.repeat(81), 'dossier/zulin', '江州', 'a b'])(
    'refuses the name %j before it asks',
    async (name) => {
      await expect(engine.start('issuance', name, {})).rejects.toThrow(/1 to 80 letters/);
      await expect(engine.status('issuance', name)).rejects.toThrow(/1 to 80 letters/);
      expect(sfn.calls()).toHaveLength(0);
    },
  );
});

describe('waking a waiting state', () => {
  test('hands on the output', async () => {
    sfn.on(SendTaskSuccessCommand).resolves({});
    expect(await engine.resume(token, { settled: true })).toBe('resumed');
    expect(sfn.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: token,
      output: '{"settled":true}',
    });
  });

  test.each([new TaskDoesNotExist(said), new TaskTimedOut(said), new InvalidToken(said)])(
    'that has moved on ($name) is no error',
    async (problem) => {
      sfn.on(SendTaskSuccessCommand).rejects(problem);
      expect(await engine.resume(token, {})).toBe('movedOn');
    },
  );

  test('again after the answer was lost finds that it has moved on', async () => {
    sfn.on(SendTaskSuccessCommand).rejectsOnce(timedOut).rejects(new TaskTimedOut(said));
    await expect(engine.resume(token, {})).rejects.toThrow(Unavailable);
    expect(await engine.resume(token, {})).toBe('movedOn');
  });

  test('with an output that Step Functions refuses is a mistake, told without the token', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new InvalidOutput(said));
    const error = await engine.resume(token, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidOutput);
    expect(JSON.stringify(error) + String(error)).not.toContain(token);
  });
});

describe('the status of an execution', () => {
  test.each([
    ['RUNNING', 'running'],
    ['PENDING_REDRIVE', 'running'],
    ['SUCCEEDED', 'ended'],
    ['FAILED', 'ended'],
    ['TIMED_OUT', 'ended'],
    ['ABORTED', 'ended'],
  ] as const)('%s is “%s”, by the ARN of the execution', async (status, expected) => {
    sfn.on(DescribeExecutionCommand).resolves({ status });
    expect(await engine.status('follow-up', 'zulin.case-study')).toBe(expected);
    expect(sfn.commandCalls(DescribeExecutionCommand)[0]?.args[0].input.executionArn).toBe(
      'arn:aws-cn:states:cn-north-1:123456789012:execution:FollowUp:zulin_case-study',
    );
  });

  test('is null where there is none', async () => {
    sfn.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist(said));
    expect(await engine.status('issuance', 'dossier.zulin')).toBeNull();
  });
});

test.each(['', 'Issuance', `${base}:Issuance:live:more`, 'arn:aws:lambda:eu-west-1:1:function:x'])(
  'a state machine given as %j is refused at the start, by name',
  (arn) => {
    expect(() =>
      openStepFunctions({ client, stateMachines: { ...stateMachines, gate: arn } }),
    ).toThrow(/state machine of “gate”/);
  },
);

test('a state machine may be given without an alias', async () => {
  sfn.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
  const plain = openStepFunctions({
    client,
    stateMachines: { ...stateMachines, gate: `${base}:Gate` },
  });
  await plain.status('gate', 'zulin.signOff');
  expect(sfn.commandCalls(DescribeExecutionCommand)[0]?.args[0].input.executionArn).toContain(
    ':execution:Gate:zulin_signOff',
  );
});
