import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteSchedule } from '../../../functions/adapters/sqlite/schedule.ts';
import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { presentCount } from '../../../functions/application/obligations/counted-by.ts';
import { nextLook } from '../../../functions/application/obligations/obligation-appointment.ts';
import { obligationsOfStream } from '../../../functions/application/obligations/obligations-of-stream.ts';
import { recomputeDeadlines } from '../../../functions/application/obligations/recompute-deadlines.ts';
import { relayOnce } from '../../../functions/application/relay/relay.ts';
import { type Command, execute } from '../../../functions/application/use-case.ts';
import { keepAppointment } from '../../../functions/application/workflow/keep-appointment.ts';
import { createWorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import { deadlinesRecomputedSchema } from '../../../functions/domain/deadlines/obligation-events.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Person } from '../../../functions/domain/kernel/people.ts';
import {
  epochMsOf,
  type Instant,
  instantOf,
  instantSchema,
} from '../../../functions/domain/kernel/time.ts';
import type { LedgerEvent } from '../../../functions/ports/ledger.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issuePackage } from '../../../infra/local/demo/issue-package.ts';
import type { Host } from '../../../infra/local/open-host.ts';
import { samplePackage } from '../../bench/sample-package.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt, monday } from './host-house.ts';

const at = (instant: string): Instant => instantSchema.parse(instant);
const lift = dossierIdSchema.parse('lift');
/** Three working days after Monday 2 November end with Thursday. */
const thursdayMidnight = at('2026-11-05T16:00:00.000Z');
/** The morning of the working day before that day. */
const mediaReminder = at('2026-11-04T01:00:00.000Z');
/** Twenty working days after that Monday end with Monday 30 November; the Friday before it. */
const disclosureReminder = at('2026-11-27T01:00:00.000Z');
const justBefore = (moment: Instant) => instantOf(epochMsOf(moment) - 1);
const cast = castOf('housing');

/** The mails that follow from reminders which the board itself gives, not from those of gates. */
async function obligationMails({ outbox, environment }: Host) {
  const events = await environment.ledger.read('dossier/lift');
  const own = events.filter(({ type }) => type === 'ObligationReminded');
  const ids = new Set(own.map(({ version }) => `dossier/lift/${version}`));
  const { mails } = await outbox.list({ limit: 200 });
  return mails.filter(({ id }) => ids.has(id));
}

/** What the ledger holds of reminders and escalations that the board itself gave. */
async function reminded({ environment }: Host): Promise<readonly string[]> {
  const events = await environment.ledger.read('dossier/lift');
  return events
    .filter(({ type }) => type === 'ObligationReminded')
    .map(({ at: given, data }) => `${given} ${data.notice} ${data.kind} ${data.subject}`.trim());
}

/** When the ledger says that the next reminder of the board is to be given. */
async function nextReminder({ environment }: Host): Promise<readonly string[]> {
  const obliged = await obligationsOfStream(environment, 'dossier/lift');
  const next = obliged === null ? null : nextLook(obliged);
  return next === null ? [] : [next];
}

/** What stands in the schedule of a folder, read as another program would. */
async function appointed(folder: string) {
  const schedule = openSqliteSchedule({ file: join(folder, 'schedule.sqlite') });
  onTestFinished(() => schedule.close());
  const appointments = await schedule.due(at('2099-01-01T00:00:00.000Z'), 100);
  return appointments
    .filter(({ input }) => input.kind === 'obligations')
    .map((appointment) => appointment.at);
}

let acts = 0;
async function act<I, O>(
  host: Host,
  command: Command<I, O>,
  input: object,
  person: Person = cast.drafter,
): Promise<void> {
  acts += 1;
  const commandId = commandIdSchema.parse(`test-obligations-${acts}`);
  await execute(host.environment, command, { person, commandId }, input);
  await host.settle();
}

const recordRelease = (host: Host, releasedAt: Instant) =>
  act(host, commands.recordRelease, {
    dossier: 'lift',
    part: 'qa',
    channel: 'media',
    reference: '《江州日报》2026年11月4日第2版',
    releasedAt,
  });

async function published(folder: string) {
  const { host, clock } = await hostAt(folder);
  await actUntil(host, 'lift', 'signOff');
  await host.settle();
  expect((await host.environment.ledger.head('dossier/lift'))?.status).toBe('published');
  return { host, clock };
}

async function relayAgain({ environment }: Host, events: readonly LedgerEvent[]): Promise<void> {
  await relayOnce(environment, {
    next: async () => ({ events, cursor: 0 }),
    acknowledge: async () => {},
  });
}

describe('what a dossier owes', () => {
  test('has one appointment, at the next reminder that the ledger calls for', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await hostAt(folder);
    const seen = new Set<string>();
    for await (const _done of issuePackage(host.environment, cast, samplePackage('lift'))) {
      await host.settle();
      expect(await appointed(folder)).toEqual(await nextReminder(host));
      for (const one of await appointed(folder)) seen.add(one);
    }
    clock.moveTo(at('2026-11-04T00:00:00.000Z'));
    await recordRelease(host, clock.now());
    // The follow-up is reminded of by its gate; what is left is that the document lapses one day.
    expect(await appointed(folder)).toEqual(['2031-11-18T01:00:00.000Z']);
    expect([...seen]).toEqual([disclosureReminder, mediaReminder]);
  });

  test('is no longer looked at when the dossier is withdrawn', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await hostAt(folder);
    await actUntil(host, 'lift', 'lodgeMaterials');
    await host.settle();
    expect(await appointed(folder)).toEqual([disclosureReminder]);
    await act(host, commands.withdrawDossier, { dossier: 'lift', reasons: ['另行研究'] });
    expect(await appointed(folder)).toEqual([]);
    clock.moveTo(at('2027-01-01T00:00:00.000Z'));
    await host.settle();
    expect(await reminded(host)).toEqual([]);
  });

  test('falls away with a decision against disclosure, and is back with a return', async () => {
    const folder = temporaryFolder();
    const { host } = await hostAt(folder);
    const internal = { ...samplePackage('lift'), normative: false };
    for await (const { step } of issuePackage(host.environment, cast, internal)) {
      if (step === 'passScreening') break;
    }
    await host.settle();
    const suitable = { verdict: 'suitable', note: '不主动公开，无需研判。' };
    const decision = {
      attribute: 'onRequest',
      ground: 'internalAffairs',
      reasons: '属于内部事务信息，不影响公民、法人权利义务。',
      partialDisclosure: { considered: true, possible: false, explanation: '全文均为内部安排。' },
      severed: [],
      assessment: { wording: suitable, timing: suitable, method: suitable },
      releaseAt: null,
      annexes: [],
    };
    const decided = { dossier: 'lift', decision };
    await act(host, commands.decideDisclosure, decided, cast.disclosureReviewer);
    expect(await appointed(folder)).toEqual([]);
    const returned = { dossier: 'lift', reasons: ['应当主动公开，请重新研究。'] };
    await act(host, commands.returnToDrafting, returned, cast.privacyReviewer);
    expect(await appointed(folder)).toEqual([disclosureReminder]);
  });

  test('is scheduled and mailed no differently when the relay hands the events over again', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    const events = await host.environment.ledger.read('dossier/lift');
    const scheduled = await appointed(folder);
    await relayAgain(host, events);
    expect(await appointed(folder)).toEqual(scheduled);
    clock.moveTo(mediaReminder);
    await host.settle();
    await relayAgain(host, await host.environment.ledger.read('dossier/lift'));
    await host.settle();
    expect(await obligationMails(host)).toHaveLength(1);
  });
});

