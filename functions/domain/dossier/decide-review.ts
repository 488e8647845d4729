import { judgeDisclosure } from '../disclosure/decision.ts';
import { actingAs } from '../kernel/authority.ts';
import type { ActingPerson } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf } from '../kernel/time.ts';
import { judgePrivacy } from '../privacy/decisions.ts';
import type { CommandOf } from './commands.ts';
import type { DossierEvent, PublicModel } from './events.ts';
import { packageDigest } from './package-digest.ts';
import { actingAsDrafterOf, decidingAt, refuseDrafters } from './permissions.ts';
import type {
  AtSignOff,
  AwaitingRelease,
  Deidentification,
  DisclosureReview,
  Drafting,
  ExistingDossier,
  Screening,
} from './state.ts';

/** Decisions of 同步审签: each is one decision over document and interpretation together. */

export function passScreening(
  command: CommandOf<'passScreening'>,
  state: Screening,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'screening', command.by);
  return [{ type: 'ScreeningPassed', data: { note: command.note }, at: command.at, actor }];
}

export function decideDisclosure(
  command: CommandOf<'decideDisclosure'>,
  state: DisclosureReview,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'disclosureReview', command.by);
  const { decision } = command;
  judgeDisclosure(decision, {
    normative: state.facts.normative,
    annexes: state.document.facts.annexes,
    materials: state.materials.map(({ key }) => key),
    ...command.layout,
  });
  if (decision.releaseAt !== null && epochMsOf(decision.releaseAt) < epochMsOf(command.at)) {
    throw new Refusal('releaseInThePast', { releaseAt: decision.releaseAt, now: command.at });
  }
  return [{ type: 'DisclosureDecided', data: decision, at: command.at, actor }];
}

export function decidePersonalData(
  command: CommandOf<'decidePersonalData'>,
  state: Deidentification,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'deidentification', command.by);
  judgePrivacy(command.candidates, command.decisions);
  requirePublicModels(state, command.publicModels);
  const { decisions, publicModels } = command;
  const data = { decisions: [...decisions], publicModels: [...publicModels] };
  return [{ type: 'PersonalDataDecided', data, at: command.at, actor }];
}

/** Each part that will be public must have a model from which the personal data were removed. */
function requirePublicModels(state: Deidentification, models: readonly PublicModel[]): void {
  const made = new Set(models.map(({ part }) => part));
  const missing = ['document', 'plan', ...state.materials.map(({ key }) => key)].filter(
    (part) => !made.has(part),
  );
  if (missing.length > 0) throw new Refusal('publicModelsMissing', { parts: missing });
}

/**
 * Covers the one package digest. A package that is not proactive ends here, unpublished; its
 * decision and its reasons stand in the ledger and are re-reviewed.
 */
export function signOff(command: CommandOf<'signOff'>, state: AtSignOff): readonly DossierEvent[] {
  const actor = decidingAt(state, 'signOff', command.by);
  const digest = packageDigest(state);
  if (command.packageDigest !== digest) {
    throw new Refusal('packageChanged', { seen: command.packageDigest, present: digest });
  }
  const signed: DossierEvent = {
    type: 'PackageSignedOff',
    data: { packageDigest: digest, note: command.note },
    at: command.at,
    actor,
  };
  const { attribute } = state.disclosure;
  if (attribute === 'proactive') return [signed];
  return [signed, { type: 'ClosedUnpublished', data: { attribute }, at: command.at, actor }];
}

/** From any gate after drafting, and until the moment of release. */
export function returnToDrafting(
  command: CommandOf<'returnToDrafting'>,
  state: Screening | DisclosureReview | Deidentification | AtSignOff | AwaitingRelease,
): readonly DossierEvent[] {
  const gate = state.status === 'awaitingRelease' ? 'signOff' : state.status;
  const actor = decidingAt(state, gate, command.by);
  const data = { gate, reasons: [...command.reasons] };
  return [{ type: 'ReturnedToDrafting', data, at: command.at, actor }];
}

/** The drafting side may withdraw what it drafted; a signing officer may stop any dossier. */
export function withdrawDossier(
  command: CommandOf<'withdrawDossier'>,
  state: Drafting | Screening | DisclosureReview | Deidentification | AtSignOff | AwaitingRelease,
): readonly DossierEvent[] {
  const actor = withdrawingActor(command, state);
  return [
    { type: 'DossierWithdrawn', data: { reasons: [...command.reasons] }, at: command.at, actor },
  ];
}

function withdrawingActor(
  command: CommandOf<'withdrawDossier'>,
  state: ExistingDossier,
): ActingPerson {
  const actor = actingAs(command.by, 'signingOfficer', 'departmentHead', 'drafter');
  if (actor.role === 'signingOfficer') {
    refuseDrafters(state, actor);
    return actor;
  }
  if (actor.role === 'drafter') return actingAsDrafterOf(state, command.by);
  if (actor.role === 'departmentHead' && actor.department === state.facts.department) return actor;
  throw new Refusal('departmentMismatch', {
    own: actor.department,
    dossier: state.facts.department,
  });
}
