import { describe, expect, test } from 'vitest';
import type { Ending } from '../../../../functions/adapters/asl/execution.ts';
import { nextDue, unfinishedInvocations } from '../../../../functions/adapters/asl/reducer.ts';
import { taskResources } from '../../../../workflows/proof/subset.ts';
import { invoke, NamedError, ReducerHost, readMachine, START } from './reducer-host.ts';

const end = { Type: 'Succeed' };
const placeholder = (name: string) => `\${${name}}`;

function awaitToken(more: Record<string, unknown> = {}): Record<string, unknown> {
  return invoke('Open', {
    Resource: taskResources.invokeAndWait,
    Parameters: {
      FunctionName: placeholder('Open'),
      Payload: { 'token.$': '$$.Task.Token', 'retries.$': '$$.State.RetryCount' },
    },
    ...more,
  });
}

function host(states: Record<string, unknown>, functions = {}): ReducerHost {
  const made = new ReducerHost(readMachine(states), { subject: 'dossier/one' }, functions);
  made.answerAll();
  return made;
}

/** A host whose function `Open` keeps the tokens that it is handed. */
function hostWithTokens(states: Record<string, unknown>) {
  const tokens: string[] = [];
  const Open = (payload: unknown) => {
    tokens.push(String(Reflect.get(Object(payload), 'token')));
    return null;
  };
  return { ...{ made: host(states, { Open }) }, tokens };
}

describe('a state that waits for its token', () => {
  const states = { A: awaitToken({ Next: 'B' }), B: end };

  test('waits on when its function returns', () => {
    const { made } = hostWithTokens(states);
    expect(made.execution.strands[0]?.phase?.kind).toBe('awaitingToken');
  });

  test('goes on with what the token brings', () => {
    const { made, tokens } = hostWithTokens(states);
    const token = tokens[0] ?? '';
    expect(made.send({ kind: 'tokenSucceeded', token, output: { ok: 1 }, at: START })).toBe(true);
    expect(made.execution).toMatchObject({ status: 'succeeded', output: { ok: 1 }, timers: [] });
  });

  test('takes its token once', () => {
    const { made, tokens } = hostWithTokens({
      A: awaitToken({ Next: 'W' }),
      W: awaitToken({ End: true, TimeoutSeconds: 9 }),
    });
    const token = tokens[0] ?? '';
    const signal = { kind: 'tokenSucceeded', token, output: {}, at: START } as const;
    expect(made.send(signal)).toBe(true);
    const after = made.execution;
    expect(made.send(signal)).toBe(false);
    expect(made.execution).toBe(after);
  });

  test('does not wait for its function when the token comes first', () => {
    const made = new ReducerHost(readMachine(states), {});
    const [effect] = made.effects;
    if (effect?.kind !== 'invoke') throw new Error('nothing was invoked');
    const token = String(Reflect.get(Object(effect.payload), 'token'));
    made.send({ kind: 'tokenSucceeded', token, output: {}, at: START });
    expect(made.execution.status).toBe('succeeded');
    const late = { kind: 'taskSucceeded', activity: effect.activity, output: null } as const;
    expect(made.send({ ...late, at: START })).toBe(false);
  });

  test('fails with what the token says', () => {
    const { made, tokens } = hostWithTokens(states);
    const failure = { error: 'Refused', cause: 'No.' };
    made.send({ kind: 'tokenFailed', token: tokens[0] ?? '', ...failure, at: START });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'Refused', cause: 'No.' });
  });

  test('gets a new token with each retry, and the old one is stale', () => {
    const Retry = [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }];
    const { made, tokens } = hostWithTokens({ A: awaitToken({ Retry, End: true }) });
    made.wait(60);
    made.wait(5);
    expect(new Set(tokens).size).toBe(2);
    const resume = (token = '') =>
      made.send({ kind: 'tokenSucceeded', token, output: {}, at: made.at });
    expect(resume(tokens[0])).toBe(false);
    expect(resume(tokens[1])).toBe(true);
  });

  test('has a limit taken from its input', () => {
    const { made } = hostWithTokens({
      P: { Type: 'Pass', Result: { limit: 86_400 }, Next: 'A' },
      A: awaitToken({ TimeoutSeconds: undefined, TimeoutSecondsPath: '$.limit', End: true }),
    });
    expect(nextDue(made.execution)).toBe(START + 86_400_000);
    made.wait(86_399);
    expect(made.execution.status).toBe('running');
    made.wait(1);
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Timeout' });
  });

  test.each([0, -1, 1.5, '60', null])('refuses the limit %j', (limit) => {
    const { made } = hostWithTokens({
      P: { Type: 'Pass', Result: { limit }, Next: 'A' },
      A: awaitToken({ TimeoutSeconds: undefined, TimeoutSecondsPath: '$.limit', End: true }),
    });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Runtime' });
  });

  test('lives as long as its heart beats', () => {
    const { made, tokens } = hostWithTokens({ A: awaitToken({ HeartbeatSeconds: 10, End: true }) });
    made.wait(9);
    made.send({ kind: 'tokenHeartbeat', token: tokens[0] ?? '', at: made.at });
    made.wait(9);
    expect(made.execution.status).toBe('running');
    made.wait(1);
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.HeartbeatTimeout' });
  });

  test('that is caught as States.Timeout when its heart stops', () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'B' }];
    const { made } = hostWithTokens({
      A: awaitToken({ HeartbeatSeconds: 10, Catch, Next: 'B' }),
      B: end,
    });
    made.wait(10);
    expect(made.execution).toMatchObject({
      status: 'succeeded',
      output: { subject: 'dossier/one' },
    });
  });
});

