import { parseDossierEvent } from '../../domain/dossier/events.ts';
import { parseIssueEvent } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { type Archive, ArchiveContradicted } from '../../ports/archive.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/**
 * Keeps events in the archive, and with those that made something public the files themselves. A
 * second time changes nothing. All events come first: a file that cannot be had for the moment
 * keeps none of them waiting.
 *
 * @returns what the archive has otherwise; everything else was kept all the same
 * @throws {Unavailable} and other failures, after which the same events may be handed over again
 */
export async function archiveEvents(
  environment: Environment,
  archive: Archive,
  events: readonly LedgerEvent[],
): Promise<readonly ArchiveContradicted[]> {
  const contradictions: ArchiveContradicted[] = [];
  const keep = async (keeping: Promise<void>) => {
    try {
      await keeping;
    } catch (error) {
      if (!(error instanceof ArchiveContradicted)) throw error;
      contradictions.push(error);
    }
  };
  for (const event of events) await keep(archive.keepEvent(event));
  for (const event of events) {
    for (const digest of await madePublic(environment, event)) {
      const { bytes, mediaType } = await environment.objects.get(digest);
      await keep(archive.keepObject(digest, bytes, mediaType));
    }
  }
  return contradictions;
}

/** The files that anybody may read from this event on. */
async function madePublic(
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
      return state.rendered.renditions.map(({ digest }) => digest);
    }
    case 'FollowUpReleased': {
      const event = parseDossierEvent(stored);
      return event.type === stored.type ? [event.data.rendition.digest] : [];
    }
    case 'IssuePublished': {
      const event = parseIssueEvent(stored);
      return event.type === stored.type ? [event.data.digest] : [];
    }
    default:
      return [];
  }
}
