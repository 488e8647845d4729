import { compareSides } from './migrate-compare.ts';
import { copyStream } from './migrate-copy.ts';
import { eachAtOnce } from './migrate-pace.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type {
  MigrationOptions,
  MigrationReport,
  MigrationSource,
  MigrationTarget,
} from './migrate-sides.ts';
import { surveySource } from './migrate-source.ts';
import { streamNames } from './migrate-streams.ts';
import { surveyTarget } from './migrate-target.ts';
import { tryTarget } from './migrate-trial.ts';

/** Streams have nothing to do with each other; within one everything is in order. */
const AT_ONCE = 8;

/**
 * Moves a ledger and its objects, event for event. The same events appended by the same commands
 * have the same hashes, so the proof that nothing was lost or changed is that every chain head is
 * the same on both sides. Objects go first: no event ever refers to one that is not there yet.
 *
 * A run that was broken off is started again; it goes on where the target stands.
 *
 * @throws {MigrationRefused} before anything is written where one of the sides is not in order;
 *   afterwards only if somebody else writes the target
 * @throws {LedgerDamaged} an event of one of the sides was changed or is missing
 * @throws {ObjectDamaged} the bytes of an object are no longer those it is named by
 */
export async function migrate(
  source: MigrationSource,
  target: MigrationTarget,
  options: MigrationOptions,
): Promise<MigrationReport> {
  const { dryRun, onProgress } = options;
  const found = await surveySource(source, onProgress);
  const standing = await surveyTarget(source, target, onProgress);
  if (dryRun) {
    const objects = await tryTarget(source, target, onProgress);
    return {
      source: found,
      target: { ...standing, ...objects },
      copied: { streams: 0, events: 0 },
    };
  }
  await copyObjects(source, target, found.objects, onProgress);
  const copied = await copyStreams(source, target, found.streams, onProgress);
  const compared = await compareSides(source, target, found, onProgress);
  return { source: found, target: compared, copied };
}

async function copyObjects(
  source: MigrationSource,
  target: MigrationTarget,
  of: number,
  onProgress: MigrationOptions['onProgress'],
): Promise<void> {
  let done = 0;
  await eachAtOnce(source.digests(), AT_ONCE, async (digest) => {
    const { bytes, mediaType } = await source.objects.get(digest);
    const stored = await target.objects.put(bytes, mediaType);
    if (stored !== digest) throw new MigrationRefused('objectDiffers', { digest });
    done += 1;
    onProgress({ phase: 'copyObjects', done, of });
  });
}

async function copyStreams(
  source: MigrationSource,
  target: MigrationTarget,
  of: number,
  onProgress: MigrationOptions['onProgress'],
): Promise<MigrationReport['copied']> {
  let done = 0;
  let streams = 0;
  let events = 0;
  await eachAtOnce(streamNames(source.ledger), AT_ONCE, async (stream) => {
    const appended = await copyStream(source.ledger, target.ledger, stream);
    if (appended > 0) streams += 1;
    events += appended;
    done += 1;
    onProgress({ phase: 'copyStreams', done, of });
  });
  return { streams, events };
}
