import type { Digest } from '../../domain/kernel/digest.ts';
import type { MarkedArchive } from '../../ports/archive.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Environment } from '../environment.ts';
import { lastCheckpoint, type RecordedCheckpoint } from './checkpoint-made.ts';
import { inGroups } from './in-groups.ts';
import { type Keeping, type KeptPages, keepPages, keepStored } from './keep-pages.ts';
import { pagesOf } from './leaf-pages.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { UnkeptPages } from './unkept-pages.ts';

const PAGES_AT_ONCE = 20;

/** What became of a run. */
export interface KeptCheckpoint {
  /** The digest of the note that is in the archive now with all that it stands for. */
  readonly note: Digest | null;
  /** Pages of leaves behind which all events are kept since this run. */
  readonly pages: number;
  /** Whether there is more to keep, for the next run. */
  readonly isBehind: boolean;
}

/**
 * Signs the state of the ledger, then makes sure that the archive has every event that the last
 * checkpoint covers, also those that were never seen while they were recorded, and then keeps the
 * checkpoint. The archive itself holds the marks of how far this has come: what writes the ledger
 * cannot set one.
 *
 * @throws {Unavailable} of the archive only after the checkpoint was made
 * @throws {CheckpointContradicted} then nothing is kept
 */
export async function makeAndKeepCheckpoint(
  environment: Environment,
  signer: Signer,
  keeping: Keeping,
): Promise<KeptCheckpoint> {
  const { archive } = keeping;
  const before = await lastCheckpoint(environment);
  let known: ReadonlySet<Digest>;
  try {
    known = await wholePages(environment, archive, before);
  } catch (error) {
    // What cannot be kept now is signed all the same.
    await makeCheckpoint(environment, signer);
    throw error;
  }
  const unkept = new UnkeptPages(known);
  const made = await makeCheckpoint(environment, signer, unkept);
  const kept = await keepPages(environment, keeping, unkept.pages);
  const pages = kept.whole.size;
  if (unkept.isCut || kept.worst === 'left') return { note: null, pages, isBehind: true };
  const last = await lastCheckpoint(environment);
  // One that somebody else made meanwhile may cover more than what was kept here.
  if (last === null || last.checkpoint !== (made?.digest ?? before?.checkpoint)) {
    return { note: null, pages, isBehind: false };
  }
  await keepCheckpoint(environment, archive, last, { ...kept, known });
  return { note: last.checkpoint, pages, isBehind: false };
}

/** Those pages of a checkpoint that are whole in the archive. */
async function wholePages(
  { objects }: Pick<Environment, 'objects'>,
  archive: Pick<MarkedArchive, 'isWhole'>,
  last: RecordedCheckpoint | null,
): Promise<ReadonlySet<Digest>> {
  if (last === null) return new Set();
  const pages = new Set(await pagesOf(objects, last.leaves));
  if (await archive.isWhole(last.leaves)) return pages;
  const whole = new Set<Digest>();
  for (const group of inGroups(pages, PAGES_AT_ONCE)) {
    const answers = await Promise.all(group.map((page) => archive.isWhole(page)));
    group.forEach((page, index) => {
      if (answers[index] === true) whole.add(page);
    });
  }
  return whole;
}

/**
 * Keeps a checkpoint, its key and its leaves. Each of its leaves is an event of a stream that was
 * gone through, so its pages are whole too, also those that this run did not come across.
 */
async function keepCheckpoint(
  environment: Pick<Environment, 'objects'>,
  archive: MarkedArchive,
  { leaves, publicKey, checkpoint }: RecordedCheckpoint,
  { whole, known, worst }: KeptPages & { readonly known: ReadonlySet<Digest> },
): Promise<void> {
  if (await archive.isWhole(leaves)) return;
  for (const page of await pagesOf(environment.objects, leaves)) {
    if (known.has(page) || whole.has(page)) continue;
    await keepStored(environment, archive, page);
    if (worst === 'whole') await archive.markWhole(page);
  }
  for (const digest of [leaves, publicKey, checkpoint]) {
    await keepStored(environment, archive, digest);
  }
  if (worst === 'whole') await archive.markWhole(leaves);
}
