import { isByFirstInterpreter } from '../interpretation/plan.ts';
import { addMonths, type Instant, localDateOf } from '../kernel/time.ts';
import type { Published } from './state.ts';

/** A policy counts as newly issued (新出台) for so long. */
const NEW_FOR_MONTHS = 12;

/**
 * When the head of the department interpreted this policy in person, once a material: only an
 * important policy that was newly issued then counts (NJ18 一(二)).
 */
export function firstInterpretations(state: Published): readonly Instant[] {
  const { facts, plan, publishedAt } = state;
  if (!facts.normative && facts.triggers.length === 0) return [];
  const newUntil = addMonths(localDateOf(publishedAt), NEW_FOR_MONTHS);
  return plan.plan.materials
    .filter(isByFirstInterpreter)
    .map(({ key, due }) => (due.kind === 'withDocument' ? publishedAt : releasedAt(state, key)))
    .filter((at) => at !== null)
    .filter((at) => localDateOf(at) <= newUntil)
    .toSorted();
}

function releasedAt({ followUps }: Published, key: string): Instant | null {
  const followUp = followUps.find((one) => one.key === key);
  return followUp?.stage === 'released' ? followUp.releasedAt : null;
}
