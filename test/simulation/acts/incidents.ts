import { commands } from '../../../functions/application/catalogue.ts';
import { loadIncident } from '../../../functions/application/incident/incident-store.ts';
import { textDigest } from '../../../functions/domain/incident/statements.ts';
import { incidentIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  instantOf,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { act, type Sphere, type World } from '../world.ts';

const MINUTE_MS = 60_000;
/** One for so many documents, and three at least. */
const DOCUMENTS_EACH = 60;
const FEWEST = 3;

const levels = { extraordinary: 0.15, major: 0.3, otherOpinion: 0.55 } as const;
type Level = keyof typeof levels;
/** When something is said, as a share of the hours that there are. */
const courses = { inTime: 0.76, late: 0.17, never: 0.07 } as const;
/** Of so many, one is a false alarm. */
const ALARMS_EACH = 12;
const RAISED_SHARE = 0.3;
const LOWERED_SHARE = 0.25;
const CORRECTED_SHARE = 0.2;
const DEPUTY_SHARE = 0.25;
const ENTERED_LATE_SHARE = 0.1;
/** Of cases of public opinion, those that were noticed some minutes after they began. */
const NOTICED_SHARE = 0.5;

/** Minutes in which each is to be said; people on duty act day and night. */
const minutes = {
  authoritativeInformation: 5 * 60,
  pressConference: 24 * 60,
  publicOpinionResponse: 48 * 60,
} as const;
type Gate = keyof typeof minutes;

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

interface Planned {
  readonly incident: string;
  readonly department: string;
  readonly happenedAt: Instant;
  /** When the city noticed what people say; null where it was there as it happened. */
  readonly learnedAt: Instant | null;
  readonly level: Level;
  readonly title: string;
}

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

/** A text is made ready, read by a second person and then said. */
function say(world: World, planned: Planned, gate: Gate, isLate: boolean, earliest: Instant): void {
  const { chance, staff, environment } = world;
  const { incident, department, happenedAt } = planned;
  const share = chance.of(`share of ${gate} of ${incident}`);
  const spent = minutes[gate] * (isLate ? 1.05 + share : 0.3 + 0.6 * share);
  const wished = later(happenedAt, Math.round(spent));
  const saidAt = epochMsOf(wished) > epochMsOf(earliest) ? wished : earliest;
  const words = `${planned.title}：现场已经处置，没有造成进一步影响，后续情况及时发布。`;
  const text = { title: `关于${planned.title}的情况通报`, words };
  const drafter = chance.pick(
    staff.drafters.get(department) ?? [],
    `who writes ${gate} ${incident}`,
  );
  const officer = chance.pick(staff.signingOfficers, `who clears ${gate} ${incident}`);
  const isConference = gate === 'pressConference';
  const number = isConference ? 2 : 1;
  plan(world, planned, `${gate}.prepare`, later(saidAt, -20), async (key) => {
    await act(world, drafter, commands.prepareText, key, { incident, ...text });
  });
  plan(world, planned, `${gate}.clear`, later(saidAt, -10), async (key) => {
    const input = { incident, text: number, digest: textDigest(text) };
    await act(world, officer, commands.clearText, key, input);
  });
  const isEnteredLate = chance.happens(ENTERED_LATE_SHARE, `entry of ${gate} of ${incident}`);
  const entered = later(saidAt, isEnteredLate ? minutes[gate] : 5);
  plan(world, planned, `${gate}.say`, entered, async (key) => {
    const { state } = await loadIncident(environment, incidentIdSchema.parse(incident));
    if (state.status === 'withdrawn') return;
    // Goes on record only where the hours were over by then.
    const lateEntry = '处置期间值守人员无法登录，事后补录。';
    const said = { incident, gates: [gate], said: { text: number }, saidAt, lateEntry };
    const how = isConference ? conference(world, planned) : inWriting;
    await act(world, officer, commands.makeStatement, key, { ...said, ...how });
  });
  if (!isConference) correct(world, planned, later(entered, 90));
}

const inWriting = {
  speaker: { role: 'organ', office: '市政府新闻办公室' },
  channel: 'website',
  reference: '江州市人民政府门户网站',
} as const;

/** 第一发言人: the principal officer speaks, or another, who says why. */
function conference({ chance }: World, { incident }: Planned) {
  const where = { channel: 'pressConference', reference: '市政府新闻发布厅' } as const;
  return chance.happens(DEPUTY_SHARE, `who speaks about ${incident}`)
    ? {
        ...where,
        speaker: { role: 'deputyOfficer', office: '市政府分管副秘书长' },
        instead: '主要负责人在现场指挥处置。',
      }
    : { ...where, speaker: { role: 'principalOfficer', office: '市政府秘书长' } };
}

/** What was said first turns out to be wrong in a detail and is set right. */
function correct(world: World, planned: Planned, saidAt: Instant): void {
  const { chance, staff, environment } = world;
  const { incident, title } = planned;
  if (!chance.happens(CORRECTED_SHARE, `whether ${incident} is set right`)) return;
  plan(world, planned, 'correct', later(saidAt, 5), async (key) => {
    const { state } = await loadIncident(environment, incidentIdSchema.parse(incident));
    if (state.status === 'withdrawn' || state.statements.length === 0) return;
    const words = `此前通报的处置时间有误，现予更正：${title}已于当日处置完毕。`;
    const input = {
      incident,
      gates: [],
      speaker: { role: 'spokesperson', office: '市政府新闻发言人' },
      said: { title: `关于${title}情况通报的更正`, words },
      channel: 'newMedia',
      reference: '江州发布',
      saidAt,
      corrects: 1,
    };
    await act(world, staff.supervisor, commands.makeStatement, key, input);
  });
}

function plan(
  { timeline }: World,
  { incident }: Planned,
  what: string,
  at: Instant,
  perform: (key: string) => Promise<void>,
): void {
  const key = `${incident}.${what}`;
  timeline.plan({ at, key, stream: `incident/${incident}`, perform: () => perform(key) });
}

function later(from: Instant, byMinutes: number): Instant {
  return instantOf(epochMsOf(from) + byMinutes * MINUTE_MS);
}
