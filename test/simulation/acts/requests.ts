import { commands } from '../../../functions/application/catalogue.ts';
import { addCalendarDays, shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { act, type World, whenDone } from '../world.ts';
import { dayOfYear, daysLater, drafterFor, planAct } from './matter-acts.ts';
import {
  answer,
  askForCorrection,
  askOthers,
  cease,
  correct,
  extend,
  type Request,
  type Stand,
} from './request-steps.ts';

/** One request for so many documents. */
const DOCUMENTS_EACH = 40;
/** What becomes of requests, one after the other, so that a small year has each as well. */
const courses = [
  'corrected',
  'thirdParty',
  'extended',
  'answered',
  'longWay',
  'neverCorrected',
  'answered',
  'silentThirdParty',
  'late',
  'withdrawn',
  'answered',
  'never',
] as const;
type Course = (typeof courses)[number];
const FEWEST = 6;

const deliveries = [
  'inPerson',
  'signedPost',
  'internet',
  'internet',
  'fax',
  'ordinaryMail',
] as const;
const confirmed: ReadonlySet<string> = new Set(['internet', 'fax', 'ordinaryMail']);

/** Requests for information, with corrections, opinions of others and extensions (条例 arts 30–33). */
export function planRequests(world: World): void {
  const count = Math.max(FEWEST, Math.round(world.papers.size / DOCUMENTS_EACH));
  for (let number = 1; number <= count; number += 1) planRequest(world, number);
}

function planRequest(world: World, number: number): void {
  const { chance, departments } = world;
  const matter = `m${world.year}-request-${number}`;
  const department = chance.pick(departments, `department of ${matter}`).id;
  const drafter = drafterFor(world, department, matter);
  const arrivedOn = dayOfYear(world, chance.between(4, 330, `day of ${matter}`));
  const delivery = chance.pick(deliveries, `delivery of ${matter}`);
  const receivedOn = confirmed.has(delivery)
    ? addCalendarDays(arrivedOn, chance.between(0, 3, `confirmation of ${matter}`))
    : arrivedOn;
  const opened = whenDone(world, drafter, shanghaiTime(receivedOn, 8), `${matter}.open`);
  planAct(world, matter, 'open', opened, (key) => {
    const confirmation = confirmed.has(delivery) ? { confirmedOn: receivedOn } : {};
    const request = { delivery, arrivedOn, ...confirmation };
    const title = `政府信息公开申请答复（${number}）`;
    return act(world, drafter, commands.openMatter, key, {
      matter,
      kind: 'requestAnswer',
      title,
      request,
    });
  });
  const course = courses[(number - 1) % courses.length] ?? 'answered';
  take[course](world, { matter, department, drafter }, { since: opened, from: receivedOn });
}

const take: Readonly<Record<Course, (world: World, request: Request, stand: Stand) => void>> = {
  answered: (world, request, stand) => answer(world, request, stand, [2, 12]),
  late: (world, request, stand) => answer(world, request, stand, [22, 30]),
  never: () => {},
  withdrawn: (world, request, { since }) => {
    const at = daysLater(world, request.drafter, since, [1, 8], `withdrawal of ${request.matter}`);
    // By then it may be overdue, which only those who watch over all may end.
    cease(world, request, world.staff.supervisor, at, '申请人撤回申请。');
  },
  corrected: (world, request, stand) => {
    answer(world, request, correct(world, request, stand), [2, 14]);
  },
  neverCorrected: (world, request, stand) => {
    const asked = askForCorrection(world, request, stand);
    if (asked === null) return;
    const at = daysLater(world, request.drafter, asked, [20, 30], `end of ${request.matter}`);
    cease(world, request, request.drafter, at, '申请人无正当理由逾期不补正，视为放弃申请。');
  },
  thirdParty: (world, request, stand) => {
    answer(world, request, askOthers(world, request, stand, 'thirdParty', [3, 11]), [2, 10]);
  },
  silentThirdParty: (world, request, stand) => {
    answer(world, request, askOthers(world, request, stand, 'thirdParty', null), [17, 26]);
  },
  extended: (world, request, stand) => {
    answer(world, request, extend(world, request, stand), [14, 24]);
  },
  longWay: (world, request, stand) => {
    const corrected = correct(world, request, stand);
    // An opinion that comes after its time is still an opinion; the clock ran on meanwhile.
    const heard = askOthers(world, request, corrected, 'otherOrgan', [12, 22]);
    answer(world, request, extend(world, request, heard), [4, 16]);
  },
};
