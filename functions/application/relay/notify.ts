import { conversionStartedMail } from '../../../templates/mail/conversion-started.ts';
import { releaseBlockedMail } from '../../../templates/mail/release-blocked.ts';
import { stepNoticeMail } from '../../../templates/mail/step-notice.ts';
import { opensFurther } from '../../domain/disclosure/review.ts';
import { parseDossierEvent } from '../../domain/dossier/events.ts';
import { gateDuty } from '../../domain/dossier/gates.ts';
import { parseIssueEvent } from '../../domain/gazette/events.ts';
import { issueGateRole } from '../../domain/gazette/gates.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { issueOfSubject, loadIssue } from '../gazette/issue-store.ts';
import { type Addressed, obligationNotice } from '../obligations/obligation-notice.ts';
import { addressesOf, type Mailbox, mailboxesOf, supervisor } from './mailboxes.ts';

/** The only events of which somebody must learn by mail. */
const noticed = new Set([
  'ObligationReminded',
  'GateReminded',
  'ReturnedToDrafting',
  'AttributeReviewed',
  'FollowUpReturned',
  'ReleaseBlocked',
  'FollowUpBlocked',
  'IssueGateReminded',
  'IssueReturned',
]);

/**
 * Mails those who must act: when something comes back to them, when a gate is reminded of and when
 * one is escalated. Mails go to role mailboxes and name titles and gates, never a person.
 */
export async function notify(environment: Environment, event: LedgerEvent): Promise<void> {
  if (!noticed.has(event.type)) return;
  const notice = await noticeOf(environment, event);
  if (notice === null) return;
  await environment.mail.send({
    id: `${event.stream}/${event.version}`,
    to: addressesOf(environment, notice.to),
    ...notice.mail,
  });
}

function noticeOf(environment: Environment, event: LedgerEvent): Promise<Addressed | null> {
  if (event.type === 'ObligationReminded') return obligationNotice(environment, event);
  return event.stream.startsWith('issue/')
    ? issueNotice(environment, event)
    : dossierNotice(environment, event);
}

async function dossierNotice(
  environment: Environment,
  stored: LedgerEvent,
): Promise<Addressed | null> {
  const { state } = await loadDossier(environment, dossierOfSubject(stored.stream));
  const event = parseDossierEvent(stored);
  const { department, dossier } = state.facts;
  const drafter: Mailbox = ['drafter', department];
  const common = {
    title: state.document?.facts.title ?? state.facts.title,
    url: `${environment.city.publicUrl}/portal/dossiers/${dossier}`,
  };
  if (event.type === 'GateReminded') {
    const { gate, kind, dueOn } = event.data;
    const { role, ownDepartment } = gateDuty(gate);
    const to: Mailbox[] = [[role, ownDepartment ? department : 'office']];
    // An escalation also goes to whoever supervises.
    if (kind === 'escalation') to.push(supervisor);
    return { to, mail: stepNoticeMail({ ...common, kind, gate, dueOn }) };
  }
  if (event.type === 'ReturnedToDrafting') {
    const { gate, reasons } = event.data;
    return { to: [drafter], mail: stepNoticeMail({ ...common, kind: 'return', gate, reasons }) };
  }
  if (event.type === 'AttributeReviewed') {
    // Confirmed is what stands already, and nobody has to do anything about it.
    if (!opensFurther(event.data)) return null;
    const { parameters } = environment.jurisdiction(state.facts.jurisdiction);
    const to = mailboxesOf(parameters.reminderRecipients.value, department);
    return { to, mail: conversionStartedMail({ ...common, ...event.data }) };
  }
  if (event.type === 'FollowUpReturned') {
    const { key, reasons } = event.data;
    const gate = `followUpReview:${key}` as const;
    return { to: [drafter], mail: stepNoticeMail({ ...common, kind: 'return', gate, reasons }) };
  }
  if (event.type === 'ReleaseBlocked' || event.type === 'FollowUpBlocked') {
    const mail = releaseBlockedMail({ ...common, leaks: event.data.found });
    return { to: [['privacyReviewer', 'office'], supervisor], mail };
  }
  return null;
}

async function issueNotice(
  environment: Environment,
  stored: LedgerEvent,
): Promise<Addressed | null> {
  const { state } = await loadIssue(environment, issueOfSubject(stored.stream));
  const event = parseIssueEvent(stored);
  const { year, issueNumber, issue } = state.facts;
  const common = {
    title: `${environment.city.gazetteTitle}${year}年第${issueNumber}期`,
    url: `${environment.city.publicUrl}/portal/gazette/${issue}`,
  };
  if (event.type === 'IssueGateReminded') {
    const { gate, kind, dueOn } = event.data;
    const to: Mailbox[] = [[issueGateRole[gate], 'gazette']];
    if (kind === 'escalation') to.push(supervisor);
    return { to, mail: stepNoticeMail({ ...common, kind, gate, dueOn }) };
  }
  if (event.type === 'IssueReturned') {
    const { reasons } = event.data;
    const mail = stepNoticeMail({ ...common, kind: 'return', gate: 'finalProof', reasons });
    return { to: [['gazetteEditor', 'gazette']], mail };
  }
  return null;
}
