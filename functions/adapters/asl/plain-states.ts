import type { PassState, WaitState } from '../../../workflows/proof/subset.ts';
import { filterBy, putAt, readAt } from './documents.ts';
import type { Strand } from './execution.ts';
import { StateFailed } from './failure.ts';
import { fill } from './payload-template.ts';
import type { Turn } from './turn.ts';

export function runPass(turn: Turn, strand: Strand, state: PassState): void {
  const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
  const given =
    state.Parameters === undefined ? input : fill(state.Parameters, turn.reading(strand, input));
  const output = putAt(strand.input, state.ResultPath, state.Result ?? given);
  turn.leave(strand, state, filterBy(turn.reading(strand, output), state.OutputPath));
}

export function runWait(turn: Turn, strand: Strand, state: WaitState): void {
  const due = dueOf(turn, strand, state);
  if (due <= turn.at) {
    endWait(turn, strand, state);
    return;
  }
  const activity = turn.wait(strand, (number) => ({ kind: 'waiting', activity: number }));
  turn.setTimer({ activity, kind: 'due', due });
}

export function endWait(turn: Turn, strand: Strand, state: WaitState): void {
  const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
  turn.leave(strand, state, filterBy(turn.reading(strand, input), state.OutputPath));
}

function dueOf(turn: Turn, strand: Strand, state: WaitState): number {
  const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
  const readable = turn.reading(strand, input);
  const secondsPath = state.SecondsPath;
  const seconds = secondsPath === undefined ? state.Seconds : readAt(readable, secondsPath);
  if (seconds !== undefined) {
    if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0)
      return turn.at + seconds * 1000;
    throw new StateFailed('States.Runtime', `${secondsPath} must give whole seconds, 0 or more`);
  }
  const path = state.TimestampPath;
  const moment = path === undefined ? state.Timestamp : readAt(readable, path);
  const due = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  if (Number.isFinite(due)) return due;
  throw new StateFailed(
    'States.Runtime',
    `${path} must give a moment such as 2026-11-22T00:00:00Z`,
  );
}
