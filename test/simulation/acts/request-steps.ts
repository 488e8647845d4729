import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import { act, type World, whenDone } from '../world.ts';
import { whenHeadDoes } from './heading.ts';
import { daysLater, planAct } from './matter-acts.ts';

export interface Request {
  readonly matter: string;
  readonly department: string;
  readonly drafter: Worker;
}

/** Where a request stands: when something was done last, and from when its clock has run. */
export interface Stand {
  readonly since: Instant;
  /** The day of receipt or correction, later by the days on which the clock stood. */
  readonly from: LocalDate;
}

type Days = readonly [least: number, most: number];

/** 20 working days are four weeks at least; within these the clock of an answer still runs. */
const SURELY_RUNNING_DAYS = 24;
/** 15 working days are three weeks at least; for these the clock stands where nobody answers. */
const SURELY_STANDING_DAYS = 21;
const SLOW_NOTICE_SHARE = 0.2;

export function answer(
  world: World,
  { matter, drafter }: Request,
  { since }: Stand,
  days: Days,
): void {
  const metAt = daysLater(world, drafter, since, days, `days to the answer of ${matter}`);
  const input = { matter, subject: 'answer', metAt, where: '政府信息公开申请答复书' };
  planAct(world, matter, 'answer', metAt, (key) =>
    act(world, drafter, commands.meetMatter, key, input),
  );
}

export function cease(
  world: World,
  { matter }: Request,
  worker: Worker,
  at: Instant,
  reason: string,
): void {
  planAct(world, matter, 'cease', at, (key) =>
    act(world, worker, commands.ceaseMatter, key, { matter, reason }),
  );
}

/**
 * Most are asked at once, some after the seven working days that there are.
 *
 * @returns when; null where it was too late for that
 */
export function askForCorrection(
  world: World,
  { matter, drafter }: Request,
  { since, from }: Stand,
): Instant | null {
  const isSlow = world.chance.happens(SLOW_NOTICE_SHARE, `slow notice of ${matter}`);
  const days: Days = isSlow ? [7, 9] : [0, 3];
  const noticedAt = daysLater(world, drafter, since, days, `notice of ${matter}`);
  if (!surelyRuns(from, noticedAt)) return null;
  planAct(world, matter, 'askForCorrection', noticedAt, (key) => {
    const what = '请补充所需信息的名称、文号或者便于查询的其他特征。';
    return act(world, drafter, commands.requestCorrection, key, { matter, noticedAt, what });
  });
  return noticedAt;
}

/** A corrected request is counted from the day on which the correction came. */
export function correct(world: World, request: Request, stand: Stand): Stand {
  const { matter, drafter } = request;
  const asked = askForCorrection(world, request, stand);
  if (asked === null) return stand;
  const days = world.chance.between(2, 20, `days to the correction of ${matter}`);
  const receivedOn = addCalendarDays(localDateOf(asked), days);
  const since = whenDone(world, drafter, shanghaiTime(receivedOn, 8), `${matter}.correct`);
  planAct(world, matter, 'correct', since, (key) =>
    act(world, drafter, commands.receiveCorrection, key, { matter, receivedOn }),
  );
  return { since, from: receivedOn };
}

/**
 * Others are asked by letter; the letter is put on record once they have it.
 *
 * @param days until they answer; null where they never do
 */
export function askOthers(
  world: World,
  { matter, drafter }: Request,
  stand: Stand,
  reason: 'thirdParty' | 'otherOrgan',
  days: Days | null,
): Stand {
  const sent = daysLater(world, drafter, stand.since, [1, 4], `letter of ${matter}`);
  const askedOn = localDateOf(sent);
  const travels = world.chance.between(0, 4, `way of the letter of ${matter}`);
  const deliveredOn = addCalendarDays(askedOn, travels);
  const delivered = travels === 0 ? sent : shanghaiTime(deliveredOn, 8);
  const known = whenDone(world, drafter, delivered, `${matter}.ask`);
  if (!surelyRuns(stand.from, known)) return stand;
  planAct(world, matter, 'ask', known, (key) => {
    const input = { matter, reason, askedOn, deliveredOn };
    return act(world, drafter, commands.pauseClock, key, input);
  });
  const latest = addCalendarDays(deliveredOn, SURELY_STANDING_DAYS);
  if (days === null) return { since: known, from: later(stand.from, askedOn, latest) };
  const since = daysLater(world, drafter, known, days, `opinion of ${matter}`);
  const answeredOn = localDateOf(since);
  planAct(world, matter, 'hear', since, (key) =>
    act(world, drafter, commands.resumeClock, key, { matter, answeredOn }),
  );
  return { since, from: later(stand.from, askedOn, earlier(answeredOn, latest)) };
}

/** By the head, with notice to the applicant, where the head comes to it before the clock runs out. */
export function extend(world: World, { matter, department }: Request, stand: Stand): Stand {
  const { head, at } = whenHeadDoes(world, department, stand.since, `${matter}.extend`);
  if (!surelyRuns(stand.from, at)) return stand;
  planAct(world, matter, 'extend', at, (key) => {
    const workingDays = world.chance.pick([10, 15, 20], `extension of ${matter}`);
    const reason = '涉及多个部门，须进一步查找和核对。';
    const input = { matter, workingDays, notifiedOn: localDateOf(at), reason };
    return act(world, head, commands.extendTerm, key, input);
  });
  return { ...stand, since: at };
}

function surelyRuns(from: LocalDate, at: Instant): boolean {
  return localDateOf(at) <= addCalendarDays(from, SURELY_RUNNING_DAYS);
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  const [first = one] = [one, other].toSorted();
  return first;
}

/** A day, later by the days between two others. */
function later(day: LocalDate, begin: LocalDate, end: LocalDate): LocalDate {
  const span = epochMsOf(shanghaiTime(end, 0)) - epochMsOf(shanghaiTime(begin, 0));
  return addCalendarDays(day, Math.round(span / 86_400_000));
}
