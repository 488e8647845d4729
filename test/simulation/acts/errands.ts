import { commands } from '../../../functions/application/catalogue.ts';
import { shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import type { MatterAspect, MatterKind } from '../../../functions/domain/matter/kinds.ts';
import { act, type World, whenDone } from '../world.ts';
import { dayOfYear, daysLater, drafterFor, planAct } from './matter-acts.ts';

/** One of these duties for so many documents, of each kind that happens again and again. */
const DOCUMENTS_EACH = 40;

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
];

const courses = {
  inTime: 0.69,
  enteredLate: 0.06,
  late: 0.14,
  never: 0.06,
  ceased: 0.05,
} as const;
/** Working days after which somebody puts on record what was done long ago. */
const ENTERED_AFTER = [4, 9] as const;

/** Small duties of a day or two, of which a year has many. */
export function planErrands(world: World): void {
  const count = Math.max(1, Math.round(world.papers.size / DOCUMENTS_EACH));
  for (const habit of habits) {
    for (let number = 1; number <= count; number += 1) planErrand(world, habit, number);
  }
}

function planErrand(world: World, habit: Habit, number: number): void {
  const { chance, departments } = world;
  const { kind, title, aspects } = habit;
  const matter = `m${world.year}-${kind.toLowerCase()}-${number}`;
  const department = chance.pick(departments, `department of ${matter}`).id;
  const drafter = drafterFor(world, department, matter);
  const startedOn = dayOfYear(world, chance.between(4, 350, `day of ${matter}`));
  const opened = whenDone(world, drafter, shanghaiTime(startedOn, 8), `${matter}.open`);
  planAct(world, matter, 'open', opened, (key) => {
    const input = { matter, kind, title: `${title}（${number}）`, startedOn };
    return act(world, drafter, commands.openMatter, key, input);
  });
  const course = chance.course(courses, `course of ${matter}`);
  if (course === 'never') return;
  const days = course === 'late' ? habit.late : habit.inTime;
  const metAt = daysLater(world, drafter, opened, days, `minutes to ${matter}`);
  const at =
    course === 'enteredLate'
      ? daysLater(world, drafter, metAt, ENTERED_AFTER, `entry of ${matter}`)
      : metAt;
  planAct(world, matter, course, at, (key) => {
    if (course === 'ceased') {
      // Whoever watches over all may end it even if it became overdue before it was put on record.
      const reason = '事项已撤销，不再办理。';
      return act(world, world.staff.supervisor, commands.ceaseMatter, key, { matter, reason });
    }
    const where = '江州市人民政府门户网站';
    const lateEntry = course === 'enteredLate' ? '经办人出差，返回后补录。' : null;
    const input = { matter, subject: '', aspects, metAt, where, lateEntry };
    return act(world, drafter, commands.meetMatter, key, input);
  });
}
