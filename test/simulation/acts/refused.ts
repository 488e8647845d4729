import { Refusal } from '../../../functions/domain/kernel/refusal.ts';

/**
 * Waits for something that somebody tries in vain.
 *
 * @throws {Error} where it was let pass, or what else went wrong
 */
export async function refused(reason: string, attempt: Promise<unknown>): Promise<void> {
  const outcome = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal && outcome.reason === reason) return;
  throw outcome ?? new Error(`nothing was refused as ${reason}`);
}
