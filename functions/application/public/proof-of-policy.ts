import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { type DossierId, dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { dossierStream } from '../dossier/dossier-store.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { everyEvent } from './every-event.ts';

/**
 * The hash chain of a published policy without what the events hold: data, actors and causes name
 * staff and their reasons and stay inside. Whoever keeps a proof can show later that the history
 * was not rewritten: a later proof must begin with the same hashes, and an auditor who is given
 * the full export finds them in it. A hash covers a random command id, so that nobody can guess
 * the withheld data by trying.
 */
export const policyProofSchema = z.strictObject({
  format: z.literal('tongbu-proof'),
  version: z.literal(1),
  policy: dossierIdSchema,
  stream: z.string(),
  /** From the first event to the last, without a gap. */
  events: z.array(
    z.strictObject({
      version: z.int().min(1),
      type: z.string(),
      at: instantSchema,
      previousHash: digestSchema,
      hash: digestSchema,
    }),
  ),
});
export type PolicyProof = z.infer<typeof policyProofSchema>;

/** Null for a policy that does not exist or is not public. */
export async function proofOfPolicy(
  catalogue: PublicCatalogue,
  dossier: DossierId,
): Promise<PolicyProof | null> {
  if ((await catalogue.policy(dossier)) === null) return null;
  const stream = dossierStream(dossier);
  const events: PolicyProof['events'] = [];
  for await (const stored of everyEvent(catalogue.environment, stream)) {
    const { version, type, at, previousHash, hash } = stored;
    events.push({ version, type, at, previousHash, hash });
  }
  return { format: 'tongbu-proof', version: 1, policy: dossier, stream, events };
}
