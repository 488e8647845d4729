import { allStreams } from '../../../functions/ports/ledger/export-lines.ts';
import type { Ledger } from '../../../functions/ports/ledger.ts';

export interface Statuses {
  /** How many streams of each kind are in each status, `dossier published` for example. */
  readonly counts: ReadonlyMap<string, number>;
  readonly streams: number;
  readonly events: number;
}

export async function accountStatuses(ledger: Ledger): Promise<Statuses> {
  const counts = new Map<string, number>();
  let streams = 0;
  let events = 0;
  for await (const stream of allStreams(ledger)) {
    const head = await ledger.head(stream);
    if (head === null) continue;
    const name = `${stream.slice(0, stream.indexOf('/'))} ${head.status}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    streams += 1;
    events += head.version;
  }
  return { counts, streams, events };
}
