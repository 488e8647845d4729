import type { StreamHead } from '../../ports/ledger.ts';
import type { PublicCatalogue } from './catalogue.ts';

/** More than are published or changed in the seconds that the index may lag behind. */
const NEWEST = 50;

/** Heads of policies that were published or changed and that the index does not know as they are. */
export interface AheadOfIndex {
  readonly heads: readonly StreamHead[];
  /** The page of heads after these; null when what follows is known to the index. */
  readonly next: string | null;
}

/**
 * The newest heads that the index has not caught up with. Heads come with the latest change first,
 * so the first page without such a head is the last one that has to be looked at, unless the index
 * is being filled anew.
 */
export async function aheadOfIndex(
  { environment: { ledger, search } }: PublicCatalogue,
  after: string | null = null,
): Promise<AheadOfIndex> {
  const query = { category: 'dossier', statuses: ['published'], limit: NEWEST };
  const { heads, next } = await ledger.heads(after === null ? query : { ...query, after });
  const known = await search.known(heads.map(({ stream }) => stream));
  const ahead = heads.filter(({ stream, hash }) => known.get(stream) !== hash);
  return { heads: ahead, next: ahead.length === 0 ? null : next };
}
