import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import type { ChainLink } from '../../ports/ledger/hash-chain.ts';
import {
  type ExportVerdict,
  type VerifyOptions,
  verifyExport,
} from '../../ports/ledger/verify-export.ts';
import { dossierStream } from '../dossier/dossier-store.ts';
import type { PolicyProof } from '../public/proof-of-policy.ts';

/**
 * Checks an export line by line: every hash, every neighbour, every count. With proofs that the
 * public site gave out earlier it also shows that the history of those policies only grew.
 *
 * @returns the counts, or the first line that is wrong
 */
export function verifyRecords(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyOptions & { readonly proofs?: readonly PolicyProof[] } = {},
): Promise<ExportVerdict> {
  const { proofs = [], ...rest } = options;
  const proven = proofs.flatMap(({ policy, events }) => {
    const last = events.at(-1);
    const stream = dossierStream(dossierIdSchema.parse(policy));
    return last === undefined ? [] : [[stream, last satisfies ChainLink] as const];
  });
  const expectedHeads = new Map([...(rest.expectedHeads ?? []), ...proven]);
  return verifyExport(lines, { ...rest, expectedHeads });
}
