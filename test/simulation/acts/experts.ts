import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  type LocalDate,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { experts, leavingExpert, leavingKnownOn } from '../city/experts.ts';
import { act, type World, whenDone } from '../world.ts';

const stream = 'registry/experts';
const CORRECTED_ON_DAY = 70;

/** The register for technical policies: drawn up in January, corrected once, and one leaves it. */
export function planExperts(world: World): void {
  const { year, staff } = world;
  const { administrator } = staff;
  const from = localDateSchema.parse(`${year}-01-01`);
  for (const { id: expert, fields, organisation } of experts) {
    plan(world, `experts.${expert}`, from, (key) => {
      const input = { expert, fields, organisation, from };
      return act(world, administrator, commands.registerExpert, key, input);
    });
  }
  const [first] = experts;
  if (first === undefined) throw new RangeError('the city asks no experts');
  plan(world, 'experts.correct', addCalendarDays(from, CORRECTED_ON_DAY), (key) => {
    const { id: expert, organisation } = first;
    const fields = [...first.fields, '绩效评价'];
    const reasons = '补充登记研究领域。';
    const input = { expert, fields, organisation, from, until: null, reasons };
    return act(world, administrator, commands.correctExpert, key, input);
  });
  plan(world, 'experts.release', leavingKnownOn(year), (key) =>
    act(world, administrator, commands.releaseExpert, key, leavingExpert(year)),
  );
}

function plan(
  world: World,
  key: string,
  day: LocalDate,
  perform: (key: string) => Promise<unknown>,
): void {
  const at = whenDone(world, world.staff.administrator, shanghaiTime(day, 8), key);
  world.timeline.plan({ at, key, stream, perform: async () => void (await perform(key)) });
}
