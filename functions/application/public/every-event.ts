import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';

const PAGE = 1_000;

/** All events of a stream from the first one on, page by page. */
export async function* everyEvent(
  environment: Environment,
  stream: StreamName,
): AsyncGenerator<LedgerEvent> {
  let fromVersion = 1;
  let page: readonly LedgerEvent[];
  do {
    page = await environment.ledger.read(stream, { fromVersion, limit: PAGE });
    yield* page;
    fromVersion += page.length;
  } while (page.length === PAGE);
}
