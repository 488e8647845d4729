import { type Exploration, explore, type Visit } from './explore.ts';
import { callOf } from './graph.ts';
import type { Guarantee } from './guarantees.ts';
import { sourceOf } from './progress.ts';
import { executionInput, readAt, readPath } from './provenance.ts';
import type { Machine, TaskState } from './subset.ts';

/** The promise that is broken. */
export type Rule =
  | 'missing-workflow'
  | 'subset'
  | 'too-large'
  | 'goal-missing'
  | 'goal-twice'
  | 'bypass'
  | 'order'
  | 'other-subject'
  | 'unnamed-gate'
  | 'foreign-goal'
  | 'answer';

export interface Finding {
  readonly workflow: string;
  readonly rule: Rule;
  /** The gate or step that is passed by or out of order, where the rule is about one. */
  readonly gate?: string;
  readonly message: string;
  /** State names of a shortest offending way from the start. */
  readonly path: readonly string[];
}

interface Call extends Visit {
  readonly state: TaskState;
  readonly source: string | null;
  readonly calls: string;
}

/** Walks one workflow and names everything that breaks its guarantee, each by a shortest way. */
export function findingsOf(guarantee: Guarantee, machine: Machine): readonly Finding[] {
  const start = { passed: [], touched: [], value: executionInput };
  const exploration = explore(guarantee, machine, start);
  const calls = exploration.visits.flatMap((visit): readonly Call[] => {
    if (visit.state.Type !== 'Task') return [];
    const { source, calls: called } = callOf(visit.state, visit.progress.value);
    return [{ ...visit, state: visit.state, source, calls: called }];
  });
  const found = [
    ...goalFindings(guarantee, calls),
    ...calls.flatMap((call) => callFindings(guarantee, call)),
    ...answerFindings(guarantee, exploration),
  ];
  return firstOfEach(found);
}

function goalFindings(guarantee: Guarantee, calls: readonly Call[]): readonly Finding[] {
  return guarantee.goals.flatMap(({ step }) => {
    const reached = new Map<string, Call>();
    for (const call of calls)
      if (call.source === `step:${step}` && !reached.has(call.name)) reached.set(call.name, call);
    const [first, ...more] = reached.values();
    if (first === undefined)
      return [
        broken(guarantee, 'goal-missing', step, `no state that can be reached calls ${step}`),
      ];
    return more.map((call) => ({
      ...broken(guarantee, 'goal-twice', step, `${step} is called by ${first.name} and again here`),
      path: call.path,
    }));
  });
}

function callFindings(guarantee: Guarantee, call: Call): readonly Finding[] {
  const { source, progress, path } = call;
  const found: Finding[] = [];
  const report = (rule: Rule, gate: string, message: string) =>
    found.push({ ...broken(guarantee, rule, gate, message), path });
  const goal = guarantee.goals.find(({ step }) => source === `step:${step}`);
  const own = guarantee.checkpoints.find((checkpoint) => sourceOf(checkpoint) === source);
  for (const { name, rank } of guarantee.checkpoints) {
    if (progress.passed.includes(name)) continue;
    if (goal !== undefined && rank < goal.rank)
      report('bypass', name, `${goal.step} is reached without passing ${name}`);
    else if (goal === undefined && own !== undefined && rank < own.rank)
      report('order', name, `${own.name} is run before ${name} is passed`);
  }
  if (source === null && call.calls === 'Gate')
    report('unnamed-gate', call.name, 'the name of this gate cannot be followed');
  const { handedOn } = callOf(call.state, progress.value);
  for (const field of guarantee.handsOn) {
    const asGate = source?.startsWith('gate:') && field === 'gate';
    const given = readPath(handedOn, `$.${field}`);
    const expected = readAt(executionInput, [field]);
    if (asGate || JSON.stringify(given) === JSON.stringify(expected)) continue;
    report('other-subject', call.name, `is not handed the execution's own ${field}`);
  }
  return found;
}

function answerFindings(guarantee: Guarantee, { endings }: Exploration): readonly Finding[] {
  const { answer } = guarantee;
  if (answer === null) return [];
  return endings.flatMap(({ progress, path }) => {
    const given = readPath(progress.value, `$.${answer.field}`);
    const right =
      given.kind === 'answer' &&
      given.source === `step:${answer.step}` &&
      given.field === answer.field;
    const message = `ends in success with another ${answer.field} than ${answer.step} gave`;
    return right ? [] : [{ ...broken(guarantee, 'answer', answer.step, message), path }];
  });
}

function broken(guarantee: Guarantee, rule: Rule, gate: string, message: string): Finding {
  return { workflow: guarantee.workflow, rule, gate, message, path: [] };
}

function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const shortest = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.gate]);
    const known = shortest.get(key);
    if (known === undefined || finding.path.length < known.path.length) shortest.set(key, finding);
  }
  return [...shortest.values()];
}
