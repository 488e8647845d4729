import { catchEdges, choiceEdges, type Edge, leave, plainEdges, taskEdges } from './graph.ts';
import type { Guarantee } from './guarantees.ts';
import { breakOff, join, type Progress } from './progress.ts';
import { fillTemplate, type Provenance, readPath, unknownValue } from './provenance.ts';
import { innerScopes } from './scopes.ts';
import type { MapState, ParallelState, Scope, State } from './subset.ts';

/** A state entered with some progress, and a shortest way that led there. */
export interface Visit {
  readonly name: string;
  readonly state: State;
  readonly progress: Progress;
  /** State names from the start; states inside a Parallel or Map follow its name. */
  readonly path: readonly string[];
}

/** A way on which a scope ended in success. */
export interface Ending {
  readonly progress: Progress;
  readonly path: readonly string[];
}

export interface Exploration {
  readonly visits: readonly Visit[];
  readonly endings: readonly Ending[];
}

/** More combinations than any workflow that a person can read; guards against runaway growth. */
const MAX_VISITS = 50_000;

/** The workflow has more distinguishable situations than can be explored. */
export class TooManySituations extends Error {
  constructor() {
    super(`has more than ${MAX_VISITS} distinguishable situations; make it simpler`);
    this.name = 'TooManySituations';
  }
}

/**
 * Visits every state in every situation that the checkpoints can tell apart, breadth first, so the
 * first way to a situation is a shortest one. Every edge counts: Next, rules, Default and Catch.
 *
 * @throws {TooManySituations}
 */
export function explore(
  guarantee: Guarantee,
  scope: Scope,
  start: Progress,
  prefix: readonly string[] = [],
): Exploration {
  const visits: Visit[] = [];
  const inner: Visit[] = [];
  const endings: Ending[] = [];
  const seen = new Set<string>();
  const enter = (name: string, progress: Progress, path: readonly string[]): void => {
    const state = scope.States[name];
    const situation = JSON.stringify([name, progress]);
    if (state === undefined || seen.has(situation)) return;
    if (seen.size >= MAX_VISITS) throw new TooManySituations();
    seen.add(situation);
    visits.push({ name, state, progress, path: [...path, name] });
  };
  enter(scope.StartAt, start, prefix);
  for (const visit of visits) {
    const { edges, nested } = outOf(guarantee, visit);
    inner.push(...nested);
    for (const { to, progress } of edges) {
      if (to === null) endings.push({ progress, path: visit.path });
      else enter(to, progress, visit.path);
    }
  }
  const all = [...visits, ...inner].sort((a, b) => a.path.length - b.path.length);
  return { visits: all, endings };
}

interface Outcome {
  readonly edges: readonly Edge[];
  readonly nested: readonly Visit[];
}

function outOf(guarantee: Guarantee, { state, progress, path }: Visit): Outcome {
  switch (state.Type) {
    case 'Task':
      return { edges: taskEdges(guarantee, state, progress), nested: [] };
    case 'Choice':
      return { edges: choiceEdges(guarantee, state, progress), nested: [] };
    case 'Parallel':
      return outOfParallel(guarantee, state, progress, path);
    case 'Map':
      return outOfMap(guarantee, state, progress, path);
    case 'Fail':
      return { edges: [], nested: [] };
    default:
      return { edges: plainEdges(state, progress), nested: [] };
  }
}

function outOfParallel(
  guarantee: Guarantee,
  state: ParallelState,
  progress: Progress,
  path: readonly string[],
): Outcome {
  const value = inputOf(state, progress.value);
  const branches = innerScopes(state).map((branch) =>
    explore(guarantee, branch, { ...progress, touched: [], value }, path),
  );
  let combined: readonly (readonly Progress[])[] = [[]];
  for (const { endings } of branches)
    combined = combined.flatMap((done) =>
      distinct(endings).map((progressOfBranch) => [...done, progressOfBranch]),
    );
  const exits = combined.map((done) => {
    const joined = { ...join(progress, done), value: progress.value };
    return leave(state, joined, { kind: 'array', items: done.map((branch) => branch.value) });
  });
  const nested = branches.flatMap((branch) => branch.visits);
  return { edges: [...exits, ...brokenOff(state, progress, branches)], nested };
}

function outOfMap(
  guarantee: Guarantee,
  state: MapState,
  progress: Progress,
  path: readonly string[],
): Outcome {
  const start = { ...progress, touched: [], value: unknownValue };
  const items = explore(guarantee, state.ItemProcessor, start, path);
  // There may be no item at all, so nothing inside a Map can be relied on afterwards.
  const after = breakOff(progress, touchedIn([items]));
  return {
    edges: [leave(state, after, unknownValue), ...brokenOff(state, progress, [items])],
    nested: items.visits,
  };
}

function brokenOff(
  state: ParallelState | MapState,
  progress: Progress,
  branches: readonly Exploration[],
): readonly Edge[] {
  return catchEdges(state.Catch, breakOff(progress, touchedIn(branches)));
}

function touchedIn(branches: readonly Exploration[]): readonly string[] {
  return branches.flatMap(({ visits, endings }) =>
    [...visits, ...endings].flatMap(({ progress }) => progress.touched),
  );
}

function inputOf(state: ParallelState, value: Provenance): Provenance {
  const input = readPath(value, state.InputPath);
  return state.Parameters === undefined ? input : fillTemplate(state.Parameters, input);
}

function distinct(endings: readonly Ending[]): readonly Progress[] {
  const found = new Map(
    endings.map(({ progress }): [string, Progress] => [JSON.stringify(progress), progress]),
  );
  return [...found.values()];
}
