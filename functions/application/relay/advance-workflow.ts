import type { JsonObject, LedgerEvent } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { attributeReviewName } from '../workflow/attribute-review-name.ts';
import { replanGates } from '../workflow/replan-gates.ts';
import { startFollowUps } from '../workflow/start-follow-ups.ts';
import { startResponse } from '../workflow/start-response.ts';
import { wakeSettledGates } from '../workflow/wake-settled-gates.ts';

/** Starts the workflow of what was opened and wakes the gates that the events settled. */
export async function advanceWorkflow(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  for (const { type, stream, data } of events) {
    if (type === 'DossierOpened') await start(environment, 'issuance', stream);
    if (type === 'IssueOpened') await start(environment, 'gazette-issue', stream);
    if (type === 'AttributeReviewOpened') await startReview(environment, stream, data);
    if (type === 'FollowUpOpened') await startFollowUps(environment, { subject: stream });
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

/** Each review of a dossier has an execution of its own. */
async function startReview(
  environment: Environment,
  subject: string,
  { review }: JsonObject,
): Promise<void> {
  const name = attributeReviewName(subject, Number(review));
  await environment.engine.start('attribute-review', name, { subject });
}

async function start(
  environment: Environment,
  workflow: 'issuance' | 'gazette-issue',
  subject: string,
): Promise<void> {
  await environment.engine.start(workflow, subject.replace('/', '.'), { subject });
}