describe('Retry', () => {
  test('waits longer each time, up to its maximum', () => {
    const Retry = [
      {
        ErrorEquals: ['Busy'],
        IntervalSeconds: 2,
        BackoffRate: 3,
        MaxDelaySeconds: 10,
        MaxAttempts: 4,
      },
    ];
    const made = host({ A: invoke('F', { Retry, End: true }) }, { F: () => failWith('Busy') });
    const pauses: number[] = [];
    for (let due = nextDue(made.execution); due !== null; due = nextDue(made.execution)) {
      pauses.push((due - made.at) / 1000);
      made.wait((due - made.at) / 1000);
    }
    expect(pauses).toEqual([2, 6, 10, 10]);
    expect(made.performed.filter((name) => name === 'F')).toHaveLength(5);
    expect(made.execution).toMatchObject({ status: 'failed', error: 'Busy' });
  });

  test('counts anew when the state is entered again', () => {
    let calls = 0;
    const F = () => {
      calls += 1;
      return calls % 2 === 1 ? failWith('Busy') : { calls };
    };
    const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }];
    const again = { Variable: '$.calls', NumericLessThan: 6, Next: 'A' };
    const made = host(
      {
        A: invoke('F', { Retry, OutputPath: '$.Payload', Next: 'C' }),
        C: { Type: 'Choice', Choices: [again], Default: 'B' },
        B: end,
      },
      { F },
    );
    expect(made.run()).toMatchObject({ status: 'succeeded', output: { calls: 6 } });
  });

  test.each([
    ['States.ALL', 'States.Runtime', false],
    ['States.ALL', 'Anything', true],
    ['States.TaskFailed', 'Anything', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.Runtime', 'States.Runtime', true],
  ])('%s against %s: %s', (wanted, error, taken) => {
    const Retry = [{ ErrorEquals: [wanted], MaxAttempts: 1 }];
    const made = host({ A: invoke('F', { Retry, End: true }) }, { F: () => failWith(error) });
    made.run();
    expect(made.performed.filter((name) => name === 'F')).toHaveLength(taken ? 2 : 1);
  });
});

describe('an answer that comes too late', () => {
  test('changes nothing after the limit of its Task', () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'W' }];
    const made = new ReducerHost(
      readMachine({
        A: invoke('F', { Catch, End: true }),
        W: { Type: 'Wait', Seconds: 9, End: true },
      }),
      {},
    );
    const [effect] = made.effects;
    if (effect?.kind !== 'invoke') throw new Error('nothing was invoked');
    made.send({ kind: 'timersDue', at: START + 60_000 });
    const late = {
      kind: 'taskSucceeded',
      activity: effect.activity,
      output: 1,
      at: START,
    } as const;
    expect(made.send(late)).toBe(false);
    expect(made.execution.strands[0]?.state).toBe('W');
  });

  test('changes nothing after the end', () => {
    const made = host({ A: invoke('F', { End: true }) });
    const signal = { kind: 'taskSucceeded', activity: 2, output: 1, at: START } as const;
    expect(made.execution.status).toBe('succeeded');
    expect(made.send(signal)).toBe(false);
    expect(made.send({ kind: 'aborted', cause: 'late', at: START })).toBe(false);
  });

  test('of a timer that is not due changes nothing', () => {
    const made = host({ W: { Type: 'Wait', Seconds: 10, End: true } });
    expect(made.send({ kind: 'timersDue', at: START + 9_999 })).toBe(false);
    expect(made.send({ kind: 'timersDue', at: START + 10_000 })).toBe(true);
  });
});

