import { localDateOf } from '../../kernel/time.ts';
import type { EventOf } from '../authorship.ts';
import type { Published, ValidityDecision } from '../state.ts';

/** Folds how long a document applies, and what was decided on it. */
export function validityMoved(
  state: Published,
  event: EventOf<
    'ValidityPeriodSet' | 'ValidityExtended' | 'ValidityMarked' | 'ValidityTookEffect'
  >,
): Published {
  if (event.type === 'ValidityPeriodSet') {
    const period = { ...event.data, setAt: event.at };
    return { ...state, periods: [...state.periods, period] };
  }
  if (event.type === 'ValidityExtended') {
    const { until, basis } = event.data;
    const effectiveFrom = state.periods.at(-1)?.effectiveFrom ?? null;
    const extended = { effectiveFrom, validUntil: until, source: 'stated', basis } as const;
    return {
      ...withDecision(state, { kind: 'extended', at: event.at }),
      periods: [...state.periods, { ...extended, setAt: event.at }],
    };
  }
  // The copies that say what will be are made anew.
  if (event.type === 'ValidityTookEffect') return { ...state, markComing: false, marked: [] };
  const { validity, ...validityMark } = event.data;
  const undecided = event.actor.role === 'system';
  const kind = undecided ? 'lapsedUndecided' : validity;
  return {
    ...withDecision(state, { kind, at: event.at }),
    validity,
    validityMark,
    markComing: validityMark.effectiveOn > localDateOf(event.at),
    marked: [],
    followUpsEndedAt:
      validity === 'amended' ? state.followUpsEndedAt : (state.followUpsEndedAt ?? event.at),
  };
}

function withDecision(state: Published, decision: ValidityDecision): Published {
  return { ...state, validityDecisions: [...state.validityDecisions, decision] };
}
