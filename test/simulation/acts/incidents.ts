import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  type Instant,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { act, type Sphere, type World } from '../world.ts';
import { type Level, later, type Planned, plan } from './incident-acts.ts';
import { type Gate, say } from './statements.ts';

/** One for so many documents, and three at least. */
const DOCUMENTS_EACH = 60;
const FEWEST = 3;

const levels: Readonly<Record<Level, number>> = {
  extraordinary: 0.15,
  major: 0.3,
  otherOpinion: 0.55,
};
/** When something is said, as a share of the hours that there are. */
const courses = { inTime: 0.76, late: 0.17, never: 0.07 } as const;
/** Of so many, one is a false alarm. */
const ALARMS_EACH = 12;
const RAISED_SHARE = 0.3;
const LOWERED_SHARE = 0.25;
/** Of cases of public opinion, those that were noticed some minutes after they began. */
const NOTICED_SHARE = 0.5;

/** Emergencies and cases of public opinion, at any hour of any day. */
export const incidents: Sphere = {
  category: 'incident',
  begin: (world) => {
    const count = Math.max(FEWEST, Math.round(world.papers.size / DOCUMENTS_EACH));
    for (let number = 1; number <= count; number += 1) planIncident(world, number);
  },
  // Everything that is said is planned with the incident itself.
  follow: async () => {},
};

const events = [
  '仓库火情',
  '燃气泄漏',
  '道路塌陷',
  '供水异常',
  '网络传言',
  '收费投诉集中',
] as const;

function planIncident(world: World, number: number): void {
  const { chance, departments, staff, year } = world;
  const incident = `i${year}-${String(number).padStart(3, '0')}`;
  const day = addCalendarDays(
    localDateSchema.parse(`${year}-01-01`),
    chance.between(3, 358, `day of ${incident}`),
  );
  const happenedAt = later(
    shanghaiTime(day, 0),
    chance.between(0, 24 * 60 - 1, `minute of ${incident}`),
  );
  const department = chance.pick(departments, `department of ${incident}`).id;
  const level = chance.course(levels, `level of ${incident}`);
  const title = `江州市${chance.pick(events, `what ${incident} is`)}（${number}）`;
  const opened = later(happenedAt, chance.between(8, 90, `minutes to ${incident}`));
  const isNoticed =
    level === 'otherOpinion' && chance.happens(NOTICED_SHARE, `news of ${incident}`);
  const learnedAt = isNoticed ? later(happenedAt, 5) : null;
  const planned = { incident, department, happenedAt, learnedAt, level, title };
  plan(world, planned, 'open', opened, async (key) => {
    const drafter = chance.pick(staff.drafters.get(department) ?? [], `who opens ${incident}`);
    const input = { incident, title, level, department, happenedAt, learnedAt };
    await act(world, drafter, commands.openIncident, key, input);
  });
  if (number % ALARMS_EACH === 0) {
    plan(world, planned, 'withdraw', later(opened, 45), async (key) => {
      const reasons = ['经核实为误报。'];
      await act(world, staff.supervisor, commands.withdrawIncident, key, { incident, reasons });
    });
    return;
  }
  const assessed = reassess(world, planned, opened);
  const course = chance.course(courses, `course of ${incident}`);
  if (course === 'never') return;
  const gates: readonly Gate[] =
    assessed === 'otherOpinion'
      ? ['publicOpinionResponse']
      : ['authoritativeInformation', 'pressConference'];
  for (const gate of gates) say(world, planned, gate, course === 'late', later(opened, 40));
}

/** Some grow, and some are found to be less grave than they seemed. */
function reassess(world: World, planned: Planned, opened: Instant): Level {
  const { chance, staff } = world;
  const { incident, department, happenedAt, level, learnedAt } = planned;
  const isMinor = level === 'otherOpinion';
  const share = isMinor ? RAISED_SHARE : LOWERED_SHARE;
  if (!chance.happens(share, `whether ${incident} is reassessed`)) return level;
  const next: Level = isMinor ? 'major' : 'otherOpinion';
  plan(world, planned, 'reassess', later(opened, 30), async (key) => {
    const reasons = [isMinor ? '事态扩大，上调级别。' : '影响有限，下调级别。'];
    const input = { incident, level: next, department, happenedAt, learnedAt, reasons };
    await act(world, staff.supervisor, commands.reassessIncident, key, input);
  });
  return next;
}
