import { withholdingGrounds } from '../../disclosure/grounds.ts';
import { type AttributeReview, judgeReview, opensFurther } from '../../disclosure/review.ts';
import { actingAs, actingAsSystem, type Doer } from '../../kernel/authority.ts';
import type { ActingPerson, Actor } from '../../kernel/people.ts';
import { type Citation, Refusal } from '../../kernel/refusal.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import type { CommandOf, DossierRules } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { decidingAt, refuseDrafters, requireDepartment } from '../permissions.ts';
import type { ClosedUnpublished, ExistingDossier } from '../state.ts';
import { withClosedHistory } from './evolve.ts';
import { attributeReviewDueOn, openReview, reasonForReview } from './history.ts';

/** Decisions on a dossier that is closed: who asked for it, and whether its attribute stands. */

/** Who counts requests: the department that keeps the information, and those who watch over it. */
function tallyingActor(state: ExistingDossier, by: Doer): ActingPerson {
  const actor = actingAs(by, 'disclosureReviewer', 'supervisor', 'drafter');
  if (actor.role === 'drafter') {
    requireDepartment(state, actor, [state.facts.department, ...state.facts.jointDepartments]);
  }
  return actor;
}

/**
 * Counts requests for the document. Where they are several by now, the review of its attribute
 * begins in the same append (对公众申请较为集中的政府信息).
 *
 * @throws {Refusal} `requestInTheFuture`, `dateOutsideCalendar`
 */
export function tallyRequests(
  command: CommandOf<'tallyRequests'>,
  state: ClosedUnpublished,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = tallyingActor(state, command.by);
  const { count, receivedOn, reference, at } = command;
  rules.calendar.isWorkday(receivedOn);
  const today = localDateOf(at);
  if (receivedOn > today) throw new Refusal('requestInTheFuture', { receivedOn, today });
  const entry = state.closedHistory.tallies.length + 1;
  const data = { entry, count, receivedOn, reference };
  const tallied: DossierEvent = { type: 'RequestsTallied', data, at, actor };
  const counted = withClosedHistory(state, state, tallied);
  const reason = reasonForReview(counted, today, rules.jurisdiction.parameters);
  if (openReview(state) !== null || reason !== 'requests') return [tallied];
  return [tallied, opened(state, { basis: 'requests', reasons: null, at, actor })];
}

/** @throws {Refusal} `tallyUnknown` with the entries that there are */
export function correctTally(
  command: CommandOf<'correctTally'>,
  state: ClosedUnpublished,
): readonly DossierEvent[] {
  const actor = tallyingActor(state, command.by);
  const { entry, count, reasons, at } = command;
  const known = state.closedHistory.tallies.map((tally) => String(tally.entry));
  if (!known.includes(String(entry))) throw new Refusal('tallyUnknown', { entry, known });
  return [{ type: 'RequestsCorrected', data: { entry, count, reasons }, at, actor }];
}

/**
 * Opens the review of the attribute: the system when its time has come, a person on a suggestion.
 *
 * @throws {Refusal} `reviewOpenAlready`, `reviewNotDue`
 */
export function openAttributeReview(
  command: CommandOf<'openAttributeReview'>,
  state: ClosedUnpublished,
  { jurisdiction }: DossierRules,
): readonly DossierEvent[] {
  const { at, basis } = command;
  const actor = openingActor(command, state);
  const { parameters } = jurisdiction;
  const { citation } = citationOf(basis, parameters);
  const running = openReview(state);
  if (running !== null) {
    throw new Refusal('reviewOpenAlready', { since: localDateOf(running.openedAt) }, citation);
  }
  if (basis === 'suggestion') {
    return [opened(state, { basis, reasons: command.reasons, at, actor })];
  }
  if (reasonForReview(state, localDateOf(at), parameters) !== basis) {
    const dueOn = attributeReviewDueOn(state, parameters);
    throw new Refusal('reviewNotDue', { dueOn, today: localDateOf(at) }, citation);
  }
  return [opened(state, { basis, reasons: null, at, actor })];
}

function openingActor(command: CommandOf<'openAttributeReview'>, state: ClosedUnpublished): Actor {
  if (command.basis !== 'suggestion') return actingAsSystem(command.by);
  return tallyingActor(state, command.by);
}

function citationOf(
  basis: AttributeReview['basis'],
  parameters: DossierRules['jurisdiction']['parameters'],
): { readonly citation: Citation } {
  return basis === 'cycle' ? parameters.attributePeriodicReview : parameters.conversionToProactive;
}

function opened(
  state: ClosedUnpublished,
  {
    basis,
    reasons,
    at,
    actor,
  }: {
    readonly basis: AttributeReview['basis'];
    readonly reasons: string | null;
    readonly at: Instant;
    readonly actor: Actor;
  },
): DossierEvent {
  const review = state.closedHistory.reviews.length + 1;
  return { type: 'AttributeReviewOpened', data: { review, basis, reasons }, at, actor };
}

/**
 * Confirms the attribute or opens further, with reasons. Opening publishes nothing by itself: the
 * dossier goes the whole way again.
 *
 * @throws {Refusal} `reviewNotOpen`, `reviewReasonsMissing`, `reviewOnlyOpens`, `groundDoesNotFit`
 */
export function reviewAttribute(
  command: CommandOf<'reviewAttribute'>,
  state: ClosedUnpublished,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'attributeReview', command.by);
  const running = openReview(state);
  if (running === null) throw new Refusal('reviewNotOpen', {});
  const { to, reasons, at } = command;
  const from = state.disclosure.attribute;
  const outcome = { from, to, basis: running.basis, reasons };
  judgeReview(outcome);
  if (to === 'onRequest' && opensFurther(outcome)) requireGroundFor(state);
  return [{ type: 'AttributeReviewed', data: { review: running.review, ...outcome }, at, actor }];
}

/** What may be given to those who ask needs a ground that can carry that. */
function requireGroundFor({ disclosure }: ClosedUnpublished): void {
  const ground = disclosure.ground === null ? null : withholdingGrounds[disclosure.ground];
  if (ground === null || ground.justifies.includes('onRequest')) return;
  const details = { ground: ground.id, attribute: 'onRequest' };
  throw new Refusal('groundDoesNotFit', details, ground.citation);
}

/**
 * A conversion under way cannot be withdrawn into nothing: the dossier is closed again as it was.
 * The reviewer decided to open it, so only a signing officer may decide otherwise.
 */
export function abandonConversion(
  command: CommandOf<'withdrawDossier'>,
  state: ExistingDossier,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'signingOfficer');
  refuseDrafters(state, actor);
  const data = { reasons: [...command.reasons] };
  return [{ type: 'ConversionAbandoned', data, at: command.at, actor }];
}
