import { parseDossierEvent } from '../../domain/dossier/events.ts';
import { parseIssueEvent } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';

/** The objects that an event refers to. Digests of packages and compositions are no objects. */
export function objectsOf(event: LedgerEvent): readonly Digest[] {
  if (event.stream.startsWith('dossier/')) return objectsOfDossier(event);
  if (event.stream.startsWith('issue/')) return objectsOfIssue(event);
  return [];
}

function objectsOfDossier(stored: LedgerEvent): readonly Digest[] {
  const event = parseDossierEvent(stored);
  switch (event.type) {
    case 'DocumentLodged':
    case 'PlanLodged':
    case 'MaterialLodged':
    case 'FollowUpLodged':
      return [event.data.file.source, event.data.file.model];
    case 'PersonalDataDecided':
      return event.data.publicModels.map(({ model }) => model);
    case 'PackageRendered':
      return event.data.renditions.flatMap(({ digest, model }) => [digest, model]);
    case 'FollowUpApproved':
      return [event.data.publicModel];
    case 'FollowUpReleased':
      return [event.data.rendition.digest, event.data.rendition.model];
    default:
      return [];
  }
}

function objectsOfIssue(stored: LedgerEvent): readonly Digest[] {
  const event = parseIssueEvent(stored);
  return event.type === 'IssueRendered' || event.type === 'IssuePublished'
    ? [event.data.digest]
    : [];
}
