import { unreachable } from '../kernel/decider.ts';
import type { Role } from '../kernel/people.ts';
import type { Instant } from '../kernel/time.ts';
import { openReview } from './closed/history.ts';
import type { Gate, IssuanceGate } from './gate-names.ts';
import type { DossierState, DossierStatus, ExistingDossier, FollowUp } from './state.ts';

export type GateOutcome = 'open' | 'approved' | 'returned' | 'withdrawn' | 'closedUnpublished';

/** How far along a dossier is; a gate is passed when the dossier is further than the gate. */
const progress: Record<DossierStatus, number> = {
  absent: 0,
  drafting: 1,
  screening: 2,
  disclosureReview: 3,
  deidentification: 4,
  signOff: 5,
  awaitingRelease: 6,
  published: 7,
  closedUnpublished: 7,
  withdrawn: 0,
};

/**
 * What the history says of a gate. An execution of the workflow holds nothing else, so a new one
 * can take over a dossier at any point.
 */
export function gateOutcome(state: DossierState, gate: Gate): GateOutcome {
  if (state.status === 'absent') return 'open';
  if (state.status === 'withdrawn') return 'withdrawn';
  switch (gate) {
    case 'documentLodging':
      return state.document === null ? 'open' : 'approved';
    case 'interpretationLodging':
      return missingInterpretation(state).length > 0 ? 'open' : 'approved';
    case 'submission':
      return state.status === 'drafting' ? 'open' : 'approved';
    case 'attributeReview':
      return attributeReviewOutcome(state);
    case 'screening':
    case 'disclosureReview':
    case 'deidentification':
      return reviewOutcome(state, gate);
    case 'signOff':
      return state.status === 'closedUnpublished'
        ? 'closedUnpublished'
        : reviewOutcome(state, gate);
    default:
      return followUpOutcome(state, gate);
  }
}

function reviewOutcome(state: DossierState, gate: IssuanceGate & DossierStatus): GateOutcome {
  if (state.status === gate) return 'open';
  return progress[state.status] > progress[gate] ? 'approved' : 'returned';
}

/** Approved is that the dossier is opened further; it stays closed where that is confirmed. */
function attributeReviewOutcome(state: ExistingDossier): GateOutcome {
  if (state.status !== 'closedUnpublished') return 'approved';
  return openReview(state) === null ? 'closedUnpublished' : 'open';
}

function followUpOutcome(state: DossierState, gate: Gate): GateOutcome {
  if (state.status !== 'published') return 'open';
  const followUp = state.followUps.find(({ key }) => gate.endsWith(`:${key}`));
  if (followUp === undefined) return 'withdrawn';
  if (state.followUpsEndedAt !== null && followUp.stage !== 'released') return 'withdrawn';
  return gate.startsWith('followUpLodging:')
    ? lodgingOutcome(followUp)
    : followUpReviewOutcome(followUp);
}

function lodgingOutcome(followUp: FollowUp): GateOutcome {
  return followUp.stage === 'scheduled' ? 'open' : 'approved';
}

function followUpReviewOutcome(followUp: FollowUp): GateOutcome {
  switch (followUp.stage) {
    case 'scheduled':
      return 'returned';
    case 'lodged':
      return 'open';
    case 'approved':
    case 'released':
      return 'approved';
    default:
      return unreachable(followUp);
  }
}

/** What the interpretation still lacks: the plan, or planned materials that are due with the document. */
export function missingInterpretation(state: DossierState): readonly string[] {
  if (state.status === 'absent') return ['plan'];
  if (state.plan === null) return ['plan'];
  const lodged = new Set(state.materials.map(({ key }) => key));
  return state.plan.plan.materials
    .filter(({ due, key }) => due.kind === 'withDocument' && !lodged.has(key))
    .map(({ key }) => key);
}

/** Who decides at a gate; `ownDepartment` gates belong to the drafting department. */
export interface GateDuty {
  readonly role: Role;
  readonly ownDepartment: boolean;
}

export function gateDuty(gate: Gate): GateDuty {
  switch (gate) {
    case 'documentLodging':
    case 'interpretationLodging':
      return { role: 'drafter', ownDepartment: true };
    case 'submission':
      return { role: 'departmentHead', ownDepartment: true };
    case 'screening':
    case 'disclosureReview':
    case 'attributeReview':
      return { role: 'disclosureReviewer', ownDepartment: false };
    case 'deidentification':
      return { role: 'privacyReviewer', ownDepartment: false };
    case 'signOff':
      return { role: 'signingOfficer', ownDepartment: false };
    default:
      return gate.startsWith('followUpLodging:')
        ? { role: 'drafter', ownDepartment: true }
        : { role: 'privacyReviewer', ownDepartment: false };
  }
}

/** Since when a gate has been waiting, or null where it is not open. */
export function gateOpenSince(state: DossierState, gate: Gate): Instant | null {
  if (state.status === 'absent' || gateOutcome(state, gate) !== 'open') return null;
  // The head's time to submit runs from the last lodging, not from the start of drafting.
  if (gate === 'submission' && state.status === 'drafting') return state.changedAt;
  if (gate === 'attributeReview') return openReview(state)?.openedAt ?? null;
  if (state.status !== 'published') return state.enteredAt;
  return state.followUps.find(({ key }) => gate.endsWith(`:${key}`))?.stageSince ?? null;
}

/** The gates at which a dossier waits for somebody now. */
export function openGates(state: DossierState): readonly Gate[] {
  switch (state.status) {
    case 'drafting': {
      const lodgings = (['documentLodging', 'interpretationLodging'] as const).filter(
        (gate) => gateOutcome(state, gate) === 'open',
      );
      return lodgings.length > 0 ? lodgings : ['submission'];
    }
    case 'screening':
    case 'disclosureReview':
    case 'deidentification':
    case 'signOff':
      return [state.status];
    case 'published':
      if (state.followUpsEndedAt !== null) return [];
      return state.followUps.flatMap(({ key, stage }): Gate[] => {
        if (stage === 'scheduled') return [`followUpLodging:${key}`];
        return stage === 'lodged' ? [`followUpReview:${key}`] : [];
      });
    case 'closedUnpublished':
      return openReview(state) === null ? [] : ['attributeReview'];
    case 'absent':
    case 'awaitingRelease':
    case 'withdrawn':
      return [];
    default:
      return unreachable(state);
  }
}