describe('Parallel', () => {
  test('lets go of the other branches when one fails', () => {
    const wait = { StartAt: 'W', States: { W: awaitToken({ End: true }) } };
    const fail = { StartAt: 'F', States: { F: invoke('Bad', { End: true }) } };
    const child = { StartAt: 'G', States: { G: runChild() } };
    const made = host(
      {
        A: {
          Type: 'Parallel',
          Branches: [wait, child, fail],
          Catch: [{ ErrorEquals: ['Odd'], ResultPath: null, Next: 'B' }],
          Next: 'B',
        },
        B: end,
      },
      { Bad: () => failWith('Odd') },
    );
    expect(made.execution).toMatchObject({ status: 'succeeded', strands: [], timers: [] });
    expect(made.performed).toContain('stopChild');
  });

  test('inside a Map inside a Parallel keeps every result in its place', () => {
    const echo = { Type: 'Pass', Parameters: { 'i.$': '$$.Map.Item.Index', 'v.$': '$' } };
    const inner = {
      Type: 'Parallel',
      Branches: [branch('X', { ...echo }), branch('Y', { Type: 'Pass', Result: 'y' })],
      End: true,
    };
    const map = {
      Type: 'Map',
      ItemsPath: '$.list',
      MaxConcurrency: 1,
      ItemProcessor: { StartAt: 'P', States: { P: inner } },
    };
    const machine = readMachine({
      L: { Type: 'Pass', Result: { list: ['a', 'b'] }, Next: 'Outer' },
      Outer: { Type: 'Parallel', Branches: [branch('M', map)], End: true },
    });
    expect(new ReducerHost(machine, {}).run().output).toEqual([
      [
        [{ i: 0, v: 'a' }, 'y'],
        [{ i: 1, v: 'b' }, 'y'],
      ],
    ]);
  });

  test('is done once when its branches are answered in any order', () => {
    const task = (name: string) => ({
      StartAt: name,
      States: { [name]: invoke(name, { End: true }) },
    });
    const machine = readMachine({
      A: { Type: 'Parallel', Branches: [task('P'), task('Q')], ResultPath: null, Next: 'B' },
      B: invoke('Once', { OutputPath: '$.Payload', End: true }),
    });
    const made = new ReducerHost(machine, {});
    const invoked = made.effects.filter((effect) => effect.kind === 'invoke');
    for (const { activity } of invoked.toReversed())
      made.send({ kind: 'taskSucceeded', activity, output: null, at: START });
    const later = made.effects.slice(invoked.length);
    expect(later).toMatchObject([{ kind: 'invoke', functionName: 'Once' }]);
  });
});

describe('Map', () => {
  test('has no more items at work than it may', () => {
    const made = new ReducerHost(
      readMachine({
        L: { Type: 'Pass', Result: [1, 2, 3], Next: 'M' },
        M: {
          Type: 'Map',
          MaxConcurrency: 2,
          ItemProcessor: { StartAt: 'P', States: { P: invoke('F', { End: true }) } },
          End: true,
        },
      }),
      {},
    );
    expect(made.effects).toHaveLength(2);
    made.answerAll();
    expect(made.performed).toEqual(['F', 'F', 'F', 'finish']);
    expect(made.execution.status).toBe('succeeded');
  });

  test('refuses what is no array', () => {
    const processor = branch('P', { Type: 'Pass' });
    const made = host({ M: { Type: 'Map', ItemProcessor: processor, End: true } });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Runtime' });
  });
});

