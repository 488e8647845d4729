import type { WaitingGate } from '../../ports/workflow-engine.ts';
import type { Environment } from '../environment.ts';
import { gateOfSubject } from './gate-of-subject.ts';

/**
 * Keeps the token by which the relay wakes the gate. A decision that fell between planning and
 * this moment wakes it at once, so no decision is ever waited for in vain.
 */
export async function openGate(environment: Environment, waiting: WaitingGate): Promise<void> {
  const { subject, gate, token } = waiting;
  await environment.waitingGates.remember(waiting);
  const { outcome } = await gateOfSubject(environment, subject, gate);
  if (outcome === 'open') return;
  await environment.engine.resume(token, { settled: true });
  await environment.waitingGates.forget(waiting);
}
