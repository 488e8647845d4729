import { actingAs } from '../kernel/authority.ts';
import type { ActingPerson } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import { addCalendarDays, localDateOf } from '../kernel/time.ts';
import type { MatterCommandOf, MatterRules } from './commands.ts';
import type { MatterEvent, MatterFacts, PlannedDecision } from './events.ts';
import { isRuled, latestPublication } from './obligations.ts';
import { refuseFutureDay } from './refusals.ts';
import type { MatterState } from './state.ts';

/** A duty begins with an event that has happened; only a decision is planned ahead. */
export function openMatter(
  { by, at, facts }: MatterCommandOf<'openMatter'>,
  state: MatterState,
  rules: MatterRules,
): readonly MatterEvent[] {
  if (state.status !== 'absent') throw new Refusal('matterExists', { matter: facts.matter });
  const actor = actingFor(by, facts.department);
  const { kind, startedOn, decision, delivery, jurisdiction } = facts;
  if (!isRuled(kind, rules.jurisdiction)) {
    throw new Refusal('matterNotRuled', { kind, jurisdiction });
  }
  refuseFactsAmiss(facts);
  rules.calendar.isWorkday(startedOn);
  refuseFutureDay(startedOn, at);
  if (decision !== null) refuseHastyDecision(decision, localDateOf(at), rules);
  const data = { ...facts, decision, delivery };
  return [{ type: 'MatterOpened', data, at, actor }];
}

/**
 * The department does it itself; supervisors and administrators may for any department.
 *
 * @throws {Refusal} `roleMissing` or `matterOfOtherDepartment`
 */
export function actingFor(
  by: MatterCommandOf<'openMatter'>['by'],
  department: string,
): ActingPerson {
  const actor = actingAs(by, 'supervisor', 'administrator', 'departmentHead', 'drafter');
  if (oversees(actor) || actor.department === department) return actor;
  throw new Refusal('matterOfOtherDepartment', { own: actor.department, department });
}

/** Whether somebody acts as one who watches over all departments. */
export function oversees({ role }: ActingPerson): boolean {
  return role === 'supervisor' || role === 'administrator';
}

/** What belongs to one kind alone is given with it and with no other. */
function refuseFactsAmiss({ kind, startedOn, decision, delivery }: MatterFacts): void {
  const amiss = [
    ...((decision !== null) === (kind === 'decisionDraft') ? [] : ['decision']),
    ...((delivery !== null) === (kind === 'requestAnswer') ? [] : ['delivery']),
    ...(kind === 'websiteCheck' && !startedOn.endsWith('-01-01') ? ['startedOn'] : []),
  ];
  if (amiss.length > 0) throw new Refusal('matterFactsAmiss', { kind, amiss });
}

/** 一般不少于30日; a shorter time for comment is explained (713号令). */
function refuseHastyDecision(
  decision: PlannedDecision,
  today: MatterFacts['startedOn'],
  { jurisdiction, calendar }: MatterRules,
): void {
  const { value: least, citation } = jurisdiction.parameters.publicCommentDays;
  calendar.isWorkday(decision.plannedOn);
  const { commentDays: days } = decision;
  if (days < least && decision.explanation === null) {
    throw new Refusal('commentExplanationMissing', { days, least }, citation);
  }
  if (latestPublication(decision) >= today) return;
  const earliest = addCalendarDays(today, days + 1);
  throw new Refusal('decisionTooSoon', { plannedOn: decision.plannedOn, days, earliest }, citation);
}
