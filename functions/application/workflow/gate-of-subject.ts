import type { ObligationName } from '../../domain/deadlines/obligation.ts';
import type { WakeUp } from '../../domain/deadlines/wake-ups.ts';
import { type Gate, gateSchema } from '../../domain/dossier/gate-names.ts';
import { type GateOutcome, gateOutcome } from '../../domain/dossier/gates.ts';
import { nextGateWakeUp } from '../../domain/dossier/reminders.ts';
import { type IssueGate, issueGateSchema } from '../../domain/gazette/gate-names.ts';
import { issueGateOutcome } from '../../domain/gazette/gates.ts';
import { nextIssueWakeUp } from '../../domain/gazette/reminders.ts';
import { type IncidentGate, incidentGateSchema } from '../../domain/incident/gate-names.ts';
import { incidentGateOutcome } from '../../domain/incident/gates.ts';
import { nextIncidentWakeUp } from '../../domain/incident/wake-ups.ts';
import { dossierOfSubject, dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { issueOfSubject, issueRules, loadIssue } from '../gazette/issue-store.ts';
import { incidentOfSubject, incidentRules, loadIncident } from '../incident/incident-store.ts';

/** What the history says of a gate now; the one question that the gate workflow asks. */
export type GateNow = {
  readonly version: number;
  readonly outcome: GateOutcome;
  /** When somebody is next reminded; null where the gate is not open. */
  readonly wakeUp: Pick<WakeUp, 'sequence' | 'at'> | null;
} & (
  | { readonly of: 'dossier'; readonly gate: Gate }
  | { readonly of: 'issue'; readonly gate: IssueGate }
  | { readonly of: 'incident'; readonly gate: IncidentGate; readonly duty: ObligationName | null }
);

/** @param subject a stream name, `dossier/…`, `issue/…` or `incident/…` */
export async function gateOfSubject(
  environment: Environment,
  subject: string,
  gateName: string,
): Promise<GateNow> {
  if (subject.startsWith('issue/')) {
    const gate = issueGateSchema.parse(gateName);
    const { state, version } = await loadIssue(environment, issueOfSubject(subject));
    const outcome = issueGateOutcome(state, gate);
    const wakeUp = nextIssueWakeUp(state, gate, issueRules(environment));
    return { of: 'issue', gate, version, outcome, wakeUp };
  }
  if (subject.startsWith('incident/')) return gateOfIncident(environment, subject, gateName);
  const gate = gateSchema.parse(gateName);
  const { state, version } = await loadDossier(environment, dossierOfSubject(subject));
  const rules = dossierRules(environment, state.facts.jurisdiction);
  const outcome = gateOutcome(state, gate);
  return { of: 'dossier', gate, version, outcome, wakeUp: nextGateWakeUp(state, gate, rules) };
}

/** Its clock is an obligation like any other, so its reminders are those of that obligation. */
async function gateOfIncident(
  environment: Environment,
  subject: string,
  gateName: string,
): Promise<GateNow> {
  const gate = incidentGateSchema.parse(gateName);
  const { state, version } = await loadIncident(environment, incidentOfSubject(subject));
  const outcome = incidentGateOutcome(state, gate);
  const wakeUp = nextIncidentWakeUp(state, gate, incidentRules(environment));
  return { of: 'incident', gate, version, outcome, wakeUp, duty: wakeUp?.obligation ?? null };
}
