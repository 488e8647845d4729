import { actingAs, actingAsSystem } from '../../kernel/authority.ts';
import type { Actor } from '../../kernel/people.ts';
import { Refusal } from '../../kernel/refusal.ts';
import {
  addCalendarDays,
  addMonths,
  type Instant,
  type LocalDate,
  localDateOf,
} from '../../kernel/time.ts';
import { type ResolvedPeriod, resolvePeriod } from '../../validity/resolve-period.ts';
import type { CommandOf, DossierRules } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { refuseDrafters } from '../permissions.ts';
import type { AwaitingRelease, Published } from '../state.ts';

/** Decisions on how long a published document applies (domain.md A13, B9). */

/** The period with which a document is published, as an event; none where nothing limits it. */
export function firstPeriod(
  state: AwaitingRelease,
  at: Instant,
  actor: Actor,
  rules: DossierRules,
): readonly DossierEvent[] {
  const data = periodAtPublication(state, localDateOf(at), rules);
  return data === null ? [] : [{ type: 'ValidityPeriodSet', data, at, actor }];
}

/** As the document or its drafter states it, else as the city's rule has it. */
export function periodAtPublication(
  state: Pick<AwaitingRelease, 'facts' | 'document'>,
  publishedOn: LocalDate,
  { jurisdiction }: DossierRules,
): ResolvedPeriod | null {
  const { facts, document } = state;
  const { title, dateOfDocument } = document.facts;
  const stated = document.period ?? null;
  const lapsesByRule = facts.normative && !facts.triggers.includes('governmentRule');
  const subject = { title, publishedOn, dateOfDocument, lapsesByRule, stated };
  return resolvePeriod(subject, jurisdiction.parameters);
}

/** The last day on which the document applies, as it stands now; null for no end. */
export function validUntilOf(state: Published): LocalDate | null {
  return state.periods.at(-1)?.validUntil ?? null;
}

/**
 * Lets a document apply longer, by a decision of its own before the last day is over.
 *
 * @throws {Refusal} `validityFinal`, `validityWithoutEnd`, `validityExpired`, `validityExtensionTooShort`,
 *   `validityExtensionTooLong`, `dateOutsideCalendar`
 */
export function extendValidity(
  command: CommandOf<'extendValidity'>,
  state: Published,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'signingOfficer');
  refuseDrafters(state, actor);
  refuseFinal(state);
  const { until, basis, at } = command;
  rules.calendar.isWorkday(until);
  const from = validUntilOf(state);
  if (from === null) throw new Refusal('validityWithoutEnd', {});
  const { value, citation } = rules.jurisdiction.parameters.normativeDocumentValidityYears;
  if (localDateOf(at) > from) throw new Refusal('validityExpired', { validUntil: from }, citation);
  if (until <= from) throw new Refusal('validityExtensionTooShort', { until, validUntil: from });
  const latest = addMonths(from, value.regular * 12);
  if (until > latest) throw new Refusal('validityExtensionTooLong', { until, latest }, citation);
  return [{ type: 'ValidityExtended', data: { from, until, basis }, at, actor }];
}

/** @throws {Refusal} `validityFinal` for what is repealed, lapsed or revoked */
export function refuseFinal({ validity }: Published): void {
  if (validity === 'inForce' || validity === 'amended') return;
  throw new Refusal('validityFinal', { validity });
}

/** Whether the last day is over and nobody has decided what becomes of the document. */
export function isLapsing(state: Published, today: LocalDate): boolean {
  const validUntil = validUntilOf(state);
  const isOpen = state.validity === 'inForce' || state.validity === 'amended';
  return isOpen && validUntil !== null && today > validUntil;
}

/**
 * What nobody decided on by its last day has lapsed (有效期届满自动失效): the system says so on the
 * original, and the decision that is owed stays owed until somebody confirms it.
 *
 * @throws {Refusal} `notExpired`
 */
export function lapse(command: CommandOf<'lapse'>, state: Published): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { at } = command;
  const period = state.periods.at(-1);
  const validUntil = period?.validUntil ?? null;
  if (period === undefined || validUntil === null || !isLapsing(state, localDateOf(at))) {
    throw new Refusal('notExpired', { validUntil: validUntil ?? '', today: localDateOf(at) });
  }
  const reasons = period.basis === '' ? '' : `（${period.basis}）`;
  const basis = `有效期至${validUntil}，期满未延续${reasons}`.slice(0, 500);
  const effectiveOn = addCalendarDays(validUntil, 1);
  const data = { validity: 'lapsed', effectiveOn, basis } as const;
  return [{ type: 'ValidityMarked', data, at, actor }];
}

/**
 * Says on the day of a mark that was made ahead of it that it applies from now on, so that every
 * copy can say so.
 *
 * @throws {Refusal} `markNotDue`
 */
export function takeEffect(
  command: CommandOf<'takeEffect'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { at } = command;
  const effectiveOn = state.validityMark?.effectiveOn ?? null;
  const today = localDateOf(at);
  if (!state.markComing || effectiveOn === null || today < effectiveOn) {
    throw new Refusal('markNotDue', { effectiveOn: effectiveOn ?? '', today });
  }
  return [{ type: 'ValidityTookEffect', data: { effectiveOn }, at, actor }];
}

/**
 * 废止, 失效, 撤销 and 修改 are marked on the original, which stays where it is (JN17 三(一)). A
 * lapse that the system marked can be confirmed, and nothing else be made of it.
 *
 * @throws {Refusal} `validityFinal`, `validityMarkTooEarly`, `validityMarkTooLate`,
 *   `dateOutsideCalendar`
 */
export function markValidity(
  command: CommandOf<'markValidity'>,
  state: Published,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'signingOfficer');
  refuseDrafters(state, actor);
  const { validity, effectiveOn, basis, at } = command;
  rules.calendar.isWorkday(effectiveOn);
  if (!confirmsLapse(command, state)) refuseFinal(state);
  refuseOutsideForce(command, state);
  return [{ type: 'ValidityMarked', data: { validity, effectiveOn, basis }, at, actor }];
}

/**
 * Nothing ends before it was there: a document applies to the public from its publication on, and
 * only 撤销, which undoes it from the beginning, may go back to the day from which it was to apply.
 * What has run out by itself cannot end once more on a later day.
 */
function refuseOutsideForce(
  { validity, effectiveOn }: CommandOf<'markValidity'>,
  state: Published,
): void {
  const publishedOn = localDateOf(state.publishedAt);
  const appliesFrom = state.periods.at(-1)?.effectiveFrom ?? publishedOn;
  const earliest = validity === 'revoked' && appliesFrom < publishedOn ? appliesFrom : publishedOn;
  if (effectiveOn < earliest) throw new Refusal('validityMarkTooEarly', { effectiveOn, earliest });
  const validUntil = validUntilOf(state);
  if (validUntil === null) return;
  const latest = addCalendarDays(validUntil, 1);
  if (effectiveOn > latest) throw new Refusal('validityMarkTooLate', { effectiveOn, validUntil });
}

function confirmsLapse(
  { validity, effectiveOn }: CommandOf<'markValidity'>,
  state: Published,
): boolean {
  const last = state.validityDecisions.at(-1);
  const marked = state.validityMark?.effectiveOn;
  return last?.kind === 'lapsedUndecided' && validity === 'lapsed' && marked === effectiveOn;
}
