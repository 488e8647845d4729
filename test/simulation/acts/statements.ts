import { commands } from '../../../functions/application/catalogue.ts';
import { loadIncident } from '../../../functions/application/incident/incident-store.ts';
import { textDigest } from '../../../functions/domain/incident/statements.ts';
import { incidentIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { epochMsOf, type Instant } from '../../../functions/domain/kernel/time.ts';
import { act, type World } from '../world.ts';
import { later, type Planned, plan } from './incident-acts.ts';

const CORRECTED_SHARE = 0.2;
const DEPUTY_SHARE = 0.25;
const ENTERED_LATE_SHARE = 0.1;

/** Minutes in which each is to be said; people on duty act day and night. */
const minutes = {
  authoritativeInformation: 5 * 60,
  pressConference: 24 * 60,
  publicOpinionResponse: 48 * 60,
} as const;
export type Gate = keyof typeof minutes;

/** A text is made ready, read by a second person and then said. */
export function say(
  world: World,
  planned: Planned,
  gate: Gate,
  isLate: boolean,
  earliest: Instant,
): void {
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
