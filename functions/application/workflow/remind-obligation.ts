import { obligationNoticeMail } from '../../../templates/mail/obligation-notice.ts';
import { type Obligation, obligationsOf } from '../../domain/deadlines/obligations.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import { epochMsOf, instantOf, localDateOf } from '../../domain/kernel/time.ts';
import type { JsonObject } from '../../ports/ledger.ts';
import { dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { addressesOf, supervisor } from '../relay/mailboxes.ts';
import {
  type AppointedObligation,
  appointedObligationSchema,
  laterAppointmentFor,
} from './obligation-appointment.ts';

/** What became of an appointment about an obligation. */
export type ReminderOutcome = 'reminded' | 'postponed' | 'settled';

/**
 * Keeps an appointment: when what is owed is overdue, the department that owes it and the
 * supervisor learn of it by one mail; when it turns out to be due later, another appointment is
 * made; when it was done or is no longer owed, nothing happens. The ledger alone decides, so
 * keeping an appointment twice changes nothing.
 *
 * @param input what the appointment was made with
 */
export async function remindObligation(
  environment: Environment,
  input: JsonObject,
): Promise<ReminderOutcome> {
  const about = appointedObligationSchema.parse(input);
  const { state } = await loadDossier(environment, about.dossier);
  const obligation = obligationOf(environment, state, about);
  if (obligation === null || obligation.satisfiedAt !== null) return 'settled';
  const { dueAt } = obligation;
  // The last day is over when the clock strikes 24:00, which is when the appointment is kept.
  if (epochMsOf(environment.clock.now()) < epochMsOf(dueAt)) {
    await environment.schedule.set(laterAppointmentFor(about, dueAt));
    return 'postponed';
  }
  await mail(environment, state, about, obligation);
  return 'reminded';
}

function obligationOf(
  environment: Environment,
  state: ExistingDossier,
  { kind, subject }: AppointedObligation,
): Obligation | null {
  const rules = dossierRules(environment, state.facts.jurisdiction);
  const found = obligationsOf(state, rules).find(
    (obligation) => obligation.kind === kind && obligation.subject === subject,
  );
  return found ?? null;
}

async function mail(
  environment: Environment,
  state: ExistingDossier,
  { dossier, kind, subject }: AppointedObligation,
  { department, dueAt, basis }: Obligation,
): Promise<void> {
  const notice = obligationNoticeMail({
    title: state.document?.facts.title ?? state.facts.title,
    url: `${environment.city.publicUrl}/portal/dossiers/${dossier}`,
    kind,
    about: kind === 'followUp' ? plannedTitle(state, subject) : subject,
    // A deadline of days is the end of its last day.
    dueOn: localDateOf(instantOf(epochMsOf(dueAt) - 1)),
    basis,
  });
  await environment.mail.send({
    id: `dossier/${dossier}/${kind}/${subject}/${dueAt}`,
    to: addressesOf(environment, [['drafter', department], supervisor]),
    ...notice,
  });
}

/** A follow-up as its plan calls it. */
function plannedTitle({ plan }: ExistingDossier, key: string): string {
  const planned = plan?.plan.materials.find((material) => material.key === key);
  return planned?.title ?? key;
}
