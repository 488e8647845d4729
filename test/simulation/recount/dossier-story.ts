import { beginningOf, lastDayOf } from './days.ts';
import { type PlannedMaterials, read } from './dossier-fields.ts';
import type { ExportedEvent } from './read-export.ts';

export type Stage =
  | 'drafting'
  | 'screening'
  | 'disclosureReview'
  | 'deidentification'
  | 'signOff'
  | 'awaitingRelease'
  | 'published'
  | 'closed'
  | 'withdrawn';

/** How far a promised later interpretation is, and since when. */
export interface Promised {
  readonly dueOn: string;
  /** When it was opened for doubts; null where the plan promised it. */
  readonly openedAt: string | null;
  readonly stage: 'owed' | 'lodged' | 'approved' | 'released';
  readonly since: string;
}

/** Where a dossier stands after some of its events. */
export interface Story {
  readonly stage: Stage;
  /** Since when it is there, and since when its draft was last changed. */
  readonly since: string;
  readonly changed: string;
  readonly formedOn: string | null;
  readonly proposed: string | null;
  /** What was decided; null before a decision and after a return. */
  readonly decided: string | null;
  readonly planned: PlannedMaterials | null;
  readonly lodged: ReadonlySet<string>;
  readonly promised: ReadonlyMap<string, Promised>;
  /** When a repeal, lapse or revocation began to apply; null while the document is in force. */
  readonly endedAt: string | null;
  /** Whether the last mark ends the document, on its day. */
  readonly isEnding: boolean;
  readonly reviewOpen: { readonly basis: string; readonly since: string } | null;
  /** When a review opened what had been closed; null where none did, or it was given up. */
  readonly convertedAt: string | null;
  /** As it was closed, for a conversion that is given up. */
  readonly closedAs: Story | null;
}

export function opened({ at }: ExportedEvent): Story {
  return {
    stage: 'drafting',
    since: at,
    changed: at,
    formedOn: null,
    proposed: null,
    decided: null,
    planned: null,
    lodged: new Set(),
    promised: new Map(),
    endedAt: null,
    isEnding: false,
    reviewOpen: null,
    convertedAt: null,
    closedAs: null,
  };
}

/** Where the dossier stands after one more event. */
export function after(story: Story, event: ExportedEvent): Story {
  const { at, type } = event;
  const moved = (stage: Stage, more: Partial<Story> = {}): Story => {
    return { ...story, stage, since: at, ...more };
  };
  switch (type) {
    case 'PackageSubmitted':
      return moved('screening');
    case 'ScreeningPassed':
      return moved('disclosureReview');
    case 'DisclosureDecided':
      return moved('deidentification', { decided: read(type, event).attribute });
    case 'PersonalDataDecided':
      return moved('signOff');
    case 'ReleaseBlocked':
      return moved('deidentification');
    case 'PackageSignedOff':
      return moved('awaitingRelease');
    case 'Published':
      return moved('published');
    case 'ClosedUnpublished':
      return moved('closed', { convertedAt: null, closedAs: null });
    case 'ReturnedToDrafting':
      return moved('drafting', { changed: at, decided: null });
    case 'DossierWithdrawn':
      return moved('withdrawn');
    case 'ValidityMarked': {
      const { validity, effectiveOn } = read(type, event);
      const isEnding = validity !== 'amended';
      const applies = isEnding && beginningOf(effectiveOn) <= at;
      return { ...story, isEnding, endedAt: story.endedAt ?? (applies ? at : null) };
    }
    case 'ValidityTookEffect':
      return story.isEnding ? { ...story, endedAt: story.endedAt ?? at } : story;
    case 'DeadlinesRecomputed':
      return recomputed(story, event);
    case 'AttributeReviewOpened':
      return { ...story, reviewOpen: { basis: read(type, event).basis, since: at } };
    case 'AttributeReviewed':
      return afterReview(story, event);
    case 'ConversionAbandoned':
      return story.closedAs === null ? story : { ...story.closedAs, since: at };
    default:
      return type.startsWith('FollowUp') ? afterFollowUp(story, event) : afterLodging(story, event);
  }
}

/** A promise is noted with its day, which moves only by an event that says so. */
function recomputed(story: Story, event: ExportedEvent): Story {
  const promised = new Map(story.promised);
  for (const { kind, subject, to } of read('DeadlinesRecomputed', event).changes) {
    const before = promised.get(subject);
    if (kind !== 'followUp' || before === undefined) continue;
    promised.set(subject, { ...before, dueOn: lastDayOf(to) });
  }
  return { ...story, promised };
}

function afterReview(story: Story, event: ExportedEvent): Story {
  const { at } = event;
  const { from, to } = read('AttributeReviewed', event);
  const closed = { ...story, reviewOpen: null };
  if (from === to) return closed;
  const { decided: _, ...rest } = closed;
  const drafting = { stage: 'drafting', since: at, changed: at, decided: null } as const;
  return { ...rest, ...drafting, proposed: to, convertedAt: at, closedAs: closed };
}

function afterLodging(story: Story, event: ExportedEvent): Story {
  const { at, type } = event;
  if (type === 'DocumentLodged') {
    const { facts, proposal } = read(type, event);
    const { dateOfDocument: formedOn } = facts;
    return { ...story, changed: at, formedOn, proposed: proposal.attribute };
  }
  if (type === 'PlanLodged') {
    return { ...story, changed: at, planned: read(type, event).plan.materials };
  }
  if (type === 'MaterialLodged' || type === 'MaterialRemoved') {
    const { key } = read('Keyed', event);
    const others = [...story.lodged].filter((lodged) => lodged !== key);
    const lodged = new Set(type === 'MaterialLodged' ? [...others, key] : others);
    return { ...story, changed: at, lodged };
  }
  if (type === 'PredecessorNamed' || type === 'PredecessorCleared') {
    return { ...story, changed: at };
  }
  return story;
}

const stages = {
  FollowUpLodged: 'lodged',
  FollowUpReturned: 'owed',
  FollowUpBlocked: 'lodged',
  FollowUpApproved: 'approved',
  FollowUpReleased: 'released',
} as const;

function afterFollowUp(story: Story, event: ExportedEvent): Story {
  const { at: since, type } = event;
  const promised = new Map(story.promised);
  if (type === 'FollowUpScheduled' || type === 'FollowUpOpened') {
    const { key, dueOn } = read(type, event);
    const openedAt = type === 'FollowUpOpened' ? since : null;
    promised.set(key, { dueOn, openedAt, stage: 'owed', since });
    return { ...story, promised };
  }
  const stage = stages[type as keyof typeof stages];
  if (stage === undefined) return story;
  const { key } = read('Keyed', event);
  const before = promised.get(key);
  if (before !== undefined) promised.set(key, { ...before, stage, since });
  return { ...story, promised };
}
