import { commands, queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import type { CalendarOverride } from '../../../functions/domain/deadlines/calendar-options.ts';
import { type Instant, shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { foreignDaysOf, mistakeDay, noticeDay, ownDaysOf } from '../city/own-days.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';

/**
 * In January the days of another city come in by mistake and are taken back. In the middle of the
 * year the city's own days come in, and open due dates are counted anew.
 */
export const calendar: Sphere = {
  category: 'registry/calendar',
  begin: (world) => {
    const { year } = world;
    const mistaken = plan(world, 'calendar.mistake', shanghaiTime(mistakeDay(year), 8), (key) =>
      importDays(world, key, 0, foreignDaysOf(year)),
    );
    plan(world, 'calendar.restore', mistaken, (key) => restore(world, key));
    plan(world, 'calendar.import', shanghaiTime(noticeDay(year), 8), (key) =>
      importDays(world, key, 2, ownDaysOf(year)),
    );
  },
  follow: async () => {},
};

function plan(
  world: World,
  key: string,
  from: Instant,
  perform: (key: string) => Promise<void>,
): Instant {
  const at = whenDone(world, world.staff.administrator, from, key);
  world.timeline.plan({ at, key, stream: null, perform: () => perform(key) });
  return at;
}

/** Who takes up a year that broke off later finds how many changes are on record. */
async function isTurn({ environment }: World, changes: number): Promise<boolean> {
  const head = await environment.ledger.head('registry/calendar');
  return (head?.version ?? 0) === changes;
}

async function importDays(
  world: World,
  key: string,
  after: number,
  overrides: readonly CalendarOverride[],
): Promise<void> {
  if (!(await isTurn(world, after))) return;
  const { environment, staff } = world;
  const { administrator } = staff;
  const content = Buffer.from(JSON.stringify({ overrides })).toString('base64');
  const input = { file: { name: 'days.json', content }, source: overrides[0]?.source ?? '' };
  const { seen } = await ask(environment, queries.previewCalendar, administrator.person, input);
  await act(world, administrator, commands.importCalendar, key, { ...input, seen });
}

async function restore(world: World, key: string): Promise<void> {
  if (!(await isTurn(world, 1))) return;
  const { environment, staff } = world;
  const { administrator } = staff;
  const { digest: seen } = await ask(environment, queries.viewCalendar, administrator.person, {});
  const input = { entry: 0, source: '误导入外市通知，予以撤销', seen };
  await act(world, administrator, commands.restoreCalendar, key, input);
}
