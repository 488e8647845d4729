import type { WakeUp } from '../../domain/deadlines/wake-ups.ts';
import { type Gate, gateSchema } from '../../domain/dossier/gate-names.ts';
import { type GateOutcome, gateOutcome } from '../../domain/dossier/gates.ts';
import { nextGateWakeUp } from '../../domain/dossier/reminders.ts';
import { type IssueGate, issueGateSchema } from '../../domain/gazette/gate-names.ts';
import { issueGateOutcome } from '../../domain/gazette/gates.ts';
import { nextIssueWakeUp } from '../../domain/gazette/reminders.ts';
import { dossierOfSubject, dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { issueOfSubject, issueRules, loadIssue } from '../gazette/issue-store.ts';

/** What the history says of a gate now; the one question that the gate workflow asks. */
export type GateNow = {
  readonly version: number;
  readonly outcome: GateOutcome;
  readonly wakeUp: WakeUp | null;
} & (
  | { readonly of: 'dossier'; readonly gate: Gate }
  | { readonly of: 'issue'; readonly gate: IssueGate }
);

/** @param subject a stream name, `dossier/…` or `issue/…` */
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
  const gate = gateSchema.parse(gateName);
  const { state, version } = await loadDossier(environment, dossierOfSubject(subject));
  const rules = dossierRules(environment, state.facts.jurisdiction);
  const outcome = gateOutcome(state, gate);
  return { of: 'dossier', gate, version, outcome, wakeUp: nextGateWakeUp(state, gate, rules) };
}
