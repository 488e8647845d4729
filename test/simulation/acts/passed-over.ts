import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { epochMsOf, type Instant } from '../../../functions/domain/kernel/time.ts';
import type { World } from '../world.ts';

/**
 * Whether the moment of an act is over without its having been done. Who takes up a year that
 * broke off asks for every act again; what there was no call for then is not done later either.
 */
export async function isPassedOver(
  { environment, clock }: World,
  at: Instant,
  key: string,
): Promise<boolean> {
  if (epochMsOf(clock.now()) <= epochMsOf(at)) return false;
  const commandId = commandIdSchema.parse(`simulation:${key}`);
  return (await environment.ledger.recorded(commandId)) === null;
}
