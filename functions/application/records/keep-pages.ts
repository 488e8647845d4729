import type { Digest } from '../../domain/kernel/digest.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { MarkedArchive } from '../../ports/archive.ts';
import { LedgerDamaged } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { type ArchiveFinding, archiveEvents } from '../relay/archive.ts';
import { UnusableEvent } from '../relay/unusable-event.ts';
import { inGroups } from './in-groups.ts';
import type { GrownStream, UnkeptPage } from './unkept-pages.ts';

const STREAMS_AT_ONCE = 4;
const EVENTS_PER_READ = 100;

/** Where and how long a run keeps what the archive lacks, and who is told what it comes across. */
export interface Keeping {
  readonly archive: MarkedArchive;
  /** Nothing more is begun from then on; the next run goes on. */
  readonly until: Instant;
  readonly found: (finding: ArchiveFinding) => void;
}

/**
 * `whole`: all events and files are kept. `eventsOnly`: a file is not to be had. `left`: the time
 * was over, or the ledger is damaged there.
 */
type Outcome = 'whole' | 'eventsOnly' | 'left';

export interface KeptPages {
  /** Those marked as whole in this run. */
  readonly whole: ReadonlySet<Digest>;
  readonly worst: Outcome;
}

/**
 * Keeps the events behind pages of leaves, with published files, page by page; a page is marked
 * when all behind it is kept, so that no later run goes through it again. What the archive
 * contradicts is told of and stops nothing.
 *
 * @throws {Unavailable} pages that were marked before stay marked
 */
export async function keepPages(
  environment: Environment,
  keeping: Keeping,
  pages: readonly UnkeptPage[],
): Promise<KeptPages> {
  const whole = new Set<Digest>();
  let worst: Outcome = 'whole';
  for (const { page, streams } of pages) {
    const outcome = await keepStreams(environment, keeping, streams);
    worst = worseOf([worst, outcome]);
    if (outcome !== 'whole') continue;
    await keepStored(environment, keeping.archive, page);
    await keeping.archive.markWhole(page);
    whole.add(page);
  }
  return { whole, worst };
}

/** Copies a stored object as it is. */
export async function keepStored(
  { objects }: Pick<Environment, 'objects'>,
  archive: Pick<MarkedArchive, 'keepObject'>,
  digest: Digest,
): Promise<void> {
  const { bytes, mediaType } = await objects.get(digest);
  await archive.keepObject(digest, bytes, mediaType);
}

async function keepStreams(
  environment: Environment,
  keeping: Keeping,
  streams: readonly GrownStream[],
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const group of inGroups(streams, STREAMS_AT_ONCE)) {
    if (isOver(environment, keeping)) return 'left';
    const kept = group.map((stream) => keepStream(environment, keeping, stream));
    outcomes.push(...(await Promise.all(kept)));
  }
  return worseOf(outcomes);
}

async function keepStream(
  environment: Environment,
  keeping: Keeping,
  { stream, from, to }: GrownStream,
): Promise<Outcome> {
  let outcome: Outcome = 'whole';
  for (let version = from + 1; version <= to; version += EVENTS_PER_READ) {
    if (isOver(environment, keeping)) return 'left';
    const limit = Math.min(EVENTS_PER_READ, to - version + 1);
    try {
      const events = await environment.ledger.read(stream, { fromVersion: version, limit });
      for (const finding of await archiveEvents(environment, keeping.archive, events)) {
        keeping.found(finding);
        if (isFileLost(finding)) outcome = 'eventsOnly';
      }
    } catch (cause) {
      if (!(cause instanceof LedgerDamaged)) throw cause;
      keeping.found(new UnusableEvent(cause, 'damaged', { cause }));
      return 'left';
    }
  }
  return outcome;
}

/** Once the file is restored, a later run keeps it; other findings no run would heal. */
function isFileLost(finding: ArchiveFinding): boolean {
  return finding instanceof UnusableEvent && finding.problem === 'fileLost';
}

function isOver({ clock }: Environment, { until }: Keeping): boolean {
  return clock.now() >= until;
}

function worseOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('left')) return 'left';
  return outcomes.includes('eventsOnly') ? 'eventsOnly' : 'whole';
}
