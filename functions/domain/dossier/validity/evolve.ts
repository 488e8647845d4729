import { type Instant, localDateOf } from '../../kernel/time.ts';
import type { EventOf } from '../authorship.ts';
import type { Published, ValidityDecision } from '../state.ts';

/** Folds how long a document applies, and what was decided on it. */
export function validityMoved(
  state: Published,
  event: EventOf<
    | 'ValidityPeriodSet'
    | 'ValidityExtended'
    | 'ValidityMarked'
    | 'ValidityTookEffect'
    | 'ReplacementPublished'
    | 'KeptInForce'
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
  if (event.type === 'ValidityTookEffect') return applying(state, event.at);
  if (event.type === 'KeptInForce') return withDecision(state, { kind: 'kept', at: event.at });
  if (event.type === 'ReplacementPublished') {
    const replacement = { by: event.data.by, notedAt: event.at };
    return { ...state, replacements: [...state.replacements, replacement] };
  }
  const { validity, ...validityMark } = event.data;
  const undecided = event.actor.role === 'system';
  const kind = undecided ? 'lapsedUndecided' : validity;
  const marked = { ...withDecision(state, { kind, at: event.at }), validity, validityMark };
  // Until its day the document is in force, and what was promised of it is owed.
  const isComing = validityMark.effectiveOn > localDateOf(event.at);
  return isComing ? { ...marked, markComing: true, marked: [] } : applying(marked, event.at);
}

/** The mark that stands applies from now on; the copies that said what will be are made anew. */
function applying(state: Published, at: Instant): Published {
  const endedAt = state.validity === 'amended' ? null : at;
  const followUpsEndedAt = state.followUpsEndedAt ?? endedAt;
  return { ...state, markComing: false, marked: [], followUpsEndedAt };
}

function withDecision(state: Published, decision: ValidityDecision): Published {
  return { ...state, validityDecisions: [...state.validityDecisions, decision] };
}
