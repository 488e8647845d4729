import { Refusal } from '../../domain/kernel/refusal.ts';
import { epochMsOf } from '../../domain/kernel/time.ts';
import { carryOut, dossierOfSubject } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { carryOutOnIssue, issueOfSubject } from '../gazette/issue-store.ts';
import { carryOutOnIncident, incidentOfSubject } from '../incident/incident-store.ts';
import { gateOfSubject } from './gate-of-subject.ts';
import { systemIdentity } from './system-identity.ts';

/** Somebody else reminded of it, or it was settled, between the look and the record. */
const outOfTurn: ReadonlySet<string> = new Set([
  'reminderOutOfTurn',
  'obligationReminderOutOfTurn',
]);

/**
 * Records the reminder or escalation that is due. The mail goes out from the relay, after the
 * event. A gate that was decided meanwhile, or woken early, is left alone.
 */
export async function remindGate(
  environment: Environment,
  input: { readonly subject: string; readonly gate: string },
): Promise<void> {
  const { subject } = input;
  const now = await gateOfSubject(environment, subject, input.gate);
  const at = environment.clock.now();
  if (now.wakeUp === null || epochMsOf(at) < epochMsOf(now.wakeUp.at)) return;
  const { sequence } = now.wakeUp;
  const step = `remindGate:${now.gate}:${sequence}`;
  const identity = systemIdentity(step, subject, now.version);
  const issued = { by: 'system', at, sequence } as const;
  try {
    if (now.of === 'incident') {
      if (now.duty === null) return;
      const command = { ...issued, type: 'remindObligation', ...now.duty } as const;
      await carryOutOnIncident(environment, incidentOfSubject(subject), identity, command);
    } else if (now.of === 'issue') {
      const command = { ...issued, type: 'remindIssueGate', gate: now.gate } as const;
      await carryOutOnIssue(environment, issueOfSubject(subject), identity, command);
    } else {
      const command = { ...issued, type: 'remindGate', gate: now.gate } as const;
      await carryOut(environment, dossierOfSubject(subject), identity, command);
    }
  } catch (error) {
    if (!(error instanceof Refusal) || !outOfTurn.has(error.reason)) throw error;
  }
}
