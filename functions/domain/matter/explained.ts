import { explainedEntry } from '../deadlines/late-entry.ts';
import type { MatterRules } from './commands.ts';
import type { MatterEvent } from './events.ts';
import { evolveMatter } from './evolve.ts';
import { obligationsOfMatter } from './obligations.ts';
import type { OpenMatter } from './state.ts';

/**
 * The reason as it goes on record with an event; null where the event mends no lateness.
 *
 * @throws {Refusal} `lateEntryUnexplained`
 */
export function explanationOf(
  event: MatterEvent,
  given: string | null,
  state: OpenMatter,
  rules: MatterRules,
): string | null {
  const next = evolveMatter(state, event);
  const after = next.status === 'absent' ? [] : obligationsOfMatter(next, rules);
  return explainedEntry(obligationsOfMatter(state, rules), after, event.at, given);
}
