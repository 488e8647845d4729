import type { Obligation } from '../../domain/deadlines/obligation.ts';
import { wakeUpRules } from '../../domain/deadlines/obligation-decisions.ts';
import { noticesOf } from '../../domain/deadlines/obligation-log.ts';
import { nextObligationWakeUp } from '../../domain/deadlines/obligation-wake-ups.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { epochMsOf } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import type { AppointedObligations } from './obligation-appointment.ts';
import { remindable } from './obligation-appointment.ts';
import { obligationsOfStream, obligedKindOf } from './obligations-of-stream.ts';
import type { ObligedStream } from './obliged-stream.ts';
import { scheduleStream } from './schedule-obligations.ts';

/** What became of an appointment about what a stream owes. */
export type ReminderOutcome = 'reminded' | 'nothingDue';

/**
 * Keeps an appointment: records the reminder or escalation of each obligation of the stream that
 * is due, in turn, and makes the next appointment. Mails go out from the relay, after the events.
 * The ledger alone decides, so keeping one twice, late or early changes nothing.
 */
export async function keepObligations(
  environment: Environment,
  { stream }: AppointedObligations,
): Promise<ReminderOutcome> {
  const obliged = await obligationsOfStream(environment, stream);
  if (obliged === null) return 'nothingDue';
  let reminded = 0;
  for (const obligation of remindable(obliged)) {
    if (await remind(environment, obliged, obligation)) reminded += 1;
  }
  await scheduleStream(environment, stream);
  return reminded > 0 ? 'reminded' : 'nothingDue';
}

async function remind(
  environment: Environment,
  { stream, version, log, rules }: ObligedStream,
  obligation: Obligation,
): Promise<boolean> {
  const next = nextObligationWakeUp(obligation, noticesOf(log, obligation), wakeUpRules(rules));
  const at = environment.clock.now();
  if (next === null || epochMsOf(at) < epochMsOf(next.at)) return false;
  const { kind, subject, startsAt } = obligation;
  const { sequence } = next;
  const step = `remindObligation:${kind}:${subject}:${startsAt}:${sequence}`;
  const command = { type: 'remindObligation', by: 'system', at, kind, subject, startsAt } as const;
  try {
    const identity = systemIdentity(step, stream, version);
    await obligedKindOf(stream)?.carryOut(environment, stream, identity, { ...command, sequence });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'obligationReminderOutOfTurn') throw error;
    return false;
  }
}
