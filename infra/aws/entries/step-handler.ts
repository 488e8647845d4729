import type { Json } from '../../../functions/ports/ledger.ts';
import type { Step } from '../../../functions/steps/step.ts';
import { type EnvironmentParts, start } from './environment.ts';

/** What Step Functions invokes for one Task; the runtime reports an error by its name. */
export function stepHandler(
  step: Step,
  parts: EnvironmentParts,
): (payload: unknown) => Promise<Json> {
  const { environment } = start(parts);
  return (payload) => step(environment, payload);
}
