import type { Condition } from './conditions.ts';
import type { Checkpoint, Guarantee } from './guarantees.ts';
import { forgetAnswers, type Provenance, readPath } from './provenance.ts';

/** Where a walk through a workflow stands with respect to what it must pass. */
export interface Progress {
  /** Checkpoints passed since the last event that made them void, by name, sorted. */
  readonly passed: readonly string[];
  /** Checkpoints passed or made void since the walk began; merges the branches of a Parallel. */
  readonly touched: readonly string[];
  readonly value: Provenance;
}

/** Whose answer a checkpoint waits for: `gate:screening`, `step:Publish`. */
export function sourceOf(checkpoint: Checkpoint): string {
  return `${checkpoint.asks}:${checkpoint.name}`;
}

/**
 * A gate or step is run (again): its own pass and every later one are void, and the answers that
 * they left behind in the state's data no longer count.
 */
export function run(guarantee: Guarantee, source: string, progress: Progress): Progress {
  const own = guarantee.checkpoints.find((checkpoint) => sourceOf(checkpoint) === source);
  if (own === undefined) return { ...progress, value: forget(progress.value, new Set([source])) };
  const outdated = guarantee.checkpoints.filter(
    (checkpoint) => checkpoint === own || checkpoint.rank > own.rank,
  );
  return makeVoid(progress, outdated);
}

export function pass(progress: Progress, names: readonly string[]): Progress {
  return {
    ...progress,
    passed: union(progress.passed, names),
    touched: union(progress.touched, names),
  };
}

/**
 * The edge of one Choice rule (`null` for Default). It passes the checkpoints whose own answer the
 * rule finds to be the wanted one. If the Choice asked for any other answer, this edge may be the
 * way of a return, so everything passed before it is void.
 */
export function choose(
  guarantee: Guarantee,
  progress: Progress,
  asked: readonly Checkpoint[],
  rule: Condition | null,
): Progress {
  const found = rule === null ? [] : approvedBy(guarantee, rule, progress.value);
  const returned = asked.some((checkpoint) => !found.includes(checkpoint));
  const before = returned ? makeVoid(progress, guarantee.checkpoints) : progress;
  return pass(
    before,
    found.map((checkpoint) => checkpoint.name),
  );
}

/** The checkpoints that hold on every way in which the condition can be true. */
function approvedBy(
  guarantee: Guarantee,
  condition: Condition,
  value: Provenance,
): readonly Checkpoint[] {
  if (condition.kind === 'not') return [];
  if (condition.kind === 'test') {
    const checkpoint = answered(guarantee, condition, value);
    const { comparison, operand } = condition;
    const equals = comparison === 'StringEquals' || comparison === 'BooleanEquals';
    return checkpoint !== null && equals && operand === checkpoint.says?.value ? [checkpoint] : [];
  }
  const parts = condition.parts.map((part) => approvedBy(guarantee, part, value));
  const all = parts.flat();
  if (condition.kind === 'and') return all;
  return all.filter((checkpoint) => parts.every((part) => part.includes(checkpoint)));
}

/** The checkpoints whose answer the condition looks at, whatever it compares it with. */
export function askedBy(
  guarantee: Guarantee,
  condition: Condition,
  value: Provenance,
): readonly Checkpoint[] {
  if (condition.kind === 'not') return askedBy(guarantee, condition.part, value);
  if (condition.kind !== 'test')
    return condition.parts.flatMap((part) => askedBy(guarantee, part, value));
  const checkpoint = answered(guarantee, condition, value);
  return checkpoint === null ? [] : [checkpoint];
}

function answered(
  guarantee: Guarantee,
  test: Extract<Condition, { kind: 'test' }>,
  value: Provenance,
): Checkpoint | null {
  const read = readPath(value, test.variable);
  if (read.kind !== 'answer') return null;
  const found = guarantee.checkpoints.find(
    (checkpoint) => sourceOf(checkpoint) === read.source && checkpoint.says?.field === read.field,
  );
  return found ?? null;
}

/** All branches of a Parallel are done: what one passed counts unless another made it void. */
export function join(before: Progress, branches: readonly Progress[]): Omit<Progress, 'value'> {
  const candidates = union(
    before.passed,
    branches.flatMap((branch) => branch.passed),
  );
  const passed = candidates.filter((name) =>
    branches.every((branch) => !branch.touched.includes(name) || branch.passed.includes(name)),
  );
  return {
    passed,
    touched: union(
      before.touched,
      branches.flatMap((branch) => branch.touched),
    ),
  };
}

/** Whatever was going on inside broke off: nothing that was touched there counts. */
export function breakOff(before: Progress, touched: readonly string[]): Progress {
  return {
    ...before,
    passed: before.passed.filter((name) => !touched.includes(name)),
    touched: union(before.touched, touched),
  };
}

function makeVoid(progress: Progress, checkpoints: readonly Checkpoint[]): Progress {
  const names = checkpoints.map((checkpoint) => checkpoint.name);
  return {
    passed: progress.passed.filter((name) => !names.includes(name)),
    touched: union(progress.touched, names),
    value: forget(progress.value, new Set(checkpoints.map(sourceOf))),
  };
}

function forget(value: Provenance, sources: ReadonlySet<string>): Provenance {
  return forgetAnswers(value, (source) => sources.has(source));
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}
