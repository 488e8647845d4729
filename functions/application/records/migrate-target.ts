import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { addHead, noHeads } from '../../ports/ledger/export-format.ts';
import type { Ledger, LedgerEvent, StreamHead, StreamName } from '../../ports/ledger.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type { MigrationOptions, MigrationSource, MigrationTarget, Side } from './migrate-sides.ts';
import { checkedEvents, streamNames } from './migrate-streams.ts';

/**
 * Makes sure that the target holds nothing but the beginning of the source: every stream of it,
 * hashed again from its first event, ends in an event that the source has at the same place.
 *
 * @throws {MigrationRefused} `targetHasOther`, `targetDiffers` or `targetHeadDiffers`
 */
export async function surveyTarget(
  source: MigrationSource,
  target: MigrationTarget,
  onProgress: MigrationOptions['onProgress'],
): Promise<Side> {
  let streams = 0;
  let events = 0;
  let heads = noHeads;
  for await (const stream of streamNames(target.ledger)) {
    const last = await lastOf(target.ledger, stream);
    await refuseOther(source.ledger, target.ledger, stream, last);
    heads = addHead(heads, stream, last);
    events += last.version;
    streams += 1;
    onProgress({ phase: 'checkTarget', done: streams, of: null });
  }
  return { streams, events, heads, objects: 0, bytes: 0 };
}

/** The last event of a stream whose whole chain was hashed again. */
export async function lastOf(
  ledger: Pick<Ledger, 'read'>,
  stream: StreamName,
): Promise<LedgerEvent> {
  let last: LedgerEvent | null = null;
  for await (const event of checkedEvents(ledger, stream)) last = event;
  if (last === null) throw new MigrationRefused('targetDiffers', { stream, version: 1 });
  return last;
}

async function refuseOther(
  source: MigrationSource['ledger'],
  target: MigrationTarget['ledger'],
  stream: StreamName,
  last: LedgerEvent,
): Promise<void> {
  const { version } = last;
  const [sourceHead, targetHead] = [await source.head(stream), await target.head(stream)];
  if (sourceHead === null) throw new MigrationRefused('targetHasOther', { stream });
  if (targetHead?.hash !== last.hash || targetHead.version !== version) {
    throw new MigrationRefused('targetDiffers', { stream, version });
  }
  const [same] = await source.read(stream, { fromVersion: version, limit: 1 });
  if (same?.hash !== last.hash) throw new MigrationRefused('targetDiffers', { stream, version });
  const [here, there] = [
    await source.recorded(last.commandId),
    await target.recorded(last.commandId),
  ];
  // A command is recorded as a whole, so a broken-off run never ends in the middle of one.
  const sameCommand =
    here?.digest === there?.digest && here?.events.at(-1)?.hash === there?.events.at(-1)?.hash;
  if (!sameCommand) throw new MigrationRefused('targetDiffers', { stream, version });
  if (version === sourceHead.version) refuseOtherHead(sourceHead, targetHead);
}

/** @throws {MigrationRefused} `targetHeadDiffers` */
export function refuseOtherHead(source: StreamHead, target: StreamHead | null): void {
  if (target !== null && canonicalJson(source) === canonicalJson(target)) return;
  const { stream, version } = source;
  throw new MigrationRefused('targetHeadDiffers', { stream, version });
}
