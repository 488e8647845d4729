import type { Environment } from '../environment.ts';
import { incidentOfSubject, loadIncident } from '../incident/incident-store.ts';

/**
 * Starts the workflow of an incident that is open. One that was closed and is open again gets an
 * execution of its own; its number is the one that a revived execution would get.
 */
export async function startResponse(environment: Environment, subject: string): Promise<void> {
  const incident = incidentOfSubject(subject);
  const { state } = await loadIncident(environment, incident);
  if (state.status !== 'open') return;
  const first = `incident.${incident}`;
  const name = state.round === 1 ? first : `${first}.${state.round}`;
  await environment.engine.start('response', name, { subject });
}
