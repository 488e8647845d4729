import type { Environment } from '../environment.ts';

/**
 * Wakes the executions that wait at gates whose clocks were counted anew: each asks the ledger
 * again how long it may wait. Nothing is decided by that.
 */
export async function replanGates(environment: Environment, subject: string): Promise<void> {
  for (const waiting of await environment.waitingGates.of(subject)) {
    await environment.engine.resume(waiting.token, { settled: false });
    await environment.waitingGates.forget(waiting);
  }
}
