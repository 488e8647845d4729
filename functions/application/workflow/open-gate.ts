import type { TaskToken } from '../../ports/workflow-engine.ts';
import type { Environment } from '../environment.ts';
import { gateOfSubject } from './gate-of-subject.ts';

/**
 * Keeps the token by which the relay wakes the gate. A decision that fell between planning and
 * this moment wakes it at once, so no decision is ever waited for in vain.
 */
export async function openGate(
  environment: Environment,
  input: { readonly subject: string; readonly gate: string; readonly token: TaskToken },
): Promise<void> {
  const { subject, gate, token } = input;
  await environment.waitingGates.remember({ subject, gate, token });
  const { outcome } = await gateOfSubject(environment, subject, gate);
  if (outcome === 'open') return;
  await environment.engine.resume(token, { settled: true });
  await environment.waitingGates.forget(token);
}
