import { judgeDisclosure } from '../disclosure/decision.ts';
import { actingAs, type Doer } from '../kernel/authority.ts';
import type { ActingPerson } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf } from '../kernel/time.ts';
import { judgeOutcome } from '../privacy/review/outcome.ts';
import { recorded } from '../privacy/review/record.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import type { DossierEvent, PublicModel } from './events.ts';
import type { IssuanceGate } from './gate-names.ts';
import { openGates } from './gates.ts';
import { packageDigest } from './package-digest.ts';
import { decidingAt, refuseDrafters } from './permissions.ts';
import { planCitation } from './planned-material.ts';
import { PREDECESSOR_PART, predecessorFile } from './predecessor/predecessor.ts';
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
  { jurisdiction }: DossierRules,
): readonly DossierEvent[] {
  const gate = 'deidentification';
  const actor = decidingAt(state, gate, command.by);
  judgeOutcome(command.review, jurisdiction.parameters.privacyExceptions);
  requirePublicModels(state, command.publicModels);
  const { pages, record } = recorded(command.review);
  const { at, publicModels } = command;
  return [
    ...pages.map((page) => {
      const data = { gate, ...page } as const;
      return { type: 'PersonalDataReviewed', data, at, actor } as const;
    }),
    {
      type: 'PersonalDataDecided',
      data: { ...record, publicModels: [...publicModels] },
      at,
      actor,
    },
  ];
}

/** Each part that will be public must have a model from which the personal data were removed. */
function requirePublicModels(state: Deidentification, models: readonly PublicModel[]): void {
  const made = new Set(models.map(({ part }) => part));
  const replaced = predecessorFile(state.predecessor) === null ? [] : [PREDECESSOR_PART];
  const needed = ['document', 'plan', ...state.materials.map(({ key }) => key), ...replaced];
  const missing = needed.filter((part) => !made.has(part));
  if (missing.length > 0) throw new Refusal('publicModelsMissing', { parts: missing });
}

/**
 * Covers the one package digest. A package that is not proactive ends here, unpublished; its
 * decision and its reasons stand in the ledger and are re-reviewed.
 */
export function signOff(
  command: CommandOf<'signOff'>,
  state: AtSignOff,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'signOff', command.by);
  const digest = packageDigest(state);
  if (command.packageDigest !== digest) {
    throw new Refusal('packageChanged', { seen: command.packageDigest, present: digest });
  }
  const { exemption } = state.plan.plan;
  if (exemption !== undefined && !command.exemptionGranted) {
    throw new Refusal('exemptionUndecided', {}, planCitation(rules));
  }
  const decided = exemption === undefined ? {} : { exemptionGranted: true as const };
  const signed: DossierEvent = {
    type: 'PackageSignedOff',
    data: { packageDigest: digest, note: command.note, ...decided },
    at: command.at,
    actor,
  };
  const { attribute } = state.disclosure;
  if (attribute === 'proactive') return [signed];
  return [signed, { type: 'ClosedUnpublished', data: { attribute }, at: command.at, actor }];
}

/**
 * From any gate, and until the moment of release. While drafting, it is the head of the department
 * who sends a complete package back instead of submitting it.
 */
export function returnToDrafting(
  command: CommandOf<'returnToDrafting'>,
  state: Drafting | Screening | DisclosureReview | Deidentification | AtSignOff | AwaitingRelease,
): readonly DossierEvent[] {
  const gate = gateOfReturn(state);
  const actor = decidingAt(state, gate, command.by);
  const data = { gate, reasons: [...command.reasons] };
  return [{ type: 'ReturnedToDrafting', data, at: command.at, actor }];
}

function gateOfReturn(state: Parameters<typeof returnToDrafting>[1]): IssuanceGate {
  if (state.status === 'awaitingRelease') return 'signOff';
  if (state.status !== 'drafting') return state.status;
  if (openGates(state).includes('submission')) return 'submission';
  throw new Refusal('nothingToReturn', { status: state.status });
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
  const { by } = command;
  const actor = actingAs(by, 'drafter', 'departmentHead', 'signingOfficer');
  const { department, jointDepartments } = state.facts;
  const drafts =
    actor.role === 'drafter' && [department, ...jointDepartments].includes(actor.department);
  if (drafts || isHeadOf(department, by)) return drafts ? actor : actingAs(by, 'departmentHead');
  if (by === 'system' || !by.roles.includes('signingOfficer')) {
    throw new Refusal('departmentMismatch', { own: actor.department, dossier: department });
  }
  const officer = actingAs(by, 'signingOfficer');
  refuseDrafters(state, officer);
  return officer;
}

function isHeadOf(department: string, by: Doer): boolean {
  return by !== 'system' && by.department === department && by.roles.includes('departmentHead');
}
