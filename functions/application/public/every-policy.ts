import { localDateOf } from '../../domain/kernel/time.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { policyOf } from './policy-card.ts';
import type { PolicyEntry } from './policy-entry.ts';

const PAGE = 1_000;

/**
 * Every policy as the index has it, the most recently published first, at most `limit`. For what
 * only gives addresses and moments away: the ledger is not asked about each, so an entry may be some
 * seconds old.
 */
export async function everyPolicy(
  { environment }: PublicCatalogue,
  limit: number,
): Promise<readonly PolicyEntry[]> {
  const today = localDateOf(environment.clock.now());
  const everything = { text: '', department: null, validity: null, year: null, today };
  const policies: PolicyEntry[] = [];
  let page = 0;
  let pages = 1;
  while (page < pages && policies.length < limit) {
    const query = { ...everything, page: page + 1, pageSize: PAGE };
    const found = await environment.search.search(query);
    policies.push(
      ...found.hits.map(({ card }) => policyOf(environment, card)).filter((one) => one !== null),
    );
    page += 1;
    pages = found.pages;
  }
  return policies.slice(0, limit);
}
