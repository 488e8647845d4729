import { unreachable } from '../kernel/decider.ts';
import type { Digest } from '../kernel/digest.ts';
import { afterPage } from '../privacy/review/record.ts';
import { type EventOf, withAuthor } from './authorship.ts';
import type { FollowUp, Published } from './state.ts';
import { validityMoved } from './validity/evolve.ts';

/** Folds what happens after publication. */
export function evolvePublished(
  state: Published,
  event: EventOf<
    | 'FollowUpScheduled'
    | 'FollowUpLodged'
    | 'PersonalDataReviewed'
    | 'FollowUpApproved'
    | 'FollowUpBlocked'
    | 'FollowUpReturned'
    | 'FollowUpReleased'
    | 'ReleaseRecorded'
    | 'Gazetted'
    | 'ValidityMarked'
    | 'RenditionsMarked'
    | 'ValidityPeriodSet'
    | 'ValidityExtended'
    | 'ValidityTookEffect'
    | 'ReplacementPublished'
    | 'KeptInForce'
  >,
): Published {
  switch (event.type) {
    case 'FollowUpScheduled': {
      if (state.followUps.some(({ key }) => key === event.data.key)) return state;
      const scheduled: FollowUp = {
        ...event.data,
        stage: 'scheduled',
        stageSince: event.at,
        lastReturn: null,
        opened: null,
      };
      return { ...state, followUps: [...state.followUps, scheduled] };
    }
    case 'FollowUpLodged':
    case 'FollowUpApproved':
    case 'FollowUpBlocked':
    case 'FollowUpReturned':
    case 'FollowUpReleased':
      if (!fits(state, event)) return state;
      return {
        ...withAuthorOfLodging(state, event),
        reminders: withoutRemindersOf(state, event.data.key),
        followUps: state.followUps.map((followUp) =>
          followUp.key === event.data.key ? progressed(followUp, event) : followUp,
        ),
      };
    case 'PersonalDataReviewed':
      return { ...state, followUps: state.followUps.map((one) => withPage(one, event)) };
    case 'ReleaseRecorded':
      return {
        ...state,
        releases: [...state.releases, { ...event.data, recordedAt: event.at }],
      };
    case 'Gazetted':
      return { ...state, gazetted: event.data };
    case 'ValidityMarked':
    case 'ValidityPeriodSet':
    case 'ValidityExtended':
    case 'ValidityTookEffect':
    case 'ReplacementPublished':
    case 'KeptInForce':
      return validityMoved(state, event);
    case 'RenditionsMarked':
      return { ...state, marked: event.data.renditions };
    default:
      return unreachable(event);
  }
}

function withPage(followUp: FollowUp, event: EventOf<'PersonalDataReviewed'>): FollowUp {
  const { gate, ...page } = event.data;
  if (followUp.stage !== 'lodged' || gate !== `followUpReview:${followUp.key}`) return followUp;
  return { ...followUp, pages: afterPage(followUp.pages, page) };
}

/** Whether the event that closes a gate is about the pages that were recorded before it. */
export function closesReview(
  { data }: EventOf<'PersonalDataDecided' | 'FollowUpApproved'>,
  pages: Digest | null,
): boolean {
  // Before there were pages, the event held each decision itself.
  return 'decisions' in data || data.reviewed === pages;
}

type FollowUpEvent = EventOf<
  | 'FollowUpLodged'
  | 'FollowUpApproved'
  | 'FollowUpBlocked'
  | 'FollowUpReturned'
  | 'FollowUpReleased'
>;

const stageBefore: Record<FollowUpEvent['type'], FollowUp['stage']> = {
  FollowUpLodged: 'scheduled',
  FollowUpApproved: 'lodged',
  FollowUpBlocked: 'approved',
  FollowUpReturned: 'lodged',
  FollowUpReleased: 'approved',
};

function fits(state: Published, event: FollowUpEvent): boolean {
  return state.followUps.some(
    ({ key, stage }) => key === event.data.key && stage === stageBefore[event.type],
  );
}

function withAuthorOfLodging(state: Published, event: FollowUpEvent): Published {
  return event.type === 'FollowUpLodged' ? withAuthor(state, event) : state;
}

/** A follow-up that moves on is at another gate, whose reminders begin anew. */
function withoutRemindersOf(state: Published, key: string): Published['reminders'] {
  const kept = Object.entries(state.reminders).filter(([gate]) => !gate.endsWith(`:${key}`));
  return Object.fromEntries(kept);
}

function progressed(followUp: FollowUp, event: FollowUpEvent): FollowUp {
  const { key, dueOn, provisional, opened } = followUp;
  const base = { key, dueOn, provisional, opened, stageSince: event.at, lastReturn: null };
  switch (event.type) {
    case 'FollowUpLodged': {
      const { quality: _recorded, ...material } = event.data;
      return { ...base, stage: 'lodged', material, pages: null, blocked: null };
    }
    case 'FollowUpApproved':
      if (followUp.stage !== 'lodged' || !closesReview(event, followUp.pages)) return followUp;
      return {
        ...base,
        stage: 'approved',
        material: followUp.material,
        publicModel: event.data.publicModel,
      };
    case 'FollowUpBlocked': {
      if (followUp.stage !== 'approved') return followUp;
      const { material } = followUp;
      return { ...base, stage: 'lodged', material, pages: null, blocked: event.data.found };
    }
    case 'FollowUpReturned':
      return { ...base, stage: 'scheduled', lastReturn: event.data.reasons };
    case 'FollowUpReleased':
      if (followUp.stage !== 'approved') return followUp;
      return {
        ...base,
        stage: 'released',
        material: followUp.material,
        rendition: event.data.rendition,
        releasedAt: event.at,
      };
    default:
      return unreachable(event);
  }
}
