import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  type Instant,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { MatterAspect } from '../../../functions/domain/matter/kinds.ts';
import { act, type World, whenDone } from '../world.ts';
import { dayOfYear, daysLater, drafterFor, planAct } from './matter-acts.ts';

const quarters = ['01/03', '04/06', '07/09', '10/12'] as const;
const courses = { inTime: 0.7, inParts: 0.15, late: 0.1, never: 0.05 } as const;

/** A website is checked, and the result told, once in each quarter (NJ18 六(四)). */
export function planWebsiteChecks(world: World): void {
  for (const { id } of world.departments) planYearOfChecks(world, id);
}

function planYearOfChecks(world: World, department: string): void {
  const { chance, year } = world;
  const matter = `m${year}-checks-${department}`;
  const drafter = drafterFor(world, department, matter);
  const opened = whenDone(world, drafter, shanghaiTime(dayOfYear(world, 1), 8), `${matter}.open`);
  planAct(world, matter, 'open', opened, (key) => {
    const title = '门户网站季度巡查抽检';
    const input = { matter, kind: 'websiteCheck', title, year };
    return act(world, drafter, commands.openMatter, key, input);
  });
  for (const [index, quarter] of quarters.entries()) {
    const about = `quarter ${index} of ${matter}`;
    const course = chance.course(courses, about);
    if (course === 'never') continue;
    const [from = '', until = ''] = quarter.split('/', 2);
    const days = course === 'late' ? chance.between(91, 110, about) : chance.between(20, 85, about);
    const day = addCalendarDays(localDateSchema.parse(`${year}-${from}-01`), days);
    if (!day.startsWith(`${year}-`)) continue;
    const at = whenDone(world, drafter, shanghaiTime(day, 8), about);
    const subject = `${year}-${from}/${year}-${until}`;
    const where = `巡查抽检通报第${index + 1}期`;
    const meet = (what: string, metAt: Instant, aspects: readonly MatterAspect[]) =>
      planAct(world, matter, `check.${index + 1}${what}`, metAt, (key) =>
        act(world, drafter, commands.meetMatter, key, { matter, subject, aspects, metAt, where }),
      );
    if (course === 'inParts') {
      meet('', at, ['checked']);
      meet('.told', daysLater(world, drafter, at, [2, 12], `${about}, told`), ['resultNotified']);
    } else meet('', at, ['checked', 'resultNotified']);
  }
}
