import { dossierOfSubject } from '../dossier/dossier-store.ts';
import { aheadOfIndex } from './ahead-of-index.ts';
import type { PublicCatalogue } from './catalogue.ts';
import type { PolicyEntry } from './policy-entry.ts';

/**
 * The policy that a digest or a verification code names, as the ledger has it now. Where the index
 * does not know the key, policies that it has not caught up with are looked through, so that a file
 * can be had from the moment of its publication.
 */
export async function findPolicy(
  catalogue: PublicCatalogue,
  key: string,
  isNamed: (policy: PolicyEntry) => boolean,
): Promise<PolicyEntry | null> {
  const stream = await catalogue.environment.search.streamWith(key);
  const indexed = stream === null ? null : await catalogue.policy(dossierOfSubject(stream));
  if (indexed !== null && isNamed(indexed)) return indexed;
  let after: string | null = null;
  do {
    const { heads, next } = await aheadOfIndex(catalogue, after);
    for (const head of heads) {
      const policy = await catalogue.policyAt(head);
      if (policy !== null && isNamed(policy)) return policy;
    }
    after = next;
  } while (after !== null);
  return null;
}
