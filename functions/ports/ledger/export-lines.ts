import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Ledger, LedgerEvent, StreamName } from '../ledger.ts';
import { addHead, exportHeader, noHeads } from './export-format.ts';

const STREAMS_PER_PAGE = 1000;
const EVENTS_PER_PAGE = 500;

/**
 * The lines of an export, without line ends: the whole ledger, or the named streams. Every event
 * is checked as it is read. A ledger that grows meanwhile gives each stream as it was when its
 * turn came.
 *
 * @throws {LedgerDamaged} at the first damaged event; the file then lacks its closing lines
 */
export async function* exportLines(
  ledger: Pick<Ledger, 'read' | 'streams'>,
  only?: readonly StreamName[],
): AsyncGenerator<string> {
  yield canonicalJson(exportHeader);
  let heads = noHeads;
  let streams = 0;
  let events = 0;
  for await (const stream of only === undefined ? allStreams(ledger) : [...new Set(only)].sort()) {
    let last: LedgerEvent | undefined;
    for await (const event of allEvents(ledger, stream)) {
      yield canonicalJson(event);
      events += 1;
      last = event;
    }
    if (last === undefined) continue;
    yield canonicalJson({ endOfStream: stream, version: last.version, head: last.hash });
    heads = addHead(heads, stream, last);
    streams += 1;
  }
  yield canonicalJson({ endOfLedger: true, streams, events, heads });
}

/** The names of all streams in name order. */
export async function* allStreams(ledger: Pick<Ledger, 'streams'>): AsyncGenerator<StreamName> {
  let after: StreamName | undefined;
  do {
    const limit = STREAMS_PER_PAGE;
    const page = await ledger.streams(after === undefined ? { limit } : { after, limit });
    yield* page;
    after = page.at(-1);
  } while (after !== undefined);
}

async function* allEvents(
  ledger: Pick<Ledger, 'read'>,
  stream: StreamName,
): AsyncGenerator<LedgerEvent> {
  let fromVersion = 1;
  let page: readonly LedgerEvent[];
  do {
    page = await ledger.read(stream, { fromVersion, limit: EVENTS_PER_PAGE });
    yield* page;
    fromVersion += page.length;
  } while (page.length === EVENTS_PER_PAGE);
}
