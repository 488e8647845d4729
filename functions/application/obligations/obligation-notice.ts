import { obligationNoticeMail } from '../../../templates/mail/obligation-notice.ts';
import { type Obligation, runsInHours } from '../../domain/deadlines/obligation.ts';
import { obligationRemindedSchema } from '../../domain/deadlines/obligation-events.ts';
import { obligationNamed } from '../../domain/deadlines/obligation-log.ts';
import { lastDayOf } from '../../domain/deadlines/obligation-wake-ups.ts';
import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { type Mailbox, mailboxesOf, type Recipient } from '../relay/mailboxes.ts';
import { obligationsOfStream, obligedKindOf } from './obligations-of-stream.ts';

/** Who learns of it and what the mail says. */
export interface Addressed {
  readonly to: readonly Mailbox[];
  readonly mail: { readonly subject: string; readonly text: string };
}

/**
 * The mail that follows from a recorded reminder or escalation. It names the rule, the date and
 * the place to act, and no person.
 */
export async function obligationNotice(
  environment: Environment,
  { stream, data }: LedgerEvent,
): Promise<Addressed | null> {
  const reminded = obligationRemindedSchema.parse(data);
  const obliged = await obligationsOfStream(environment, stream);
  const kind = obligedKindOf(stream);
  if (obliged === null || kind === null) return null;
  const obligation = obligationNamed(obliged.obligations, reminded);
  if (obligation === undefined) return null;
  const { subject, basis, hindered, department } = obligation;
  const owed = {
    kind: obligation.kind,
    subject,
    materialTitle: obliged.materialTitle(obligation),
  };
  const mail = obligationNoticeMail({
    title: obliged.title,
    url: `${environment.city.publicUrl}${kind.address(stream)}`,
    owed,
    notice: reminded.notice,
    dueBy: dueWords(obligation, reminded.dueAt),
    basis,
    hindered,
  });
  const { reminderRecipients, escalationRecipients } = obliged.rules.jurisdiction.parameters;
  const recipients = reminded.notice === 'reminder' ? reminderRecipients : escalationRecipients;
  return { to: mailboxesOf(reachable(recipients.value, obligation), department), mail };
}

/** Where nobody of the department can be reminded, whoever supervises it is. */
function reachable(
  recipients: readonly Recipient[],
  { hindered }: Obligation,
): readonly Recipient[] {
  if (hindered === null) return recipients;
  const others = recipients.filter((role) => role !== 'departmentHead' && role !== 'supervisor');
  return [...others, 'supervisor'];
}

/** The last day, or the minute where hours are counted, on the clock of Beijing. */
function dueWords(obligation: Obligation, dueAt: Instant): string {
  if (!runsInHours(obligation)) return `${lastDayOf(dueAt)} 24:00`;
  const local = instantOf(epochMsOf(dueAt) + BEIJING_MS);
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

const BEIJING_MS = 8 * 3_600_000;
