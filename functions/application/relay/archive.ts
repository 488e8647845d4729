import { z } from 'zod';
import { filesOf, parseDossierEvent } from '../../domain/dossier/events.ts';
import { parseIssueEvent } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type Archive, ArchiveContradicted } from '../../ports/archive.ts';
import { checkLink } from '../../ports/ledger/verify-chain.ts';
import { LedgerDamaged, type LedgerEvent } from '../../ports/ledger.ts';
import { ObjectDamaged, ObjectMissing } from '../../ports/objects.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { linkedEvents } from './linked-events.ts';
import { UnusableEvent } from './unusable-event.ts';

const EVENTS_AT_ONCE = 10;

/** What somebody has to look into; trying again would change nothing. */
export type ArchiveFinding = ArchiveContradicted | UnusableEvent;

/**
 * Keeps what a table's stream says was put in, as far as it builds on the event before it.
 *
 * @param events those of one ledger stream together, in order of their versions
 * @returns as {@link archiveEvents}, and what does not build on the event before it
 */
export async function archiveInserted(
  environment: Environment,
  archive: Archive,
  events: readonly LedgerEvent[],
): Promise<readonly ArchiveFinding[]> {
  const { linked, unlinked } = await linkedEvents(environment.ledger, events);
  return [...unlinked, ...(await archiveEvents(environment, archive, linked))];
}

/**
 * Keeps events in the archive, and with those that made something public the files themselves. A
 * second time changes nothing. All events come first: a file that cannot be had for the moment
 * keeps none of them waiting.
 *
 * @returns what the archive has otherwise, what cannot be read, and what was made public without
 *   its file; everything else was kept all the same
 * @throws {Unavailable} and other failures, after which the same events may be handed over again
 */
export async function archiveEvents(
  environment: Environment,
  archive: Archive,
  events: readonly LedgerEvent[],
): Promise<readonly ArchiveFinding[]> {
  const { spelled = [], other = [] } = Object.groupBy(events, spelling);
  const findings: ArchiveFinding[] = other.map((event) => new UnusableEvent(event, 'unreadable'));
  const noting = async (keeping: Promise<void>) => {
    try {
      await keeping;
    } catch (error) {
      if (!(error instanceof ArchiveContradicted || error instanceof UnusableEvent)) throw error;
      findings.push(error);
    }
  };
  for (let first = 0; first < spelled.length; first += EVENTS_AT_ONCE) {
    const group = spelled.slice(first, first + EVENTS_AT_ONCE);
    await Promise.all(group.map((event) => noting(archive.keepEvent(event))));
  }
  for (const event of spelled) await noting(keepFilesOf(environment, archive, event, noting));
  return findings;
}

/**
 * `spelled` where the hash is that of the event's canonical JSON. The ledger hashes texts as they
 * stand; one that our own spelling would not give was not written by the house, and may have none.
 */
function spelling(event: LedgerEvent): 'spelled' | 'other' {
  const before = { version: event.version - 1, hash: event.previousHash };
  return checkLink(event.stream, before, event) === null ? 'spelled' : 'other';
}

async function keepFilesOf(
  environment: Environment,
  archive: Archive,
  event: LedgerEvent,
  noting: (keeping: Promise<void>) => Promise<void>,
): Promise<void> {
  for (const digest of await madePublic(environment, event)) {
    await noting(keepFile(environment, archive, event, digest));
  }
}

/** A file is stored before the event that names it, so one that is missing does not come later. */
async function keepFile(
  { objects }: Environment,
  archive: Archive,
  event: LedgerEvent,
  digest: Digest,
): Promise<void> {
  try {
    const { bytes, mediaType } = await objects.get(digest);
    await archive.keepObject(digest, bytes, mediaType);
  } catch (cause) {
    if (!(cause instanceof ObjectMissing || cause instanceof ObjectDamaged)) throw cause;
    throw new UnusableEvent(event, 'fileLost', { cause });
  }
}

/**
 * The files that anybody may read from this event on.
 *
 * @throws {UnusableEvent}
 */
async function madePublic(
  environment: Environment,
  stored: LedgerEvent,
): Promise<readonly Digest[]> {
  try {
    return await readPublic(environment, stored);
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    throw new UnusableEvent(stored, 'unreadable', { cause });
  }
}

/** What parsing and folding say of a history that no rule of the house would have let happen. */
function isUnreadable(error: unknown): boolean {
  return [z.ZodError, TypeError, RangeError, Refusal, LedgerDamaged].some(
    (kind) => error instanceof kind,
  );
}

async function readPublic(
  environment: Environment,
  stored: LedgerEvent,
): Promise<readonly Digest[]> {
  switch (stored.type) {
    case 'Published': {
      // The files were recorded when they were rendered; this event only makes them public.
      const { state } = await loadDossier(environment, dossierOfSubject(stored.stream));
      if (state.status !== 'published') {
        throw new TypeError(`${stored.stream} was published and now is ${state.status}`);
      }
      return state.rendered.renditions.flatMap(filesOf);
    }
    case 'FollowUpReleased': {
      const event = parseDossierEvent(stored);
      return event.type === stored.type ? filesOf(event.data.rendition) : [];
    }
    case 'RenditionsMarked': {
      const event = parseDossierEvent(stored);
      if (event.type !== stored.type) return [];
      return event.data.renditions.map(({ digest }) => digest);
    }
    case 'IssuePublished': {
      const event = parseIssueEvent(stored);
      return event.type === stored.type ? [event.data.digest] : [];
    }
    default:
      return [];
  }
}
