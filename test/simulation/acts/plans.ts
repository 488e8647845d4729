import { commands } from '../../../functions/application/catalogue.ts';
import { type LocalDate, shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import type { MatterKind } from '../../../functions/domain/matter/kinds.ts';
import { act, type World, whenDone } from '../world.ts';
import { dayOfYear, daysLater, drafterFor, planAct } from './matter-acts.ts';

/** Departments that hand out money for the countryside, where the city has them. */
const givers: ReadonlySet<string> = new Set(['finance', 'agriculture', 'civil-affairs']);
const courses = { inTime: 0.8, late: 0.13, never: 0.07 } as const;

interface YearlyPlan {
  readonly kind: Extract<MatterKind, 'workPlan' | 'povertyFundsPlan'>;
  readonly title: string;
  readonly startedOn: LocalDate;
  readonly inTime: readonly [least: number, most: number];
  readonly late: readonly [least: number, most: number];
}

/**
 * Once a year: every department publishes how it carries out the city's key points (NJ18, 结尾段), and
 * those that hand out money for the poor how it is spent (the city's own rule, after JN17 一(三)).
 */
export function planPlans(world: World): void {
  const { chance, departments } = world;
  const points: YearlyPlan = {
    kind: 'workPlan',
    title: '落实年度政务公开工作要点的实施方案',
    startedOn: dayOfYear(world, chance.between(70, 100, 'day of the key points')),
    inTime: [4, 24],
    late: [31, 42],
  };
  const funds: YearlyPlan = {
    kind: 'povertyFundsPlan',
    title: '财政专项扶贫资金分配使用方案',
    startedOn: dayOfYear(world, chance.between(8, 24, 'last day of the congress')),
    inTime: [20, 52],
    late: [61, 75],
  };
  for (const { id } of departments) planPublication(world, points, id);
  const owing = departments.filter(({ id }) => givers.has(id));
  for (const { id } of owing.length > 0 ? owing : departments.slice(1, 2)) {
    planPublication(world, funds, id);
  }
}

function planPublication(world: World, plan: YearlyPlan, department: string): void {
  const { kind, title, startedOn } = plan;
  const matter = `m${world.year}-${kind.toLowerCase()}-${department}`;
  const drafter = drafterFor(world, department, matter);
  const opened = whenDone(world, drafter, shanghaiTime(startedOn, 8), `${matter}.open`);
  planAct(world, matter, 'open', opened, (key) =>
    act(world, drafter, commands.openMatter, key, { matter, kind, title, startedOn }),
  );
  const course = world.chance.course(courses, `course of ${matter}`);
  if (course === 'never') return;
  const at = daysLater(world, drafter, opened, plan[course], `days to ${matter}`);
  planAct(world, matter, 'publish', at, (key) => {
    const where = '江州市人民政府门户网站政务公开专栏';
    return act(world, drafter, commands.meetMatter, key, { matter, subject: '', metAt: at, where });
  });
}
