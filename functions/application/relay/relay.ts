import type { LedgerEvent } from '../../ports/ledger.ts';
import type { LedgerFeed } from '../../ports/ledger-feed.ts';
import type { Environment } from '../environment.ts';
import { followCalendar } from '../obligations/follow-calendar.ts';
import { scheduleObligations } from '../obligations/schedule-obligations.ts';
import { scheduleDestruction } from '../retention/schedule-destruction.ts';
import { advanceWorkflow } from './advance-workflow.ts';
import { noteReplacement } from './note-replacement.ts';
import { notify } from './notify.ts';
import { scheduleDays } from './schedule-days.ts';
import { showValidity } from './show-validity.ts';

const READER = 'relay';
const BATCH = 200;

/**
 * Carries out what follows from recorded events: workflows are started and woken, appointments
 * and marked copies are made, mail is sent.
 * Effects are idempotent and the cursor moves only after them, so a process that dies repeats
 * effects but never forgets one.
 *
 * @returns how many events were worked off
 */
export async function relayOnce(environment: Environment, feed: LedgerFeed): Promise<number> {
  const { events, cursor } = await feed.next(READER, BATCH);
  if (events.length === 0) return 0;
  await carryOutEffects(environment, events);
  await feed.acknowledge(READER, cursor);
  return events.length;
}

/**
 * The effects of some events, in the order of recording within each stream. A second time changes
 * nothing, so whoever hands events over may hand them over again.
 *
 * Every effect is tried, whatever became of the others, and mail comes last: where no mail can be
 * sent, workflows go on and appointments are made all the same.
 *
 * @throws what the first effect that failed has thrown
 */
export async function carryOutEffects(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  // On several machines the one that follows the ledger may not have seen the new calendar yet.
  await environment.calendar.catchUp?.();
  const failures = [
    await failureOf(() => advanceWorkflow(environment, events)),
    await failureOf(() => followCalendar(environment, events)),
    await failureOf(() => scheduleObligations(environment, events)),
    await failureOf(() => scheduleDestruction(environment, events)),
    await failureOf(() => scheduleDays(environment, events)),
  ];
  for (const event of events) {
    failures.push(await failureOf(() => showValidity(environment, event)));
    failures.push(await failureOf(() => noteReplacement(environment, event)));
  }
  for (const event of events) failures.push(await failureOf(() => notify(environment, event)));
  const [first] = failures.flatMap((failure) => failure ?? []);
  if (first !== undefined) throw first.error;
}

async function failureOf(effect: () => Promise<void>): Promise<{ error: unknown } | null> {
  try {
    await effect();
    return null;
  } catch (error) {
    return { error };
  }
}
