import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  type LocalDate,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { campaignOffice } from '../city/departments.ts';
import { type Term, termsOf, vacantDepartment } from '../city/headship.ts';
import type { Worker } from '../city/people.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';
import { planExperts } from './experts.ts';

const stream = 'registry/departments';
const LIVELIHOOD_SHARE = 0.4;
/** By how much a day was recorded wrongly, and when that was noticed. */
const DAYS_AMISS = 9;
const DAYS_TO_CORRECTION = 16;
const reports = { inTime: 0.74, enteredLate: 0.06, late: 0.12, never: 0.08 } as const;
/** Days after which somebody puts on record that a report had appeared. */
const DAYS_TO_ENTRY = 45;

/** Who heads which department, which are close to the people's livelihood, and yearly reports. */
export const registry: Sphere = {
  category: 'registry',
  begin: (world) => {
    for (const { id } of world.departments) planDepartment(world, id);
    planReport(world, 'government', world.staff.administrator, [20, 85], [95, 140]);
    planCampaign(world);
    planExperts(world);
  },
  // The register changes only as it was planned.
  follow: async () => {},
};

function planDepartment(world: World, department: string): void {
  const { chance, staff, year } = world;
  const { administrator } = staff;
  const firstDay = localDateSchema.parse(`${year}-01-01`);
  const [first, ...others] = termsOf(department, staff, year, chance);
  if (first === undefined) throw new RangeError(`nobody heads ${department}`);
  plan(world, administrator, `register.${department}`, firstDay, async (key) => {
    const since = localDateSchema.parse(`${year - 1}-01-01`);
    const registered = { department, since, closeToLivelihood: false };
    await act(world, administrator, commands.registerDepartment, key, registered);
    if (chance.happens(LIVELIHOOD_SHARE, `livelihood of ${department}`)) {
      const input = { department, closeToLivelihood: true, since: firstDay };
      await act(world, administrator, commands.changeLivelihood, `${key}.livelihood`, input);
    }
    await appoint(world, `${key}.head`, department, first);
  });
  for (const [index, term] of others.entries()) {
    const isMistaken = department === vacantDepartment(staff);
    const from = isMistaken ? addCalendarDays(term.from, DAYS_AMISS) : term.from;
    plan(world, administrator, `register.${department}.next`, term.from, (key) =>
      appoint(world, key, department, { ...term, from }),
    );
    if (isMistaken) correctTerm(world, department, index + 2, term);
  }
  const { until } = first;
  if (until !== null && department === vacantDepartment(staff)) {
    plan(world, administrator, `register.${department}.leaves`, until, async (key) => {
      await act(world, administrator, commands.endHeadTerm, key, { department, until });
    });
  }
  const [drafter] = staff.drafters.get(department) ?? [];
  if (drafter !== undefined) planReport(world, department, drafter, [8, 24], [32, 60]);
}

/** The day of the notice was taken for the day on which the head came. */
function correctTerm(
  world: World,
  department: string,
  term: number,
  { head, from }: Pick<Term, 'head' | 'from'>,
): void {
  const { administrator } = world.staff;
  const day = addCalendarDays(from, DAYS_TO_CORRECTION);
  plan(world, administrator, `register.${department}.correct`, day, async (key) => {
    const reasons = '到任日期误按发文日期登记。';
    const input = { department, term, person: head.person.id, from, until: null, reasons };
    await act(world, administrator, commands.correctHeadTerm, key, input);
  });
}

/** An office that was made for one campaign: it drafts nothing, and is dissolved when that is over. */
function planCampaign(world: World): void {
  const { staff, year } = world;
  const { administrator } = staff;
  const department = campaignOffice.id;
  const firstDay = localDateSchema.parse(`${year}-01-01`);
  plan(world, administrator, `register.${department}`, firstDay, async (key) => {
    const since = localDateSchema.parse(`${year - 1}-03-01`);
    const registered = { department, since, closeToLivelihood: true };
    await act(world, administrator, commands.registerDepartment, key, registered);
    const head = { department, person: `${department}-head`, from: since };
    await act(world, administrator, commands.appointHead, `${key}.head`, head);
  });
  planReport(world, department, administrator, [12, 26], [32, 60]);
  const until = localDateSchema.parse(`${year}-08-31`);
  plan(world, administrator, `register.${department}.dissolved`, until, async (key) => {
    await act(world, administrator, commands.dissolveDepartment, key, { department, until });
  });
}

async function appoint(world: World, key: string, department: string, { head, from }: Term) {
  const input = { department, person: head.person.id, from };
  await act(world, world.staff.administrator, commands.appointHead, key, input);
}

/** The report on the year before: by 31 January, of the government by 31 March (条例 art. 49). */
function planReport(
  world: World,
  reporting: string,
  worker: Worker,
  inTime: readonly [least: number, most: number],
  late: readonly [least: number, most: number],
): void {
  const { chance, year } = world;
  const course = chance.course(reports, `report of ${reporting}`);
  if (course === 'never') return;
  const [least, most] = course === 'late' ? late : inTime;
  const days = chance.between(least, most, `day of the report of ${reporting}`);
  const day = addCalendarDays(localDateSchema.parse(`${year}-01-01`), days);
  const isEnteredLate = course === 'enteredLate';
  const enteredOn = addCalendarDays(day, isEnteredLate ? DAYS_TO_ENTRY : 0);
  plan(world, worker, `report.${reporting}`, enteredOn, async (key, today) => {
    const reference = `江州市人民政府门户网站${year - 1}年度报告专栏`;
    const published = isEnteredLate
      ? { publishedOn: day, lateEntry: '报告按期公布，登记遗漏，现补录。' }
      : { publishedOn: today };
    const input = { reporting, year: year - 1, ...published, reference };
    await act(world, worker, commands.recordAnnualReport, key, input);
  });
}

function plan(
  world: World,
  worker: Worker,
  key: string,
  day: LocalDate,
  perform: (key: string, on: LocalDate) => Promise<void>,
): void {
  const at = whenDone(world, worker, shanghaiTime(day, 8), key);
  world.timeline.plan({ at, key, stream, perform: () => perform(key, localDateOf(at)) });
}
