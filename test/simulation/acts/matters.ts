import { commands } from '../../../functions/application/catalogue.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import {
  addCalendarDays,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { MatterAspect, MatterKind } from '../../../functions/domain/matter/kinds.ts';
import type { Worker } from '../city/people.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';

/** One of these duties for so many documents, of each kind that happens again and again. */
const DOCUMENTS_EACH = 40;
const MINUTES_A_DAY = 450;

/** How many working days people take: in time, or too late. */
interface Habit {
  readonly kind: MatterKind;
  readonly title: string;
  readonly aspects: readonly MatterAspect[];
  readonly inTime: readonly [least: number, most: number];
  readonly late: readonly [least: number, most: number];
}

const habits: readonly Habit[] = [
  {
    kind: 'serviceItemChange',
    title: '政务服务事项变更',
    aspects: ['changedInformation', 'implementationTime'],
    inTime: [0, 1],
    late: [2, 6],
  },
  {
    kind: 'staffFiling',
    title: '政务公开工作人员变动备案',
    aspects: [],
    inTime: [0, 1],
    late: [2, 8],
  },
  { kind: 'errorReport', title: '网民纠错处理', aspects: [], inTime: [0, 0], late: [2, 4] },
  {
    kind: 'requestAnswer',
    title: '政府信息公开申请答复',
    aspects: [],
    inTime: [3, 18],
    late: [21, 30],
  },
];

const courses = { inTime: 0.75, late: 0.14, never: 0.06, ceased: 0.05 } as const;

/** Timed duties that are no document. */
export const matters: Sphere = {
  category: 'matter',
  begin: (world) => {
    const count = Math.max(1, Math.round(world.papers.size / DOCUMENTS_EACH));
    for (const habit of habits) {
      for (let number = 1; number <= count; number += 1) planMatter(world, habit, number);
    }
    for (const { id } of world.departments) planYearOfChecks(world, id);
  },
  // What is done about a matter is planned with it.
  follow: async () => {},
};

function planMatter(world: World, habit: Habit, number: number): void {
  const { chance, departments, attendance } = world;
  const { kind, title, aspects } = habit;
  const matter = `m${world.year}-${kind.toLowerCase()}-${number}`;
  const department = chance.pick(departments, `department of ${matter}`).id;
  const drafter = drafterFor(world, department, matter);
  const startedOn = dayOfYear(world, chance.between(4, 350, `day of ${matter}`));
  const opened = whenDone(world, drafter, shanghaiTime(startedOn, 8), `${matter}.open`);
  const request = { delivery: 'inPerson', arrivedOn: startedOn };
  plan(world, matter, 'open', opened, async (key) => {
    const given = kind === 'requestAnswer' ? { request } : { startedOn };
    const input = { matter, kind, title: `${title}（${number}）`, ...given };
    await act(world, drafter, commands.openMatter, key, input);
  });
  const course = chance.course(courses, `course of ${matter}`);
  if (course === 'never') return;
  const [least, most] = course === 'late' ? habit.late : habit.inTime;
  const minutes = chance.between(
    least * MINUTES_A_DAY,
    most * MINUTES_A_DAY,
    `minutes to ${matter}`,
  );
  const at = attendance.afterWorking(drafter, opened, Math.max(30, minutes));
  plan(world, matter, course, at, async (key) => {
    if (course === 'ceased') {
      // Whoever watches over all may end it even if it became overdue before it was put on record.
      const reason = '事项已撤销，不再办理。';
      await act(world, world.staff.supervisor, commands.ceaseMatter, key, { matter, reason });
      return;
    }
    const where = '江州市人民政府门户网站';
    const subject = kind === 'requestAnswer' ? 'answer' : '';
    const input = { matter, subject, aspects, metAt: at, where };
    await act(world, drafter, commands.meetMatter, key, input);
  });
}

const quarters = ['01/03', '04/06', '07/09', '10/12'] as const;

/** A website is checked, and the result told, once in each quarter (NJ18 六(四)). */
function planYearOfChecks(world: World, department: string): void {
  const { chance, year } = world;
  const matter = `m${year}-checks-${department}`;
  const drafter = drafterFor(world, department, matter);
  const opened = whenDone(world, drafter, shanghaiTime(dayOfYear(world, 1), 8), `${matter}.open`);
  plan(world, matter, 'open', opened, async (key) => {
    const title = '门户网站季度巡查抽检';
    const input = { matter, kind: 'websiteCheck', title, year };
    await act(world, drafter, commands.openMatter, key, input);
  });
  for (const [index, quarter] of quarters.entries()) {
    const about = `quarter ${index} of ${matter}`;
    const course = chance.course({ inTime: 0.85, late: 0.1, never: 0.05 }, about);
    if (course === 'never') continue;
    const [from = '', until = ''] = quarter.split('/', 2);
    const days = course === 'late' ? chance.between(91, 110, about) : chance.between(20, 85, about);
    const day = addCalendarDays(localDateSchema.parse(`${year}-${from}-01`), days);
    if (!day.startsWith(`${year}-`)) continue;
    const at = whenDone(world, drafter, shanghaiTime(day, 8), about);
    plan(world, matter, `check.${index + 1}`, at, async (key) => {
      const subject = `${year}-${from}/${year}-${until}`;
      const aspects = ['checked', 'resultNotified'];
      const where = `巡查抽检通报第${index + 1}期`;
      const input = { matter, subject, aspects, metAt: at, where };
      await act(world, drafter, commands.meetMatter, key, input);
    });
  }
}

function dayOfYear({ year }: World, day: number): LocalDate {
  return addCalendarDays(localDateSchema.parse(`${year}-01-01`), day);
}

function drafterFor({ staff, chance }: World, department: string, matter: string): Worker {
  return chance.pick(staff.drafters.get(department) ?? [], `who does ${matter}`);
}

function plan(
  { timeline }: World,
  matter: string,
  what: string,
  at: Parameters<World['timeline']['plan']>[0]['at'],
  perform: (key: string) => Promise<void>,
): void {
  const key = `${matter}.${what}`;
  timeline.plan({ at, key, stream: `matter/${matter}`, perform: () => perform(key) });
}
