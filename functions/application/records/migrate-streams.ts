import { type ChainLink, genesis } from '../../ports/ledger/hash-chain.ts';
import { checkLink } from '../../ports/ledger/verify-chain.ts';
import {
  type Ledger,
  LedgerDamaged,
  type LedgerEvent,
  type StreamName,
} from '../../ports/ledger.ts';

const STREAMS_PER_PAGE = 1_000;
const EVENTS_PER_PAGE = 500;

/** All streams in the order of their names, page by page. */
export async function* streamNames(ledger: Pick<Ledger, 'streams'>): AsyncGenerator<StreamName> {
  const limit = STREAMS_PER_PAGE;
  for (let page = await ledger.streams({ limit }); page.length > 0; ) {
    yield* page;
    const after = page.at(-1);
    page = after === undefined ? [] : await ledger.streams({ after, limit });
  }
}

/**
 * The events of a stream after `last`, each hashed again here and held against the one before it:
 * a migration trusts neither side's own word.
 *
 * @throws {LedgerDamaged}
 */
export async function* checkedEvents(
  ledger: Pick<Ledger, 'read'>,
  stream: StreamName,
  last: ChainLink = genesis(stream),
): AsyncGenerator<LedgerEvent> {
  let link = last;
  for (;;) {
    const range = { fromVersion: link.version + 1, limit: EVENTS_PER_PAGE };
    const page = await ledger.read(stream, range);
    for (const event of page) {
      const problem = checkLink(stream, link, event);
      if (problem !== null) throw new LedgerDamaged(stream, link.version + 1, problem);
      link = event;
      yield event;
    }
    if (page.length < EVENTS_PER_PAGE) return;
  }
}

/** The events as they were recorded together: one group for each command. */
export async function* commandGroups(
  events: AsyncIterable<LedgerEvent>,
): AsyncGenerator<readonly LedgerEvent[]> {
  let group: LedgerEvent[] = [];
  for await (const event of events) {
    if (group.length > 0 && group[0]?.commandId !== event.commandId) {
      yield group;
      group = [];
    }
    group.push(event);
  }
  if (group.length > 0) yield group;
}
