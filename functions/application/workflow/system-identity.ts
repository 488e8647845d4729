import { digestOfValue } from '../../domain/kernel/digest.ts';
import { commandIdSchema, SYSTEM_IDS } from '../../domain/kernel/identifiers.ts';
import type { CommandIdentity } from '../use-case.ts';

/**
 * The identity of something that the workflow does on its own. The same step at the same point of
 * the same history has the same identity, so a step that runs twice is recorded once.
 *
 * @param version the version of the stream that the step read
 */
export function systemIdentity(step: string, subject: string, version: number): CommandIdentity {
  const id = `${SYSTEM_IDS}${digestOfValue('tongbu.step.v1', { step, subject, version }).slice(0, 40)}`;
  return {
    id: commandIdSchema.parse(id),
    digest: digestOfValue('tongbu.step-body.v1', { step, subject, version }),
  };
}
