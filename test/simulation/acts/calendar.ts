import { commands, queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { noticeDay, ownDaysOf } from '../city/own-days.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';

/** In the middle of the year the city's own days come in, and open due dates are counted anew. */
export const calendar: Sphere = {
  category: 'registry/calendar',
  begin: (world) => {
    const key = 'calendar.import';
    const { administrator } = world.staff;
    const at = whenDone(world, administrator, shanghaiTime(noticeDay(world.year), 8), key);
    world.timeline.plan({ at, key, stream: null, perform: () => importDays(world, key) });
  },
  follow: async () => {},
};

async function importDays(world: World, key: string): Promise<void> {
  const { environment, staff, year } = world;
  const { administrator } = staff;
  // Who takes up a year that broke off later finds that the days are on record.
  if ((await environment.ledger.head('registry/calendar')) !== null) return;
  const overrides = ownDaysOf(year);
  const content = Buffer.from(JSON.stringify({ overrides })).toString('base64');
  const input = { file: { name: 'days.json', content }, source: overrides[0]?.source ?? '' };
  const { seen } = await ask(environment, queries.previewCalendar, administrator.person, input);
  await act(world, administrator, commands.importCalendar, key, { ...input, seen });
}
