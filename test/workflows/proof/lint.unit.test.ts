import { describe, expect, test } from 'vitest';
import { lint } from '../../../workflows/proof/lint.ts';
import { taskResources } from '../../../workflows/proof/subset.ts';

const call = {
  Type: 'Task',
  Resource: taskResources.invoke,
  Parameters: { FunctionName: '$' + '{Step}', Payload: {} },
  TimeoutSeconds: 60,
};
const waiting = {
  ...call,
  Resource: taskResources.invokeAndWait,
  Parameters: { ...call.Parameters, Payload: { 'token.$': '$$.Task.Token' } },
};
const done = { Type: 'Succeed' };

function problemsOf(states: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const machine = { Comment: 'A machine for this test.', StartAt: 'A', States: states, ...more };
  return lint(machine).problems.map(({ path, message }) => `${path.join('/')}: ${message}`);
}

test('a machine of the subset has no problem', () => {
  expect(problemsOf({ A: { ...call, Next: 'B' }, B: done })).toEqual([]);
});

describe('a state', () => {
  test.each([
    ['of an unknown type', { Type: 'Activity' }, /A: .*unknown state type "Activity"/],
    ['with another resource', { ...call, Resource: 'arn:x', End: true }, /A: uses the resource/],
    ['with a field outside the subset', { ...done, Assign: {} }, /A: has Assign/],
    ['with JSONata', { ...done, QueryLanguage: 'JSONata' }, /A: has QueryLanguage/],
    ['that leaves nowhere', call, /A: needs either Next or End/],
    ['that leaves twice', { ...call, Next: 'A', End: true }, /A: needs either Next or End/],
    ['that leads nowhere', { ...call, Next: 'Z' }, /A: leads to “Z”/],
    ['that fails without saying how', { Type: 'Fail' }, /A: needs Error.*A: needs Cause/s],
    ['without a limit', { ...call, TimeoutSeconds: undefined, End: true }, /without a limit/],
    ['with two limits', { ...call, TimeoutSecondsPath: '$.t', End: true }, /keep one/],
    ['with a slow heartbeat', { ...call, HeartbeatSeconds: 60, End: true }, /not shorter/],
    ['with a random pause', { ...call, End: true, Retry: [jitter()] }, /JitterStrategy/],
    ['with a wildcard path', { ...done, InputPath: '$..x' }, /InputPath “\$\.\.x”/],
    ['with an unknown function', called('States.UUID()'), /States\.UUID/],
    ['with a broken call', called("States.Format('x'"), /ends too early/],
    ['that waits for nothing', { Type: 'Wait', End: true }, /exactly one of Seconds/],
    ['that waits twice', { Type: 'Wait', Seconds: 1, SecondsPath: '$', End: true }, /exactly one/],
    ['that chooses by nothing', choice({}), /exactly one comparison/],
    ['that chooses by two things', choice({ IsNull: true, IsString: true }), /not 2/],
    ['that names a function outright', named('Step'), /must be a placeholder/],
  ])('%s is refused', (_name, state, message) => {
    expect(problemsOf({ A: state }).join('\n')).toMatch(message);
  });

  test('that hands out no token is refused, with a hint what to pass', () => {
    const state = { ...waiting, Parameters: call.Parameters, End: true };
    expect(problemsOf({ A: state })).toEqual([
      'A: waits for a task token that it never hands out: pass $$.Task.Token in Payload',
    ]);
  });

  test('that hands out its token inside a larger payload is fine', () => {
    const Payload = { wrapped: { 'token.$': '$$.Task.Token' } };
    const state = { ...waiting, Parameters: { ...call.Parameters, Payload }, End: true };
    expect(problemsOf({ A: state })).toEqual([]);
  });

  test('that nothing leads to is an orphan', () => {
    expect(problemsOf({ A: done, B: done })).toEqual([
      'B: is an orphan: nothing leads to it from “A”',
    ]);
  });

  test('with the name of another, even in a branch, is refused', () => {
    const inner = { StartAt: 'A', States: { A: done } };
    const problems = problemsOf({ A: { Type: 'Parallel', Branches: [inner], End: true } });
    expect(problems).toEqual(['A/A: has the name of another state']);
  });
});

describe('catching everything', () => {
  const fail = { Type: 'Fail', Error: 'Broken', Cause: 'It broke.' };
  test('may lead to Fail', () => {
    const caught = { ...call, End: true, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'F' }] };
    expect(problemsOf({ A: caught, F: fail })).toEqual([]);
  });

  test.each(['States.ALL', 'States.TaskFailed'])('as %s may not lead on', (error) => {
    const caught = { ...call, End: true, Catch: [{ ErrorEquals: [error], Next: 'B' }] };
    expect(problemsOf({ A: caught, B: done })).toEqual([
      `A: catches ${error} and goes on to “B”: it may lead to Fail only`,
    ]);
  });

  test('stands alone and last', () => {
    const Retry = [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['Other'] }];
    expect(problemsOf({ A: { ...call, End: true, Retry } })).toEqual([
      'A: has States.ALL, which must stand alone and last',
    ]);
  });
});

describe('a machine', () => {
  test('must say what it guarantees', () => {
    expect(problemsOf({ A: done }, { Comment: undefined })).toEqual([': needs Comment']);
  });

  test('begins in one of its states', () => {
    expect(problemsOf({ A: done }, { StartAt: 'B' })[0]).toBe(
      ': StartAt names “B”, which is not among the states',
    );
  });

  test('must be able to succeed', () => {
    expect(problemsOf({ A: { Type: 'Fail', Error: 'E', Cause: 'C' } })).toEqual([
      ': never ends in success',
    ]);
  });

  test.each([null, 1, 'text', []])('is not %j', (definition) => {
    expect(lint(definition).machine).toBeNull();
  });
});

function jitter() {
  return { ErrorEquals: ['X'], JitterStrategy: 'FULL' };
}

function called(expression: string) {
  const Parameters = { ...call.Parameters, Payload: { 'x.$': expression } };
  return { ...call, Parameters, End: true };
}

function choice(rule: Record<string, unknown>) {
  return { Type: 'Choice', Choices: [{ Variable: '$.x', ...rule, Next: 'A' }] };
}

function named(FunctionName: string) {
  return { ...call, Parameters: { FunctionName }, End: true };
}
