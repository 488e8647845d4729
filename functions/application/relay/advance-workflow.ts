import type { LedgerEvent } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { replanGates } from '../workflow/replan-gates.ts';
import { startResponse } from '../workflow/start-response.ts';
import { wakeSettledGates } from '../workflow/wake-settled-gates.ts';

/** Starts the workflow of what was opened and wakes the gates that the events settled. */
export async function advanceWorkflow(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  for (const { type, stream } of events) {
    if (type === 'DossierOpened') await start(environment, 'issuance', stream);
    if (type === 'IssueOpened') await start(environment, 'gazette-issue', stream);
    if (type === 'IncidentOpened') await startResponse(environment, stream);
    if (type === 'IncidentReassessed') {
      await startResponse(environment, stream);
      await replanGates(environment, stream);
    }
  }
  const subjects = new Set(events.map(({ stream }) => stream).filter(isSubject));
  for (const subject of subjects) await wakeSettledGates(environment, subject);
}

function isSubject(stream: string): boolean {
  return ['dossier/', 'issue/', 'incident/'].some((category) => stream.startsWith(category));
}

async function start(
  environment: Environment,
  workflow: 'issuance' | 'gazette-issue',
  subject: string,
): Promise<void> {
  await environment.engine.start(workflow, subject.replace('/', '.'), { subject });
}
