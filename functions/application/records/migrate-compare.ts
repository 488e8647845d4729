import { addHead, noHeads } from '../../ports/ledger/export-format.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import { eachAtOnce } from './migrate-pace.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type { MigrationOptions, MigrationSource, MigrationTarget, Side } from './migrate-sides.ts';
import { streamNames } from './migrate-streams.ts';
import { lastOf, refuseOtherHead } from './migrate-target.ts';

const AT_ONCE = 8;

/**
 * Reads the target back: every chain from its first event, every head with what lists show of it,
 * every object. It asks for the streams by the source's names, because a list of the target's own
 * may lag behind what was just written.
 *
 * @throws {MigrationRefused} `sidesDiffer`, `targetHasOther` or `targetHeadDiffers`
 */
export async function compareSides(
  source: MigrationSource,
  target: MigrationTarget,
  found: Side,
  onProgress: MigrationOptions['onProgress'],
): Promise<Side> {
  let streams = 0;
  let events = 0;
  let heads = noHeads;
  const of = found.streams + found.objects;
  for await (const stream of streamNames(source.ledger)) {
    const last = await compareStream(source, target, stream);
    heads = addHead(heads, stream, last);
    events += last.version;
    streams += 1;
    onProgress({ phase: 'compare', done: streams, of });
  }
  for await (const stream of streamNames(target.ledger)) {
    const head = await source.ledger.head(stream);
    if (head === null) throw new MigrationRefused('targetHasOther', { stream });
  }
  const { objects, bytes } = await readBack(source, target, (done) =>
    onProgress({ phase: 'compare', done: streams + done, of }),
  );
  if (heads !== found.heads || objects !== found.objects || bytes !== found.bytes) {
    throw new MigrationRefused('sidesDiffer', {});
  }
  return { streams, events, heads, objects, bytes };
}

async function compareStream(
  source: MigrationSource,
  target: MigrationTarget,
  stream: StreamName,
): Promise<LedgerEvent> {
  const last = await lastOf(target.ledger, stream);
  const head = await source.ledger.head(stream);
  const { version } = last;
  if (head?.hash !== last.hash) throw new MigrationRefused('sidesDiffer', { stream, version });
  refuseOtherHead(head, await target.ledger.head(stream));
  return last;
}

/** The adapter checks the bytes against the digest under which it is asked for them. */
async function readBack(
  source: MigrationSource,
  target: MigrationTarget,
  onObject: (done: number) => void,
): Promise<Pick<Side, 'objects' | 'bytes'>> {
  let objects = 0;
  let bytes = 0;
  await eachAtOnce(source.digests(), AT_ONCE, async (digest) => {
    const here = await source.objects.get(digest);
    const there = await target.objects.get(digest);
    if (here.mediaType !== there.mediaType) {
      throw new MigrationRefused('objectDiffers', { digest });
    }
    objects += 1;
    bytes += there.bytes.length;
    onObject(objects);
  });
  return { objects, bytes };
}
