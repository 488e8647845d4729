import { localDateOf } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { policyOf } from '../public/policy-card.ts';
import type { PolicyEntry } from '../public/policy-entry.ts';

const MOST_FOUND = 10;
const LONGEST_TEXT = 200;

/** Published policies by words of title, number or text, the best first, to choose one from. */
export async function findPublished(
  environment: Environment,
  text: string,
): Promise<readonly PolicyEntry[]> {
  const words = text.trim().slice(0, LONGEST_TEXT).toWellFormed();
  if (words === '') return [];
  const today = localDateOf(environment.clock.now());
  const everything = { department: null, validity: null, year: null, today };
  const query = { ...everything, text: words, page: 1, pageSize: MOST_FOUND };
  const { hits } = await environment.search.search(query);
  return hits.map(({ card }) => policyOf(environment, card)).filter((policy) => policy !== null);
}