describe('a reminder', () => {
  test('is recorded, then mailed once to whom the city says, before and after the due date', async () => {
    const { host, clock } = await published(temporaryFolder());
    clock.moveTo(justBefore(mediaReminder));
    await host.settle();
    expect(await reminded(host)).toEqual([]);
    // Every hour of two weeks.
    for (let hour = 0; hour <= 14 * 24; hour += 1) {
      clock.moveTo(instantOf(epochMsOf(mediaReminder) + hour * 3_600_000));
      await host.settle();
    }
    expect(await reminded(host)).toEqual([
      `${mediaReminder} reminder interpretation media`,
      '2026-11-06T01:00:00.000Z escalation interpretation media',
      '2026-11-13T01:00:00.000Z escalation interpretation media',
    ]);
    const mails = (await obligationMails(host)).toReversed();
    const department = ['drafter.housing@jiangzhou.example'];
    const above = [
      'departmentHead.housing@jiangzhou.example',
      'supervisor.office@jiangzhou.example',
    ];
    expect(mails.map(({ to }) => to)).toEqual([
      department,
      [...department, ...above],
      [...department, ...above],
    ]);
    expect(mails[0]?.subject).toMatch(/^即将到期：.*加装电梯管理办法.* \/ Due soon$/);
    expect(mails[1]?.subject).toMatch(/^逾期：.*加装电梯管理办法.* \/ Overdue$/);
    expect(mails[1]?.text).toContain(
      '“发布解读材料：新闻媒体”应于2026-11-05 24:00前完成，现已逾期',
    );
    expect(mails[1]?.text).toContain('依据：《');
  });

  test('of a follow-up comes from its gate alone, never twice from two sides', async () => {
    const { host, clock } = await published(temporaryFolder());
    await recordRelease(host, clock.now());
    for (let hour = 1; hour <= 21 * 24; hour += 1) {
      clock.moveTo(instantOf(epochMsOf(monday) + hour * 3_600_000));
      await host.settle();
    }
    const events = await host.environment.ledger.read('dossier/lift');
    const told = events.filter(({ type }) => /Reminded$/.test(type));
    expect(told.map(({ type, data }) => `${type} ${data.gate} ${data.kind}`)).toEqual([
      'GateReminded followUpLodging:cases reminder',
      'GateReminded followUpLodging:cases escalation',
    ]);
    const { mails } = await host.outbox.list({ limit: 200 });
    const versions = told.map(({ version }) => `dossier/lift/${version}`);
    expect(mails.filter(({ id }) => versions.includes(id))).toHaveLength(2);
  });

  test('that was missed while nothing ran is given when something runs again, and once', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    await host.close();
    clock.moveTo(at('2026-11-20T01:00:00.000Z'));
    const { host: second } = await hostAt(folder, clock);
    await second.settle();
    await second.close();
    const { host: third } = await hostAt(folder, clock);
    await third.settle();
    // No mere reminder of what is late, and not one for each that was missed.
    expect(await reminded(third)).toEqual([
      '2026-11-20T01:00:00.000Z escalation interpretation media',
    ]);
    expect(await obligationMails(third)).toHaveLength(1);
  });

  test('of what was met at the last moment is not given', async () => {
    const { host, clock } = await published(temporaryFolder());
    clock.moveTo(mediaReminder);
    await host.settle();
    clock.moveTo(justBefore(thursdayMidnight));
    await recordRelease(host, clock.now());
    clock.moveTo(at('2026-11-13T01:00:00.000Z'));
    await host.settle();
    expect(await reminded(host)).toHaveLength(1);
  });

  test('before anything was published is one of the disclosure itself', async () => {
    const { host, clock } = await hostAt(temporaryFolder());
    await actUntil(host, 'lift', 'lodgeMaterials');
    await host.settle();
    clock.moveTo(disclosureReminder);
    await host.settle();
    const [mail] = await obligationMails(host);
    expect(mail?.text).toContain('“主动公开文件”应于2026-11-30 24:00前完成，请按时办理');
    expect(mail?.text).toContain('《中华人民共和国政府信息公开条例》');
  });

  test('is not lost when the process dies between the event and what follows from it', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    const { environment } = host;
    clock.moveTo(mediaReminder);
    // The reminder is recorded, and nothing after that: no appointment, no mail.
    const dying: Environment = {
      ...environment,
      schedule: {
        set: () => Promise.reject(new Error('the process died')),
        cancel: () => Promise.reject(new Error('the process died')),
      },
    };
    const kept = keepAppointment(dying, { kind: 'obligations', stream: 'dossier/lift' });
    await expect(kept).rejects.toThrow('the process died');
    expect(await reminded(host)).toHaveLength(1);
    await host.close();
    const { host: second } = await hostAt(folder, clock);
    await second.settle();
    expect(await reminded(second)).toHaveLength(1);
    expect(await obligationMails(second)).toHaveLength(1);
    expect(await appointed(folder)).toEqual(['2026-11-06T01:00:00.000Z']);
  });

  test('does not keep others waiting when its mail cannot be handed over', async () => {
    const { host, clock } = await published(temporaryFolder());
    const { mail } = host.environment;
    let full = true;
    const send = mail.send.bind(mail);
    mail.send = async (message) => {
      if (full) throw new Error('no space left');
      await send(message);
    };
    clock.moveTo(mediaReminder);
    await expect(host.settle()).rejects.toThrow('no space left');
    expect(await reminded(host)).toHaveLength(1);
    full = false;
    await host.settle();
    expect(await obligationMails(host)).toHaveLength(1);
  });

  test('for an appointment from an earlier version is given as for one of today', async () => {
    const { host, clock } = await published(temporaryFolder());
    const former = { dossier: 'lift', kind: 'interpretation', subject: 'media' };
    expect(await keepAppointment(host.environment, former)).toEqual({ outcome: 'nothingDue' });
    clock.moveTo(mediaReminder);
    expect(await keepAppointment(host.environment, former)).toEqual({ outcome: 'reminded' });
    expect(await keepAppointment(host.environment, former)).toEqual({ outcome: 'nothingDue' });
  });

  test('is looked at for an appointment of ours only', async () => {
    const { host } = await published(temporaryFolder());
    const own = { kind: 'obligations', stream: 'dossier/lift' };
    for (const wrong of [{}, { ...own, stream: '../lift' }, { ...own, more: true }]) {
      await expect(keepAppointment(host.environment, wrong)).rejects.toThrow();
    }
    const asked = keepAppointment(host.environment, { ...own, stream: 'dossier/nowhere' });
    await expect(asked).rejects.toMatchObject({ reason: 'dossierMissing' });
    const issue = keepAppointment(host.environment, { ...own, stream: 'issue/2026-11' });
    expect(await issue).toEqual({ outcome: 'nothingDue' });
  });
});

