import { epochMsOf } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { gateOfSubject } from './gate-of-subject.ts';

/** A wait of less than a second would only spin; one of a year is the most an execution has. */
const SHORTEST_SECONDS = 1;
const LONGEST_SECONDS = 360 * 86_400;

/** Says whether a gate is settled and, where it is not, how long to wait before reminding. */
export async function planWakeUp(
  environment: Environment,
  input: { readonly subject: string; readonly gate: string },
): Promise<{ settled: boolean; timeoutSeconds: number }> {
  const { outcome, wakeUp } = await gateOfSubject(environment, input.subject, input.gate);
  if (outcome !== 'open' || wakeUp === null) {
    return { settled: outcome !== 'open', timeoutSeconds: LONGEST_SECONDS };
  }
  const waitMs = epochMsOf(wakeUp.at) - epochMsOf(environment.clock.now());
  const seconds = Math.ceil(waitMs / 1_000);
  const timeoutSeconds = Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS);
  return { settled: false, timeoutSeconds };
}
