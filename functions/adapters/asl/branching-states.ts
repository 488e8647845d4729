import type { MapState, ParallelState } from '../../../workflows/proof/subset.ts';
import type { Json } from '../../ports/ledger.ts';
import { filterBy, readAt } from './documents.ts';
import type { Phase, Strand } from './execution.ts';
import { StateFailed } from './failure.ts';
import { fill } from './payload-template.ts';
import type { Turn } from './turn.ts';

type Branching = Extract<Phase, { kind: 'branching' }>;

export function runParallel(turn: Turn, strand: Strand, state: ParallelState): void {
  const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
  const given =
    state.Parameters === undefined ? input : fill(state.Parameters, turn.reading(strand, input));
  const count = state.Branches.length;
  turn.wait(strand, (activity) => ({
    kind: 'branching',
    activity,
    items: [],
    outputs: new Array<Json>(count).fill(null),
    open: count,
    next: count,
  }));
  for (const index of state.Branches.keys())
    turn.begin({
      parent: strand.key,
      index,
      scope: [...strand.scope, strand.state, index],
      item: strand.item,
      input: given,
    });
}

export function runMap(turn: Turn, strand: Strand, state: MapState): void {
  const readable = turn.reading(
    strand,
    filterBy(turn.reading(strand, strand.input), state.InputPath),
  );
  const items =
    state.ItemsPath === undefined ? readable.document : readAt(readable, state.ItemsPath);
  if (!Array.isArray(items))
    throw new StateFailed('States.Runtime', 'a Map needs an array to go through');
  turn.wait(strand, (activity) => ({
    kind: 'branching',
    activity,
    items,
    outputs: items.map(() => null),
    open: 0,
    next: 0,
  }));
  turn.wake(strand.key);
}

/** A Parallel or Map looks around: begin what may begin, or finish. */
export function continueBranching(
  turn: Turn,
  strand: Strand,
  state: ParallelState | MapState,
  phase: Branching,
): void {
  if (state.Type === 'Map') beginItems(turn, strand, state, phase);
  const now = turn.strand(strand.key);
  if (now?.phase?.kind !== 'branching' || now.phase.open > 0) return;
  turn.succeed(now, state, now.phase.outputs);
}

function beginItems(turn: Turn, strand: Strand, state: MapState, phase: Branching): void {
  const limit = state.MaxConcurrency || Number.POSITIVE_INFINITY;
  const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
  let { next, open } = phase;
  while (next < phase.items.length && open < limit) {
    const item = { Index: next, Value: phase.items[next] ?? null };
    const selected =
      state.ItemSelector === undefined
        ? item.Value
        : fill(state.ItemSelector, turn.reading({ ...strand, item }, input));
    turn.begin({
      parent: strand.key,
      index: next,
      scope: [...strand.scope, strand.state, 0],
      item,
      input: selected,
    });
    next += 1;
    open += 1;
  }
  turn.change(strand, { ...phase, next, open });
}
