import { openDuties } from '../../domain/incident/duties.ts';
import type { Environment } from '../environment.ts';
import { carryOutOnIncident, incidentOfSubject, loadIncident } from '../incident/incident-store.ts';
import { systemIdentity } from './system-identity.ts';

/**
 * Closes an incident that has nothing open. `open` where its level was raised meanwhile: then the
 * workflow waits again, for what is owed now.
 */
export async function closeIncident(
  environment: Environment,
  input: { readonly subject: string },
): Promise<{ outcome: 'closed' | 'open' | 'withdrawn' }> {
  const { subject } = input;
  const incident = incidentOfSubject(subject);
  const { state, version } = await loadIncident(environment, incident);
  if (state.status !== 'open') return { outcome: state.status };
  if (openDuties(state).length > 0) return { outcome: 'open' };
  await carryOutOnIncident(
    environment,
    incident,
    systemIdentity('closeIncident', subject, version),
    {
      type: 'closeIncident',
      by: 'system',
      at: environment.clock.now(),
    },
  );
  return { outcome: 'closed' };
}