describe('a child', () => {
  const states = { A: runChild({ OutputPath: '$.Output', Next: 'B' }), B: end };
  const ending: Ending = {
    id: 'gate:x#2',
    name: 'x#2',
    workflow: 'gate',
    input: {},
    startedAt: '',
    endedAt: '',
    status: 'succeeded',
    output: { outcome: 'approved' },
    error: null,
    cause: null,
  };

  test('is started with its input and a name of its own', () => {
    const made = new ReducerHost(readMachine(states), { subject: 'dossier/one' });
    expect(made.effects).toEqual([
      {
        kind: 'startChild',
        activity: 2,
        workflow: 'gate',
        id: 'gate:x#2',
        name: 'x#2',
        input: { subject: 'dossier/one', parent: 'm:x' },
      },
    ]);
  });

  test('hands its output over', () => {
    const made = host(states);
    made.send({ kind: 'childFinished', activity: 2, ending, at: START });
    expect(made.execution).toMatchObject({ status: 'succeeded', output: { outcome: 'approved' } });
    expect(made.effects.map(({ kind }) => kind)).toEqual(['finish']);
  });

  test('that fails is a failed Task which tells why', () => {
    const made = host(states);
    const failed = { ...ending, status: 'failed', error: 'Odd', cause: 'Why.' } as const;
    made.send({ kind: 'childFinished', activity: 2, ending: failed, at: START });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.TaskFailed' });
    expect(JSON.parse(made.execution.cause ?? '')).toMatchObject({ Error: 'Odd', Cause: 'Why.' });
  });

  test('is stopped when its Task takes too long', () => {
    const made = host(states);
    made.wait(600);
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Timeout' });
    expect(made.performed).toEqual(['startChild', 'stopChild', 'finish']);
  });
});

describe('the whole execution', () => {
  test('ends at its own limit', () => {
    const machine = readMachine(
      { W: { Type: 'Wait', Seconds: 99, End: true } },
      { TimeoutSeconds: 60 },
    );
    const made = new ReducerHost(machine, {});
    expect(made.run()).toMatchObject({ status: 'timedOut', error: 'States.Timeout' });
  });

  test('ends when it goes round in circles', () => {
    const made = host({
      A: { Type: 'Pass', Next: 'C' },
      C: {
        Type: 'Choice',
        Choices: [{ Variable: '$.no', IsPresent: true, Next: 'B' }],
        Default: 'A',
      },
      B: end,
    });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Runtime' });
  });

  test('fails where a path leads nowhere', () => {
    const made = host({ A: invoke('F', { InputPath: '$.missing', End: true }) });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.Runtime' });
  });

  test('fails where no rule of a Choice matches', () => {
    const Choices = [{ Variable: '$.subject', StringEquals: 'other', Next: 'B' }];
    const made = host({ A: { Type: 'Choice', Choices }, B: end });
    expect(made.execution).toMatchObject({ status: 'failed', error: 'States.NoChoiceMatched' });
  });

  test('is the same object when nothing happened', () => {
    const made = host({ W: { Type: 'Wait', Seconds: 9, End: true } });
    const before = made.execution;
    made.send({ kind: 'taskFailed', activity: 77, error: 'E', cause: '', at: START });
    expect(made.execution).toBe(before);
  });
});

test('after a restart the open invocations are the very ones that were open', () => {
  const task = (name: string) => ({
    StartAt: name,
    States: { [name]: invoke(name, { End: true }) },
  });
  const token = { StartAt: 'W', States: { W: awaitToken({ End: true }) } };
  const machine = readMachine({
    A: { Type: 'Parallel', Branches: [task('P'), task('Q'), token], End: true },
  });
  const made = new ReducerHost(machine, { subject: 'dossier/one' });
  const stored = JSON.parse(JSON.stringify(made.execution));
  expect(unfinishedInvocations(machine, stored)).toEqual(made.effects);
});

test('the context object tells where a state stands', () => {
  const Parameters = {
    'id.$': '$$.Execution.Id',
    'name.$': '$$.Execution.Name',
    'input.$': '$$.Execution.Input.subject',
    'start.$': '$$.Execution.StartTime',
    'state.$': '$$.State.Name',
    'entered.$': '$$.State.EnteredTime',
  };
  const made = host({
    W: { Type: 'Wait', Seconds: 5, Next: 'P' },
    P: { Type: 'Pass', Parameters, End: true },
  });
  expect(made.run().output).toEqual({
    id: 'm:x',
    name: 'x',
    input: 'dossier/one',
    start: '2026-11-22T00:00:00.000Z',
    state: 'P',
    entered: '2026-11-22T00:00:05.000Z',
  });
});

function runChild(more: Record<string, unknown> = { End: true }): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: taskResources.runChild,
    Parameters: {
      StateMachineArn: placeholder('Gate'),
      Input: { 'subject.$': '$.subject', 'parent.$': '$$.Execution.Id' },
    },
    TimeoutSeconds: 600,
    ...more,
  };
}

function branch(name: string, state: Record<string, unknown>) {
  return { StartAt: name, States: { [name]: { ...state, End: true } } };
}

function failWith(name: string): never {
  throw new NamedError(name);
}
