import type { Environment } from '../environment.ts';
import { gateOfSubject } from './gate-of-subject.ts';

/** Wakes the executions that wait for a decision which the ledger holds by now. */
export async function wakeSettledGates(environment: Environment, subject: string): Promise<void> {
  for (const waiting of await environment.waitingGates.of(subject)) {
    const { outcome } = await gateOfSubject(environment, subject, waiting.gate);
    if (outcome === 'open') continue;
    await environment.engine.resume(waiting.token, { settled: true });
    await environment.waitingGates.forget(waiting);
  }
}
