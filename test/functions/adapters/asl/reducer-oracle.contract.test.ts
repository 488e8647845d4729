import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../functions/ports/ledger.ts';
import { invoke, NamedError, ReducerHost, readMachine, type SyncFunction } from './reducer-host.ts';

interface Scenario {
  readonly states: Record<string, unknown>;
  readonly input?: JsonObject;
  readonly functions?: Readonly<Record<string, SyncFunction>>;
}

/** What a handler of the oracle returns. */
type Result = { ExecutedVersion: string; Payload: string; StatusCode: number };

/** How an execution ends: with its output, or with the name of its error. */
type End = { readonly output: Json } | { readonly error: string };

function ours({ states, input = {}, functions = {} }: Scenario): End {
  const execution = new ReducerHost(readMachine(states), input, functions).run();
  if (execution.status === 'succeeded') return { output: execution.output };
  return { error: execution.error ?? '' };
}

async function theirs({ states, input = {}, functions = {} }: Scenario): Promise<End> {
  const definition = { StartAt: Object.keys(states)[0] ?? '', States: states };
  const machine = new StateMachine(JSON.parse(JSON.stringify(definition)), {
    validationOptions: { noValidate: true },
  });
  const handlers: Record<string, (given: unknown) => Result> = {};
  const instantly: Record<string, number> = {};
  for (const [name, state] of everyState(states)) {
    const called = functions[functionOf(state)];
    instantly[name] = 0;
    if (called !== undefined)
      handlers[name] = (given) => ({
        ExecutedVersion: '$LATEST',
        Payload: JSON.parse(JSON.stringify(called(Reflect.get(Object(given), 'Payload')))),
        StatusCode: 200,
      });
  }
  const { result } = machine.run(JSON.parse(JSON.stringify(input)), {
    overrides: {
      taskResourceLocalHandlers: handlers,
      waitTimeOverrides: instantly,
      retryIntervalOverrides: instantly,
    },
  });
  try {
    return { output: JSON.parse(JSON.stringify((await result) ?? null)) };
  } catch (error) {
    // What failed stands behind the oracle's own wrapping error.
    const { cause } = error instanceof Error ? error : { cause: null };
    return { error: cause instanceof Error ? cause.name : '' };
  }
}

function everyState(states: Record<string, unknown>): readonly (readonly [string, object])[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const holder = Object(state);
    const scopes = [
      ...(holder.Branches ?? []),
      ...(holder.ItemProcessor ? [holder.ItemProcessor] : []),
    ];
    return [[name, holder] as const, ...scopes.flatMap((scope) => everyState(scope.States))];
  });
}

function functionOf(state: object): string {
  const parameters = Object(Reflect.get(state, 'Parameters'));
  return String(parameters.FunctionName ?? '').slice(2, -1);
}

const end = { Type: 'Succeed' };
const payloadOnly = { ResultSelector: { 'p.$': '$.Payload' } };
const pass = (more: Record<string, unknown>) => ({ A: { Type: 'Pass', End: true, ...more } });
const input = { a: { b: [1, { c: 'x' }] }, n: 3, t: 'text', list: [3, 1, 2], no: null };

