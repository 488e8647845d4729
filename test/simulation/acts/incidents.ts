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
const courses = { inTime: 0.72, late: 0.16, never: 0.07, falseAlarm: 0.05 } as const;
const RAISED_SHARE = 0.2;

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
  const planned = { incident, department, happenedAt, level, title };
  const opened = later(happenedAt, chance.between(8, 90, `minutes to ${incident}`));
  plan(world, planned, 'open', opened, async (key) => {
    const drafter = chance.pick(staff.drafters.get(department) ?? [], `who opens ${incident}`);
    const input = { incident, title, level, department, happenedAt, learnedAt: null };
    await act(world, drafter, commands.openIncident, key, input);
  });
  const course = chance.course(courses, `course of ${incident}`);
  if (course === 'falseAlarm') {
    plan(world, planned, 'withdraw', later(opened, 45), async (key) => {
      const reasons = ['经核实为误报。'];
      await act(world, staff.supervisor, commands.withdrawIncident, key, { incident, reasons });
    });
    return;
  }
  const raised =
    level === 'otherOpinion' && chance.happens(RAISED_SHARE, `whether ${incident} grows`);
  if (raised) {
    plan(world, planned, 'raise', later(opened, 30), async (key) => {
      const reasons = ['事态扩大，上调级别。'];
      const input = { incident, level: 'major', department, happenedAt, learnedAt: null, reasons };
      await act(world, staff.supervisor, commands.reassessIncident, key, input);
    });
  }
  if (course === 'never') return;
  const grave = raised || level !== 'otherOpinion';
  const gates: readonly Gate[] = grave
    ? ['authoritativeInformation', 'pressConference']
    : ['publicOpinionResponse'];
  for (const gate of gates) say(world, planned, gate, course === 'late', later(opened, 40));
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
  const number = gate === 'pressConference' ? 2 : 1;
  plan(world, planned, `${gate}.prepare`, later(saidAt, -20), async (key) => {
    await act(world, drafter, commands.prepareText, key, { incident, ...text });
  });
  plan(world, planned, `${gate}.clear`, later(saidAt, -10), async (key) => {
    const input = { incident, text: number, digest: textDigest(text) };
    await act(world, officer, commands.clearText, key, input);
  });
  plan(world, planned, `${gate}.say`, later(saidAt, 5), async (key) => {
    const { state } = await loadIncident(environment, incidentIdSchema.parse(incident));
    if (state.status === 'withdrawn') return;
    const isConference = gate === 'pressConference';
    const input = {
      incident,
      gates: [gate],
      speaker: { role: isConference ? 'principalOfficer' : 'organ', office: '市政府新闻办公室' },
      said: { text: number },
      channel: isConference ? 'pressConference' : 'website',
      reference: isConference ? '市政府新闻发布厅' : '江州市人民政府门户网站',
      saidAt,
    };
    await act(world, officer, commands.makeStatement, key, input);
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
