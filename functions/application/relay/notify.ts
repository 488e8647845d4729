import { stepNoticeMail } from '../../../templates/mail/step-notice.ts';
import { parseDossierEvent } from '../../domain/dossier/events.ts';
import { gateDuty, openGates } from '../../domain/dossier/gates.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/**
 * Mails those who must act: when a dossier comes back, when a gate is reminded of and when one is
 * escalated. Mails go to role mailboxes and name titles and gates, never a person.
 */
export async function notify(environment: Environment, event: LedgerEvent): Promise<void> {
  if (!event.stream.startsWith('dossier/')) return;
  if (event.type !== 'GateReminded' && event.type !== 'ReturnedToDrafting') return;
  const { state } = await loadDossier(environment, dossierOfSubject(event.stream));
  const parsed = parseDossierEvent(event);
  if (parsed.type === 'GateReminded') {
    const { gate, kind, dueOn } = parsed.data;
    const { role, ownDepartment } = gateDuty(gate);
    const to = [mailbox(environment, role, ownDepartment ? state.facts.department : 'office')];
    // An escalation also goes to whoever supervises.
    if (kind === 'escalation') to.push(mailbox(environment, 'supervisor', 'office'));
    await send(environment, event, to, { kind, gate, dueOn, ...about(environment, state) });
    return;
  }
  if (parsed.type === 'ReturnedToDrafting' && openGates(state).length > 0) {
    const to = [mailbox(environment, 'drafter', state.facts.department)];
    const { gate, reasons } = parsed.data;
    await send(environment, event, to, {
      kind: 'return',
      gate,
      reasons,
      ...about(environment, state),
    });
  }
}

function mailbox(environment: Environment, role: string, department: string): string {
  return `${role}.${department}@${environment.city.mailDomain}`;
}

function about(environment: Environment, state: ExistingDossier) {
  return {
    title: state.document?.facts.title ?? state.facts.title,
    url: `${environment.city.publicUrl}/portal/dossiers/${state.facts.dossier}`,
  };
}

async function send(
  environment: Environment,
  event: LedgerEvent,
  to: readonly string[],
  notice: Parameters<typeof stepNoticeMail>[0],
): Promise<void> {
  const id = `${event.stream}/${event.version}`;
  await environment.mail.send({ id, to, ...stepNoticeMail(notice) });
}
