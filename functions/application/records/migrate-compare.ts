import { addHead, noHeads } from '../../ports/ledger/export-format.ts';
import { eachAtOnce } from './migrate-pace.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type { MigrationOptions, MigrationSource, MigrationTarget, Side } from './migrate-sides.ts';
import { streamNames } from './migrate-streams.ts';
import { lastOf, refuseOtherHead } from './migrate-target.ts';

const AT_ONCE = 8;

/**
 * Reads the target back: every chain from its first event, every head with what lists show of it,
 * every object.
 *
 * @throws {MigrationRefused} `sidesDiffer` or `targetHeadDiffers`
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
  for await (const stream of streamNames(target.ledger)) {
    const last = await lastOf(target.ledger, stream);
    const sourceHead = await source.ledger.head(stream);
    const { version } = last;
    if (sourceHead?.hash !== last.hash) {
      throw new MigrationRefused('sidesDiffer', { stream, version });
    }
    refuseOtherHead(sourceHead, await target.ledger.head(stream));
    heads = addHead(heads, stream, last);
    events += version;
    streams += 1;
    onProgress({ phase: 'compare', done: streams, of });
  }
  const { objects, bytes } = await readBack(source, target, (done) =>
    onProgress({ phase: 'compare', done: streams + done, of }),
  );
  const compared = { streams, events, heads, objects, bytes };
  if (heads !== found.heads || objects !== found.objects || bytes !== found.bytes) {
    throw new MigrationRefused('sidesDiffer', {});
  }
  return compared;
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
