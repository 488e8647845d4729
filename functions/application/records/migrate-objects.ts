import {
  type DossierEventBody,
  dossierEventBodySchema,
  filesOf,
} from '../../domain/dossier/events.ts';
import { objectsOfFile } from '../../domain/dossier/lodgings.ts';
import type { Predecessor } from '../../domain/dossier/predecessor/predecessor.ts';
import { type IssueEventBody, issueEventBodySchema } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';

/**
 * The objects that an event refers to. Digests of packages and compositions are no objects. An
 * event that this version cannot read is moved as it stands, so it names none here.
 */
export function objectsOf({ stream, type, data }: LedgerEvent): readonly Digest[] {
  if (stream.startsWith('dossier/')) {
    const event = dossierEventBodySchema.safeParse({ type, data });
    return event.success ? objectsOfDossier(event.data) : [];
  }
  const event = issueEventBodySchema.safeParse({ type, data });
  return stream.startsWith('issue/') && event.success ? objectsOfIssue(event.data) : [];
}

function objectsOfDossier(event: DossierEventBody): readonly Digest[] {
  switch (event.type) {
    case 'DocumentLodged':
    case 'PlanLodged':
    case 'MaterialLodged':
    case 'FollowUpLodged':
      return objectsOfFile(event.data.file);
    case 'PredecessorNamed':
      return objectsOfPredecessor(event.data.source);
    case 'PersonalDataDecided':
      return event.data.publicModels.map(({ model }) => model);
    case 'PackageRendered':
      return event.data.renditions.flatMap((one) => [...filesOf(one), one.model]);
    case 'FollowUpApproved':
      return [event.data.publicModel];
    case 'FollowUpReleased':
      return [...filesOf(event.data.rendition), event.data.rendition.model];
    case 'RenditionsMarked':
      return event.data.renditions.map(({ digest }) => digest);
    default:
      return [];
  }
}

/** The public text of a published document is kept as its own dossier keeps it. */
function objectsOfPredecessor(source: Predecessor): readonly Digest[] {
  return source.kind === 'file' ? objectsOfFile(source.file) : [source.model];
}

function objectsOfIssue(event: IssueEventBody): readonly Digest[] {
  return event.type === 'IssueRendered' || event.type === 'IssuePublished'
    ? [event.data.digest]
    : [];
}
