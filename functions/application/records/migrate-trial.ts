import { ObjectMissing } from '../../ports/objects.ts';
import { eachAtOnce } from './migrate-pace.ts';
import type { MigrationOptions, MigrationSource, MigrationTarget, Side } from './migrate-sides.ts';
import { streamNames } from './migrate-streams.ts';

const AT_ONCE = 8;

/**
 * What a trial run reads of the target besides its heads: which of the source's files are there
 * already. An empty target is asked too, for an event and for a file, so that a wrong name or a
 * missing permission shows now and not at the first write.
 *
 * @throws {ObjectDamaged} a file on the target no longer has the bytes it is named by
 */
export async function tryTarget(
  source: MigrationSource,
  target: MigrationTarget,
  onProgress: MigrationOptions['onProgress'],
): Promise<Pick<Side, 'objects' | 'bytes'>> {
  for await (const stream of streamNames(source.ledger)) {
    await target.ledger.read(stream, { limit: 1 });
    break;
  }
  const standing = { objects: 0, bytes: 0 };
  await eachAtOnce(source.digests(), AT_ONCE, async (digest) => {
    const size = await target.objects.get(digest).then(({ bytes }) => bytes.length, missing);
    if (size === null) return;
    standing.objects += 1;
    standing.bytes += size;
    onProgress({ phase: 'checkTarget', done: standing.objects, of: null });
  });
  return standing;
}

function missing(error: unknown): null {
  if (error instanceof ObjectMissing) return null;
  throw error;
}
