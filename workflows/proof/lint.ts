import type { z } from 'zod';
import { lintExpressions } from './lint-expressions.ts';
import { lintFailureHandling, lintWaiting } from './lint-waiting.ts';
import {
  endsInSuccess,
  type PlacedScope,
  reachableFrom,
  scopesOf,
  successorsOf,
} from './scopes.ts';
import { type Machine, machineSchema, type State, taskResources } from './subset.ts';

/** Something that Step Functions would refuse, that the hosts would run differently, or a trap. */
export interface Problem {
  /** State names from the top down; empty when it concerns the whole machine. */
  readonly path: readonly string[];
  readonly message: string;
}

export interface Linted {
  /** The machine, if its shape and its expressions can be read at all. Run it without problems. */
  readonly machine: Machine | null;
  readonly problems: readonly Problem[];
}

/** Reads a definition as a machine of the allowed subset, and says everything that is wrong. */
export function lint(definition: unknown): Linted {
  const parsed = machineSchema.safeParse(definition);
  if (!parsed.success)
    return {
      machine: null,
      problems: parsed.error.issues.map((issue) => shapeProblem(issue, definition)),
    };
  const machine = parsed.data;
  const scopes = scopesOf(machine);
  const unreadable = scopes.flatMap(lintScopeExpressions);
  return {
    machine: unreadable.length === 0 ? machine : null,
    problems: [...scopes.flatMap(lintScope), ...unreadable, ...repeatedNames(machine)],
  };
}

function lintScopeExpressions({ scope, path }: PlacedScope): readonly Problem[] {
  return Object.entries(scope.States).flatMap(([name, state]) =>
    lintExpressions(state).map((message) => ({ path: [...path, name], message })),
  );
}

function lintScope({ scope, path }: PlacedScope): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (at: readonly string[], message: string) => problems.push({ path: at, message });
  if (scope.States[scope.StartAt] === undefined)
    report(path, `StartAt names “${scope.StartAt}”, which is not among the states`);
  for (const [name, state] of Object.entries(scope.States)) {
    const at = [...path, name];
    for (const next of successorsOf(state))
      if (scope.States[next] === undefined)
        report(at, `leads to “${next}”, which is not among the states beside it`);
    if (leavesTwice(state)) report(at, 'needs either Next or End, and not both');
    for (const message of [...lintWaiting(state), ...lintFailureHandling(state, scope)])
      report(at, message);
  }
  return [...problems, ...lintReach({ scope, path })];
}

function leavesTwice(state: State): boolean {
  if (state.Type === 'Choice' || state.Type === 'Succeed' || state.Type === 'Fail') return false;
  return (state.Next === undefined) === (state.End === undefined);
}

function lintReach({ scope, path }: PlacedScope): readonly Problem[] {
  const reached = reachableFrom(scope, scope.StartAt);
  const orphans = Object.keys(scope.States).filter((name) => !reached.has(name));
  const problems = orphans.map((name) => ({
    path: [...path, name],
    message: `is an orphan: nothing leads to it from “${scope.StartAt}”`,
  }));
  const ends = [...reached].some((name) => {
    const state = scope.States[name];
    return state !== undefined && endsInSuccess(state);
  });
  return ends ? problems : [...problems, { path, message: 'never ends in success' }];
}

function repeatedNames(machine: Machine): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { scope, path } of scopesOf(machine))
    for (const name of Object.keys(scope.States)) {
      if (seen.has(name))
        problems.push({ path: [...path, name], message: 'has the name of another state' });
      seen.add(name);
    }
  return problems;
}

/** A zod issue in the words of the language; `path` keeps only what a reader can look up. */
function shapeProblem(issue: z.core.$ZodIssue, definition: unknown): Problem {
  const path = issue.path.map(String).filter((step) => !STRUCTURE.has(step));
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_union' && field === 'Type')
    return {
      path: path.slice(0, -1),
      message: `has the unknown state type ${shown(definition, issue.path)}; allowed are ${TYPES}`,
    };
  if (issue.code === 'invalid_union' && field === 'Resource')
    return {
      path: path.slice(0, -1),
      message: `uses the resource ${shown(definition, issue.path)}; allowed are ${RESOURCES}`,
    };
  if (issue.code === 'unrecognized_keys')
    return { path, message: `has ${issue.keys.join(', ')}, which the subset does not allow` };
  const found = shown(definition, issue.path);
  const message = found === 'undefined' ? `needs ${field}` : `${field} ${found}: ${issue.message}`;
  return { path: path.slice(0, -1), message };
}

const STRUCTURE = new Set(['States', 'Branches', 'ItemProcessor']);
const TYPES = 'Task, Choice, Wait, Parallel, Map, Pass, Succeed and Fail';
const RESOURCES = Object.values(taskResources).join(', ');

function shown(definition: unknown, path: readonly PropertyKey[]): string {
  let value = definition;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return 'undefined';
    value = Reflect.get(value, step);
  }
  return JSON.stringify(value) ?? 'undefined';
}