const scenarios: Record<string, Scenario> = {
  'Pass hands its input on': { states: pass({}), input },
  'Pass narrows by InputPath': { states: pass({ InputPath: '$.a' }), input },
  'Pass takes nothing with InputPath null': { states: pass({ InputPath: null }), input },
  'Pass gives its Result': { states: pass({ Result: { r: [1] } }), input },
  'Pass puts its Result at a new place': {
    states: pass({ Result: 7, ResultPath: '$.deep.er' }),
    input,
  },
  'Pass drops its Result': { states: pass({ Result: 7, ResultPath: null }), input },
  'OutputPath narrows what leaves': { states: pass({ OutputPath: "$['a'].b[1]" }), input },
  'OutputPath null leaves nothing': { states: pass({ OutputPath: null }), input },
  'Parameters are filled in': {
    states: pass({ Parameters: { 'x.$': '$.a.b[1].c', keep: { 'n.$': '$.n' }, l: [1, 'two'] } }),
    input,
  },
  'text is formatted': {
    states: pass({ Parameters: { 'x.$': "States.Format('{} and {}', $.t, $.n)" } }),
    input,
  },
  'braces and quotes can be escaped': {
    states: pass({ Parameters: { 'x.$': "States.Format('\\{{}\\} it\\'s', $.t)" } }),
    input,
  },
  'JSON becomes text and back': {
    states: pass({ Parameters: { 'x.$': 'States.StringToJson(States.JsonToString($.a))' } }),
    input,
  },
  'arrays are made and numbers added': {
    states: pass({ Parameters: { 'x.$': "States.Array($.n, 'y', States.MathAdd($.n, -5))" } }),
    input,
  },
  'Succeed narrows its output': { states: { A: { ...end, InputPath: '$.a' } }, input },
  'Fail ends with its error': {
    states: { A: choice({ Variable: '$.n', IsNumeric: true }, 'F'), F: fail('Broken'), B: end },
    input,
  },
  'Wait hands its input on': { states: { A: { Type: 'Wait', Seconds: 5, End: true } }, input },
  'Wait for a moment that has passed is no wait': {
    states: { A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', Next: 'B' }, B: end },
    input,
  },
  'a Task selects and places its result': {
    states: {
      A: invoke('F', {
        ResultSelector: { 'got.$': '$.Payload.v', fixed: true },
        ResultPath: '$.task',
        End: true,
      }),
    },
    input,
    functions: { F: () => ({ v: [1, 2] }) },
  },
  'a Task replaces its input': {
    states: { A: invoke('F', { OutputPath: '$.Payload', End: true }) },
    input,
    functions: { F: (payload) => ({ echoed: payload }) },
  },
  'a failing Task fails the execution': {
    states: { A: invoke('F', { End: true }) },
    functions: { F: failing('Odd.Error') },
  },
  'Catch takes the error that it names': {
    states: {
      A: invoke('F', {
        Catch: [
          { ErrorEquals: ['Other'], Next: 'B' },
          { ErrorEquals: ['Odd.Error'], ResultPath: '$.error', Next: 'C' },
        ],
        Next: 'B',
      }),
      B: { Type: 'Pass', Result: 'wrong', End: true },
      C: { Type: 'Pass', Parameters: { 'name.$': '$.error.Error', 'n.$': '$.n' }, End: true },
    },
    input,
    functions: { F: failing('Odd.Error') },
  },
  'Parallel collects in the order of its branches': {
    states: {
      A: {
        Type: 'Parallel',
        Branches: [branch('P', { Result: 1 }), branch('Q', { InputPath: '$.t' })],
        ResultPath: '$.both',
        End: true,
      },
    },
    input,
  },
  'Parallel narrows what its branches get': {
    states: {
      A: {
        Type: 'Parallel',
        Parameters: { 'm.$': '$.n' },
        Branches: [branch('P', {}), branch('Q', {})],
        ResultSelector: { 'second.$': '$[1].m' },
        End: true,
      },
    },
    input,
  },
  'Parallel fails when a branch does': {
    states: {
      A: {
        Type: 'Parallel',
        Branches: [branch('P', {}), { StartAt: 'Q', States: { Q: invoke('F', { End: true }) } }],
        Catch: [{ ErrorEquals: ['Odd.Error'], ResultPath: '$.error', Next: 'C' }],
        Next: 'B',
      },
      B: { Type: 'Pass', Result: 'wrong', End: true },
      C: { Type: 'Pass', InputPath: '$.error.Error', End: true },
    },
    input,
    functions: { F: failing('Odd.Error') },
  },
  'Map goes through an array': {
    states: { A: map({ ItemsPath: '$.list', ItemProcessor: branch('P', {}) }) },
    input,
  },
  'Map goes through nothing': {
    states: { A: map({ ItemsPath: '$.list', ItemProcessor: branch('P', {}) }) },
    input: { list: [] },
  },
  'Map selects what each item gets': {
    states: {
      A: map({
        ItemsPath: '$.list',
        ItemSelector: {
          'i.$': '$$.Map.Item.Index',
          'v.$': '$$.Map.Item.Value',
          'n.$': '$.n',
        },
        ItemProcessor: branch('P', {}),
        ResultPath: '$.mapped',
      }),
    },
    input,
  },
  'Map keeps the order with little at once': {
    states: {
      A: map({
        ItemsPath: '$.list',
        MaxConcurrency: 2,
        ItemProcessor: { StartAt: 'P', States: { P: invoke('F', { End: true, ...payloadOnly }) } },
      }),
    },
    input,
    functions: { F: (payload) => ({ echoed: payload }) },
  },
};

describe('the reducer ends as aws-local-stepfunctions does', () => {
  test.each(Object.entries(scenarios))('%s', async (_name, scenario) => {
    expect(ours(scenario)).toEqual(await theirs(scenario));
  });

  test.each([0, 1, 2, 3, 4])('a Task that fails %i times is retried as often', async (failures) => {
    const make = (): Scenario => ({
      states: {
        A: invoke('F', {
          Retry: [
            { ErrorEquals: ['Rare'], MaxAttempts: 1 },
            { ErrorEquals: ['Odd.Error'], MaxAttempts: 3 },
          ],
          Catch: [{ ErrorEquals: ['Odd.Error'], Next: 'C' }],
          OutputPath: '$.Payload',
          End: true,
        }),
        C: { Type: 'Pass', Result: 'exhausted', End: true },
      },
      functions: { F: failingTimes(failures) },
    });
    expect(ours(make())).toEqual(await theirs(make()));
  });
});

const values: readonly Json[] = [
  'approved',
  'Approved',
  'a*b',
  '',
  0,
  -1.5,
  3,
  true,
  false,
  null,
  '2026-11-22T00:00:00Z',
  '2026-11-22T08:00:00+08:00',
  '2027-01-01T00:00:00.001Z',
];
const relations = ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const comparisons = [
  ...['String', 'Numeric', 'Timestamp'].flatMap((kind) => relations.map((r) => `${kind}${r}`)),
  'BooleanEquals',
];

describe('every comparison decides as aws-local-stepfunctions does', () => {
  test.each(comparisons)('%s', async (comparison) => {
    for (const x of values)
      for (const y of values.filter((value) => fits(comparison, value))) {
        const byValue = decide({ Variable: '$.x', [comparison]: y }, { x, y });
        const byPath = decide({ Variable: '$.x', [`${comparison}Path`]: '$.y' }, { x, y });
        if (!fits(comparison, x)) {
          // Of another kind: never a match, where the oracle compares as JavaScript would.
          expect(ours(byValue)).toEqual({ output: 'no' });
          continue;
        }
        expect([comparison, x, y, ours(byValue)]).toEqual([
          comparison,
          x,
          y,
          await theirs(byValue),
        ]);
        expect(ours(byPath)).toEqual(ours(byValue));
      }
  });

  test.each(['IsNull', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp', 'IsPresent'])(
    '%s',
    async (comparison) => {
      for (const x of values) {
        const is = decide({ Variable: '$.x', [comparison]: true }, { x });
        const answer = ours(is);
        expect([x, answer]).toEqual([x, await theirs(is)]);
        // The oracle takes `false` for `true` here; the language means the opposite.
        const isNot = decide({ Variable: '$.x', [comparison]: false }, { x });
        expect([x, ours(isNot)]).not.toEqual([x, answer]);
      }
    },
  );

  test.each(['a*', '*b', 'a*b', 'a\\*b', '*', 'ab', '.*', 'app*ed', ''])(
    'StringMatches %s',
    async (pattern) => {
      for (const x of ['a*b', 'axxb', 'ab', 'approved', '.', '']) {
        const scenario = decide({ Variable: '$.x', StringMatches: pattern }, { x });
        expect([x, ours(scenario)]).toEqual([x, await theirs(scenario)]);
      }
    },
  );

  test('And, Or and Not', async () => {
    for (const x of [1, 2, 3, 4]) {
      const above = { Variable: '$.x', NumericGreaterThan: 1 };
      const below = { Variable: '$.x', NumericLessThan: 4 };
      for (const rule of [{ And: [above, below] }, { Or: [{ Not: above }, { Not: below }] }]) {
        const scenario = decide(rule, { x });
        expect(ours(scenario)).toEqual(await theirs(scenario));
      }
    }
  });
});

function decide(rule: Record<string, unknown>, given: JsonObject): Scenario {
  const answer = (Result: string) => ({ Type: 'Pass', Result, End: true });
  return { states: { A: choice(rule, 'Y'), Y: answer('yes'), B: answer('no') }, input: given };
}

function fits(comparison: string, value: Json): boolean {
  if (comparison.startsWith('Numeric')) return typeof value === 'number';
  if (comparison.startsWith('Boolean')) return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  return comparison.startsWith('String') || value.startsWith('202');
}

function choice(rule: Record<string, unknown>, next: string) {
  return { Type: 'Choice', Choices: [{ ...rule, Next: next }], Default: 'B' };
}

function fail(error: string) {
  return { Type: 'Fail', Error: error, Cause: 'It is part of the test.' };
}

function branch(name: string, more: Record<string, unknown>) {
  return { StartAt: name, States: { [name]: { Type: 'Pass', End: true, ...more } } };
}

function map(more: Record<string, unknown>) {
  return { Type: 'Map', End: true, ...more };
}

function failing(name: string): SyncFunction {
  return () => {
    throw new NamedError(name);
  };
}

function failingTimes(failures: number): SyncFunction {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls <= failures) throw new NamedError('Odd.Error');
    return { calls };
  };
}
