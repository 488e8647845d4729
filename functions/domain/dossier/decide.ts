import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/decider.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  abandonConversion,
  correctTally,
  openAttributeReview,
  reviewAttribute,
  tallyRequests,
} from './closed/decide.ts';
import type { DossierCommand, DossierRules } from './commands.ts';
import {
  lodgeDocument,
  lodgeMaterial,
  lodgePlan,
  openDossier,
  removeMaterial,
  submitPackage,
} from './decide-drafting.ts';
import {
  approveFollowUp,
  blockFollowUp,
  lodgeFollowUp,
  releaseFollowUp,
  returnFollowUp,
} from './decide-follow-up.ts';
import { decideOnObligations } from './decide-obligations.ts';
import {
  blockRelease,
  publish,
  recordGazetting,
  recordMarkedRenditions,
  recordRelease,
  recordRenditions,
} from './decide-release.ts';
import {
  decideDisclosure,
  decidePersonalData,
  passScreening,
  returnToDrafting,
  signOff,
  withdrawDossier,
} from './decide-review.ts';
import { joinDoubt, keepDoubtApart, recordDoubts } from './doubts/decide.ts';
import { openFollowUp } from './doubts/open-follow-up.ts';
import { recordDestruction } from './ended-reviews.ts';
import type { DossierEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { clearPredecessor, namePredecessor } from './predecessor/decide.ts';
import { remindGate } from './reminders.ts';
import type { DossierState, DossierStatus, ExistingDossier } from './state.ts';
import { underWayStatuses } from './statuses.ts';
import { extendValidity, lapse, markValidity, takeEffect } from './validity/decide.ts';
import { keepInForce, noteReplacement } from './validity/replacement.ts';

/**
 * Judges one command against the history of a dossier.
 *
 * @throws {Refusal} with one of `dossierRefusals`, or a reason of the disclosure, privacy or
 *   interpretation rules; nothing is recorded then
 */
export function decide(
  command: DossierCommand,
  state: DossierState,
  rules: DossierRules,
): readonly DossierEvent[] {
  if (command.type === 'openDossier') return openDossier(command, state);
  if (state.status === 'absent') throw new Refusal('dossierMissing');
  switch (command.type) {
    case 'lodgeDocument':
      return lodgeDocument(command, at(state, 'drafting'), rules);
    case 'lodgePlan':
      return lodgePlan(command, at(state, 'drafting'), rules);
    case 'lodgeMaterial':
      return lodgeMaterial(command, at(state, 'drafting'), rules);
    case 'removeMaterial':
      return removeMaterial(command, at(state, 'drafting'));
    case 'namePredecessor':
      return namePredecessor(command, at(state, 'drafting'));
    case 'clearPredecessor':
      return clearPredecessor(command, at(state, 'drafting'));
    case 'submitPackage':
      return submitPackage(command, at(state, 'drafting'), rules);
    case 'passScreening':
      return passScreening(command, at(state, 'screening'));
    case 'decideDisclosure':
      return decideDisclosure(command, at(state, 'disclosureReview'));
    case 'decidePersonalData':
      return decidePersonalData(command, at(state, 'deidentification'), rules);
    case 'signOff':
      return signOff(command, at(state, 'signOff'), rules);
    case 'returnToDrafting':
      return returnToDrafting(command, at(state, ...underWayStatuses));
    case 'withdrawDossier':
      return state.closedHistory.conversion === null
        ? withdrawDossier(command, at(state, ...underWayStatuses))
        : abandonConversion(command, at(state, ...underWayStatuses));
    case 'remindObligation':
    case 'recomputeDeadlines':
      return decideOnObligations(command, state, rules);
    case 'remindGate':
      return remindGate(command, state, rules);
    case 'recordDestruction':
      return recordDestruction(command, state, rules);
    case 'recordRenditions':
      return recordRenditions(command, at(state, 'awaitingRelease'));
    case 'blockRelease':
      return blockRelease(command, at(state, 'awaitingRelease'));
    case 'publish':
      return publish(command, at(state, 'awaitingRelease'), rules);
    case 'lodgeFollowUp':
      return lodgeFollowUp(command, at(state, 'published'), rules);
    case 'approveFollowUp':
      return approveFollowUp(command, at(state, 'published'), rules);
    case 'returnFollowUp':
      return returnFollowUp(command, at(state, 'published'));
    case 'blockFollowUp':
      return blockFollowUp(command, at(state, 'published'));
    case 'releaseFollowUp':
      return releaseFollowUp(command, at(state, 'published'));
    case 'recordRelease':
      return recordRelease(command, at(state, 'published'), rules);
    case 'recordDoubts':
      return recordDoubts(command, at(state, 'published'));
    case 'joinDoubt':
      return joinDoubt(command, at(state, 'published'));
    case 'keepDoubtApart':
      return keepDoubtApart(command, at(state, 'published'));
    case 'openFollowUp':
      return openFollowUp(command, at(state, 'published'), rules);
    case 'recordGazetting':
      return recordGazetting(command, at(state, 'published'));
    case 'markValidity':
      return markValidity(command, at(state, 'published'), rules);
    case 'extendValidity':
      return extendValidity(command, at(state, 'published'), rules);
    case 'lapse':
      return lapse(command, at(state, 'published'));
    case 'takeEffect':
      return takeEffect(command, at(state, 'published'));
    case 'noteReplacement':
      return noteReplacement(command, at(state, 'published'));
    case 'keepInForce':
      return keepInForce(command, at(state, 'published'));
    case 'tallyRequests':
      return tallyRequests(command, at(state, 'closedUnpublished'), rules);
    case 'correctTally':
      return correctTally(command, at(state, 'closedUnpublished'));
    case 'openAttributeReview':
      return openAttributeReview(command, at(state, 'closedUnpublished'), rules);
    case 'reviewAttribute':
      return reviewAttribute(command, at(state, 'closedUnpublished'));
    case 'recordMarkedRenditions':
      return recordMarkedRenditions(command, at(state, 'published'));
    default:
      return unreachable(command);
  }
}

/** The state narrowed to the statuses in which a command makes sense. */
function at<S extends DossierStatus>(
  state: ExistingDossier,
  ...needed: readonly S[]
): Extract<ExistingDossier, { status: S }> {
  if (!isAt(state, needed)) {
    throw new Refusal('wrongStatus', { status: state.status, needed });
  }
  return state;
}

function isAt<S extends DossierStatus>(
  state: ExistingDossier,
  needed: readonly S[],
): state is Extract<ExistingDossier, { status: S }> {
  return needed.some((status) => status === state.status);
}

export const dossierDecider: Decider<DossierState, DossierCommand, DossierEvent, DossierRules> = {
  initialState: { status: 'absent' },
  decide,
  evolve,
};
