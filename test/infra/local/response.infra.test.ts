import { describe, expect, test } from 'vitest';
import { commands } from '../../../functions/application/catalogue.ts';
import { loadIncident } from '../../../functions/application/incident/incident-store.ts';
import { viewResponse } from '../../../functions/application/public/responses.ts';
import { type Command, execute } from '../../../functions/application/use-case.ts';
import { textDigest } from '../../../functions/domain/incident/statements.ts';
import { commandIdSchema, incidentIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Person } from '../../../functions/domain/kernel/people.ts';
import { type Instant, instantSchema } from '../../../functions/domain/kernel/time.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { demoPeople } from '../../../infra/local/demo/people.ts';
import type { Host } from '../../../infra/local/open-host.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { hostAt, monday } from './host-house.ts';

const incident = incidentIdSchema.parse('baoguan');
const cast = castOf('housing');
const supervisor = demoPeople.find(({ roles }) => roles.includes('supervisor')) as Person;
/** On the clock of China on the Monday, 09:00 being `monday`. */
const at = (clock: string, day = '02'): Instant =>
  instantSchema.parse(new Date(`2026-11-${day}T${clock}:00+08:00`).toISOString());
const happenedAt = at('08:30');
const assessment = { level: 'major', department: 'housing', happenedAt, learnedAt: null };
const said = { title: '关于水管爆裂的通报', words: '今日8时30分水管爆裂，正在抢修。' };
const statement = {
  gates: ['authoritativeInformation'],
  speaker: { role: 'principalOfficer', office: '市住建局局长' },
  said,
  channel: 'website',
  reference: '市政府网站',
};

async function house(level = 'major') {
  const { host, clock } = await hostAt(temporaryFolder());
  let number = 0;
  const ask = async <I, O>(command: Command<I, O>, person: Person, input: object) => {
    number += 1;
    const commandId = commandIdSchema.parse(`test-response-${number}`);
    const answer = await execute(
      host.environment,
      command,
      { person, commandId },
      { incident, ...input },
    );
    await host.settle();
    return answer;
  };
  const until = async (moment: Instant) => {
    clock.moveTo(moment);
    await host.settle();
  };
  await ask(commands.openIncident, cast.drafter, { title: '水管爆裂', ...assessment, level });
  return { host, ask, until };
}

const eventsOf = async ({ environment }: Host) =>
  (await environment.ledger.read(`incident/${incident}`)).map(({ type, data, at: when }) =>
    type === 'ObligationReminded' ? `${data.notice} ${data.kind} ${when}` : type,
  );
const statusOf = async ({ environment }: Host) =>
  (await loadIncident(environment, incident)).state.status;

describe('an emergency on the embedded host', () => {
  test('is reminded of half-way, escalated the moment it is late, and mailed about once each', async () => {
    const { host, until } = await house();
    await until(at('10:59'));
    expect(await eventsOf(host)).toEqual(['IncidentOpened']);
    await until(at('11:00'));
    await until(at('13:30'));
    expect(await eventsOf(host)).toEqual([
      'IncidentOpened',
      `reminder authoritativeInformation ${at('11:00')}`,
    ]);
    await until(at('13:31'));
    const events = await eventsOf(host);
    expect(events.at(-1)).toMatch(/^escalation authoritativeInformation/);
    const { mails } = await host.outbox.list({ limit: 50 });
    expect(mails.filter(({ id }) => id.startsWith(`incident/${incident}`))).toHaveLength(2);
  });

  test('is closed once both gates are settled, in whatever order', async () => {
    const { host, ask, until } = await house();
    await until(at('10:00'));
    await ask(commands.makeStatement, cast.departmentHead, {
      ...statement,
      gates: ['pressConference'],
      channel: 'pressConference',
      saidAt: at('10:00'),
    });
    expect(await statusOf(host)).toBe('open');
    await ask(commands.makeStatement, cast.departmentHead, { ...statement, saidAt: at('09:50') });
    expect(await statusOf(host)).toBe('closed');
    expect((await eventsOf(host)).at(-1)).toBe('IncidentClosed');
  });

  test('that was talk at first waits at its new gates when it is raised, and on time by the new clock', async () => {
    const { host, ask, until } = await house('otherOpinion');
    await ask(commands.reassessIncident, cast.departmentHead, {
      ...assessment,
      reasons: ['两条街道停水'],
    });
    await until(at('11:00'));
    expect((await eventsOf(host)).at(-1)).toBe(`reminder authoritativeInformation ${at('11:00')}`);
    await ask(commands.makeStatement, cast.departmentHead, {
      ...statement,
      gates: ['authoritativeInformation', 'pressConference'],
      channel: 'pressConference',
      saidAt: at('10:30'),
    });
    expect(await statusOf(host)).toBe('closed');
  });

  test('that is raised after it was closed is answered and closed again', async () => {
    const { host, ask, until } = await house('otherOpinion');
    await until(at('10:00'));
    await ask(commands.makeStatement, cast.departmentHead, {
      ...statement,
      gates: ['publicOpinionResponse'],
      saidAt: at('09:30'),
    });
    expect(await statusOf(host)).toBe('closed');
    await ask(commands.reassessIncident, cast.departmentHead, { ...assessment, reasons: ['扩大'] });
    expect(await statusOf(host)).toBe('open');
    await ask(commands.makeStatement, cast.departmentHead, {
      ...statement,
      gates: ['authoritativeInformation', 'pressConference'],
      channel: 'pressConference',
      saidAt: at('09:40'),
    });
    expect(await statusOf(host)).toBe('closed');
  });

  test('that was a false alarm is reminded of no more', async () => {
    const { host, ask, until } = await house();
    await ask(commands.withdrawIncident, supervisor, { reasons: ['误报'] });
    await until(at('09:00', '05'));
    expect(await eventsOf(host)).toEqual(['IncidentOpened', 'IncidentWithdrawn']);
  });

  test('shows the public what was said and nothing of what was only made ready', async () => {
    const { host, ask, until } = await house();
    expect(await viewResponse(host.environment, incident)).toBeNull();
    const words = '请联系张伟，手机13812345678。';
    await ask(commands.prepareText, cast.drafter, { ...said, words });
    await until(at('10:00'));
    await ask(commands.clearText, cast.departmentHead, {
      text: 1,
      digest: await preparedDigest(host),
    });
    await ask(commands.prepareText, cast.drafter, { title: '内部', words: '尚未核定' });
    await ask(commands.makeStatement, cast.drafter, {
      ...statement,
      said: { text: 1 },
      saidAt: at('10:00'),
    });
    const shown = await viewResponse(host.environment, incident);
    expect(shown?.statements).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/13812345678|张伟|尚未核定|水管爆裂"/);
  });
});

async function preparedDigest({ environment }: Host) {
  const { state } = await loadIncident(environment, incident);
  const [text] = state.texts;
  if (text === undefined) throw new Error('no text is prepared');
  return textDigest(text);
}

test('the clock of the house begins on a Monday at nine', () => {
  expect(monday).toBe(at('09:00'));
});
