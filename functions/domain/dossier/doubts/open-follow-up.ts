import { addWorkingDays, type WorkingDayCount } from '../../deadlines/working-days.ts';
import { actingAs } from '../../kernel/authority.ts';
import type { Citation } from '../../kernel/refusal.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import type { CommandOf, DossierRules } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { requireDepartment } from '../permissions.ts';
import type { Published } from '../state.ts';
import { standingDoubt } from './decide.ts';
import { answerUnderWay } from './standing.ts';

/**
 * The rule that doubts of the public call for a further interpretation (NJ20, 政策施行后解读); a city
 * whose paper does not say so does it by its own setting.
 */
export function doubtCitation({ jurisdiction }: DossierRules): Citation {
  const { followUpOnPublicDoubts, doubtFollowUpWithinWorkingDays } = jurisdiction.parameters;
  return followUpOnPublicDoubts.value
    ? followUpOnPublicDoubts.citation
    : doubtFollowUpWithinWorkingDays.citation;
}

/** The last day on which an answer that is opened at a moment may be promised. */
export function latestAnswer(openedAt: Instant, rules: DossierRules): WorkingDayCount {
  const { value } = rules.jurisdiction.parameters.doubtFollowUpWithinWorkingDays;
  return addWorkingDays(localDateOf(openedAt), value, rules.calendar);
}

/**
 * Opens a later interpretation that no plan promised, to answer doubts. From then on it is owed as
 * a promised one is, and passes the same gates.
 */
export function openFollowUp(
  command: CommandOf<'openFollowUp'>,
  state: Published,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'supervisor', 'departmentHead', 'drafter');
  if (actor.role !== 'supervisor') {
    requireDepartment(state, actor, [state.facts.department, ...state.facts.jointDepartments]);
  }
  refuseEnded(state);
  const { key, title, form, channels, at } = command;
  refuseTakenKey(state, key);
  refuseTooMany(state);
  const doubts = [...new Set(command.doubts)].map((number) => {
    const { doubt } = standingDoubt(state, number);
    const followUp = answerUnderWay(state, doubt);
    if (followUp !== null) throw new Refusal('doubtBeingAnswered', { doubt, followUp });
    return doubt;
  });
  const { dueOn, provisional } = promised(command, rules);
  const data = { key, title, form, channels: [...channels], dueOn, provisional, doubts };
  return [{ type: 'FollowUpOpened', data, at, actor }];
}

/** @throws {Refusal} `followUpOfEndedDocument`: nobody explains further what no longer applies */
export function refuseEnded({ followUpsEndedAt, validity }: Published): void {
  if (followUpsEndedAt !== null) throw new Refusal('followUpOfEndedDocument', { validity });
}

/** As many as a plan may promise; each holds a gate open that every list shows. */
const MOST_UNDER_WAY = 40;

function refuseTooMany({ followUps }: Published): void {
  const underWay = followUps.filter(({ opened, stage }) => opened !== null && stage !== 'released');
  if (underWay.length < MOST_UNDER_WAY) return;
  throw new Refusal('tooManyFollowUps', { most: MOST_UNDER_WAY });
}

function refuseTakenKey(state: Published, key: string): void {
  const taken = [
    ...state.plan.plan.materials.map((material) => material.key),
    ...state.followUps.map((followUp) => followUp.key),
  ];
  const reserved = key === 'document' || key === 'plan';
  if (reserved || taken.some((one) => one === key)) {
    throw new Refusal('followUpKeyTaken', { followUp: key });
  }
}

/** The day that was named, within the city's limit; the limit itself where none was. */
function promised({ dueOn, at }: CommandOf<'openFollowUp'>, rules: DossierRules) {
  const latest = latestAnswer(at, rules);
  if (dueOn === null) return { dueOn: latest.dueDate, provisional: latest.provisional };
  const today = localDateOf(at);
  if (dueOn < today) throw new Refusal('followUpDueInThePast', { dueOn, today });
  if (dueOn > latest.dueDate) {
    throw new Refusal(
      'followUpDueTooLate',
      { dueOn, latest: latest.dueDate },
      doubtCitation(rules),
    );
  }
  return { dueOn, provisional: false };
}
