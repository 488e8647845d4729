import type { Digest } from '../../domain/kernel/digest.ts';
import { addHead, noHeads } from '../../ports/ledger/export-format.ts';
import type { ChainLink } from '../../ports/ledger/hash-chain.ts';
import type { Ledger, LedgerEvent, StreamName } from '../../ports/ledger.ts';
import { objectsOf } from './migrate-objects.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type { MigrationOptions, MigrationSource, Side } from './migrate-sides.ts';
import { checkedEvents, commandGroups, streamNames } from './migrate-streams.ts';

/**
 * Reads the whole source once before anything is written elsewhere: every event, head, command and
 * object must be in order, because a target cannot be cleaned of what was appended to it.
 *
 * @throws {MigrationRefused} {@link LedgerDamaged} {@link ObjectDamaged}
 */
export async function surveySource(
  source: MigrationSource,
  onProgress: MigrationOptions['onProgress'],
): Promise<Side> {
  const held = new Set<Digest>();
  let bytes = 0;
  for await (const digest of source.digests()) {
    bytes += (await source.objects.get(digest)).bytes.length;
    held.add(digest);
    onProgress({ phase: 'checkSource', done: held.size, of: null });
  }
  let streams = 0;
  let events = 0;
  let heads = noHeads;
  for await (const stream of streamNames(source.ledger)) {
    const last = await surveyStream(source.ledger, stream, held);
    heads = addHead(heads, stream, last);
    events += last.version;
    streams += 1;
    onProgress({ phase: 'checkSource', done: held.size + streams, of: null });
  }
  if (events !== (await source.countEvents())) {
    throw new MigrationRefused('sourceHeadMissing', { version: events });
  }
  return { streams, events, heads, objects: held.size, bytes };
}

async function surveyStream(
  ledger: MigrationSource['ledger'],
  stream: StreamName,
  held: ReadonlySet<Digest>,
): Promise<ChainLink> {
  let last: LedgerEvent | null = null;
  for await (const group of commandGroups(checkedEvents(ledger, stream))) {
    for (const event of group) refuseMissingObject(event, held);
    await commandOf(ledger, group);
    last = group.at(-1) ?? last;
  }
  const head = await ledger.head(stream);
  if (last === null || head?.hash !== last.hash || head.version !== last.version) {
    throw new MigrationRefused('sourceHeadDiffers', { stream, version: last?.version ?? 0 });
  }
  return last;
}

function refuseMissingObject(event: LedgerEvent, held: ReadonlySet<Digest>): void {
  const { stream, version } = event;
  const missing = objectsOf(event).find((digest) => !held.has(digest));
  if (missing === undefined) return;
  throw new MigrationRefused('sourceObjectMissing', { stream, version, digest: missing });
}

/**
 * The digest under which the command of these events was recorded.
 *
 * @throws {MigrationRefused} the ledger does not know the command, or with other events
 */
export async function commandOf(
  ledger: Pick<Ledger, 'recorded'>,
  group: readonly LedgerEvent[],
): Promise<Digest> {
  const [first] = group;
  if (first === undefined) throw new TypeError('a command records at least one event');
  const { stream, version, commandId } = first;
  const recorded = await ledger.recorded(commandId);
  const same =
    recorded?.events.length === group.length &&
    group.every(({ hash }, index) => recorded.events[index]?.hash === hash);
  if (!same) throw new MigrationRefused('sourceCommandDiffers', { stream, version });
  return recorded.digest;
}
