import type { StreamHead } from '../ports/ledger.ts';
import type { Environment } from './environment.ts';

const PAGE = 200;

/** All heads of a kind, in some statuses or in any, newest first. */
export async function* everyHead(
  environment: Environment,
  category: string,
  statuses?: readonly string[],
  page = PAGE,
): AsyncGenerator<StreamHead> {
  let after: string | null = null;
  do {
    const query = { category, limit: page, ...(statuses === undefined ? {} : { statuses }) };
    const { heads, next } = await environment.ledger.heads(
      after === null ? query : { ...query, after },
    );
    yield* heads;
    after = next;
  } while (after !== null);
}