describe('when working days change', () => {
  /** Friday 6 November is given free, so that three working days after Monday end later. */
  const calendar = createWorkingCalendar({
    overrides: [
      { date: '2026-11-04', working: false, name: '防汛停工', source: '江政办发〔2026〕91号' },
    ],
  });
  const inStream = async ({ environment }: Host) => {
    const events = await environment.ledger.read('dossier/lift');
    return events.filter(({ type }) => type === 'DeadlinesRecomputed');
  };

  test('each open date that moves is recorded with both days and the calendar, once', async () => {
    const folder = temporaryFolder();
    const { host } = await published(folder);
    const changed = { ...host.environment, calendar };
    expect(await recomputeDeadlines(changed)).toEqual(['dossier/lift']);
    expect(await recomputeDeadlines(changed)).toEqual([]);
    const [recomputed, ...others] = await inStream(host);
    expect(others).toEqual([]);
    expect(recomputed?.data).toMatchObject({
      calendar: { version: calendar.version, digest: calendar.digest },
      changes: expect.arrayContaining([
        {
          kind: 'interpretation',
          subject: 'media',
          startsAt: monday,
          from: thursdayMidnight,
          to: '2026-11-06T16:00:00.000Z',
        },
        expect.objectContaining({ kind: 'followUp', to: '2026-11-17T16:00:00.000Z' }),
      ]),
    });
    const { state } = await loadDossier(changed, lift);
    expect(state).toMatchObject({ followUps: [{ key: 'cases', dueOn: '2026-11-17' }] });
  });

  test('is the first thing recorded, also where somebody acts before all is counted', async () => {
    const { host, clock } = await published(temporaryFolder());
    const changed = { ...host.environment, calendar };
    const commandId = commandIdSchema.parse('test-obligations-first');
    const request = { person: cast.drafter, commandId };
    await execute(changed, commands.recordRelease, request, {
      dossier: 'lift',
      part: 'qa',
      channel: 'newMedia',
      reference: '江州发布',
      releasedAt: clock.now(),
    });
    const types = (await host.environment.ledger.read('dossier/lift')).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['DeadlinesRecomputed', 'ReleaseRecorded']);
    expect(await recomputeDeadlines(changed)).toEqual([]);
    expect(await inStream(host)).toHaveLength(1);
  });

  test('is taken up again where the process died half way, and done once in each stream', async () => {
    const { host } = await published(temporaryFolder());
    await actUntil(host, 'second', 'lodgeMaterials');
    await host.settle();
    const changed = { ...host.environment, calendar };
    let left = 1;
    const dying: Environment = {
      ...changed,
      ledger: {
        ...changed.ledger,
        append: (...given) => {
          if (left === 0) return Promise.reject(new Error('the process died'));
          left -= 1;
          return changed.ledger.append(...given);
        },
      },
    };
    await expect(recomputeDeadlines(dying)).rejects.toThrow('the process died');
    await recomputeDeadlines(changed);
    for (const stream of ['dossier/lift', 'dossier/second'] as const) {
      const events = await host.environment.ledger.read(stream);
      expect(events.filter(({ type }) => type === 'DeadlinesRecomputed')).toHaveLength(1);
    }
    // As whoever had counted all in one go would have said it.
    const counted = await host.environment.ledger.read('registry/deadlines');
    expect(counted.at(-1)?.data).toEqual({
      digest: presentCount(changed),
      calendar: calendar.version,
    });
    expect(await recomputeDeadlines(changed)).toEqual([]);
  });

  test('what was met stays as it was', async () => {
    const { host, clock } = await published(temporaryFolder());
    await recordRelease(host, clock.now());
    await recomputeDeadlines({ ...host.environment, calendar });
    const kinds = (await inStream(host)).flatMap(({ data }) =>
      deadlinesRecomputedSchema.parse(data).changes.map(({ kind }) => kind),
    );
    expect(kinds).toEqual(['followUp']);
  });
});

test('the week of the tests begins on a Monday', () => {
  expect(new Date(monday).getUTCDay()).toBe(1);
});
