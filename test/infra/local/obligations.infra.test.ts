import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteSchedule } from '../../../functions/adapters/sqlite/schedule.ts';
import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import { relayOnce } from '../../../functions/application/relay/relay.ts';
import { type Command, execute } from '../../../functions/application/use-case.ts';
import { remindObligation } from '../../../functions/application/workflow/remind-obligation.ts';
import { obligationsOf } from '../../../functions/domain/deadlines/obligations.ts';
import { withOverrides } from '../../../functions/domain/jurisdictions/overrides.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Person } from '../../../functions/domain/kernel/people.ts';
import {
  epochMsOf,
  type Instant,
  instantOf,
  instantSchema,
} from '../../../functions/domain/kernel/time.ts';
import type { JsonObject, LedgerEvent } from '../../../functions/ports/ledger.ts';
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
/** Twenty working days after it end with Monday 30 November. */
const disclosureOver = at('2026-11-30T16:00:00.000Z');
const justBefore = (moment: Instant) => instantOf(epochMsOf(moment) - 1);
const cast = castOf('housing');

/** Mails about obligations; those about gates have the number of their event as id. */
async function overdueMails({ outbox }: Host) {
  const { mails } = await outbox.list({ limit: 200 });
  return mails.filter(({ id }) => /\/(?:disclosure|interpretation|followUp)\//.test(id));
}

async function owed({ environment }: Host): Promise<readonly string[]> {
  const { state } = await loadDossier(environment, lift);
  const { jurisdiction, calendar } = environment;
  const rules = { jurisdiction: jurisdiction(state.facts.jurisdiction), calendar };
  return obligationsOf(state, rules)
    .filter(({ kind, satisfiedAt }) => kind !== 'gate' && satisfiedAt === null)
    .map(({ kind, subject, dueAt }) => `${kind} ${subject} ${dueAt}`)
    .sort();
}

/** What stands in the schedule of a folder, read as another program would. */
async function appointed(folder: string) {
  const schedule = openSqliteSchedule({ file: join(folder, 'schedule.sqlite') });
  onTestFinished(() => schedule.close());
  const appointments = await schedule.due(at('2099-01-01T00:00:00.000Z'), 100);
  // The destruction of raw personal data has appointments of its own.
  return appointments
    .filter(({ input }) => input.kind !== 'destruction')
    .map(({ at: dueAt, input }) => `${input.kind} ${input.subject} ${dueAt}`)
    .sort();
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

describe('what a dossier owes', () => {
  test('stands in the schedule after every act, as the ledger has it, and nothing else', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await hostAt(folder);
    const seen = new Set<string>();
    for await (const _done of issuePackage(host.environment, cast, samplePackage('lift'))) {
      await host.settle();
      expect(await appointed(folder)).toEqual(await owed(host));
      for (const one of await appointed(folder)) seen.add(one);
    }
    clock.moveTo(at('2026-11-04T02:00:00.000Z'));
    await recordRelease(host, clock.now());
    expect(await appointed(folder)).toEqual(await owed(host));
    // Disclosure is over with publication; the follow-up is what is left in the end.
    expect([...seen]).toEqual([
      `disclosure  ${disclosureOver}`,
      'followUp cases 2026-11-16T16:00:00.000Z',
      `interpretation media ${thursdayMidnight}`,
    ]);
    expect(await appointed(folder)).toEqual(['followUp cases 2026-11-16T16:00:00.000Z']);
  });

  test('is no longer looked at when the dossier is withdrawn', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await hostAt(folder);
    await actUntil(host, 'lift', 'lodgeMaterials');
    await host.settle();
    expect(await appointed(folder)).toEqual([`disclosure  ${disclosureOver}`]);
    await act(host, commands.withdrawDossier, { dossier: 'lift', reasons: ['另行研究'] });
    expect(await appointed(folder)).toEqual([]);
    clock.moveTo(at('2027-01-01T00:00:00.000Z'));
    await host.settle();
    expect(await overdueMails(host)).toEqual([]);
  });

  test('falls away with a decision against disclosure, and is back with a return', async () => {
    const folder = temporaryFolder();
    const { host } = await hostAt(folder);
    const internal = { ...samplePackage('lift'), normative: false };
    for await (const { step } of issuePackage(host.environment, cast, internal)) {
      if (step === 'passScreening') break;
    }
    await host.settle();
    expect(await appointed(folder)).toEqual([`disclosure  ${disclosureOver}`]);
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
    expect(await appointed(folder)).toEqual([`disclosure  ${disclosureOver}`]);
    expect(await appointed(folder)).toEqual(await owed(host));
  });

  test('is nothing more of a promised interpretation once that is released', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    await recordRelease(host, clock.now());
    expect(await appointed(folder)).toHaveLength(1);
    const content = Buffer.from('案例解读\n某小区加装电梯，每台获补贴20万元。').toString('base64');
    const file = { name: 'cases.txt', content };
    const lodged = { dossier: 'lift', key: 'cases', form: 'caseStudy', file };
    await act(host, commands.lodgeFollowUp, lodged);
    const approved = { dossier: 'lift', key: 'cases', version: 0 };
    await act(host, commands.approveFollowUp, approved, cast.privacyReviewer);
    expect(await owed(host)).toEqual([]);
    expect(await appointed(folder)).toEqual([]);
  });

  test('is scheduled no differently when the relay hands the events over again', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    const events = await host.environment.ledger.read('dossier/lift');
    const scheduled = await appointed(folder);
    await relayAgain(host, events);
    expect(await appointed(folder)).toEqual(scheduled);
    clock.moveTo(thursdayMidnight);
    await host.settle();
    await relayAgain(host, events);
    await host.settle();
    expect(await overdueMails(host)).toHaveLength(1);
  });
});

async function relayAgain({ environment }: Host, events: readonly LedgerEvent[]): Promise<void> {
  await relayOnce(environment, {
    next: async () => ({ events, cursor: 0 }),
    acknowledge: async () => {},
  });
}

describe('an obligation that becomes overdue', () => {
  test('is mailed once, to the department and the supervisor, with the rule', async () => {
    const { host, clock } = await published(temporaryFolder());
    clock.moveTo(justBefore(thursdayMidnight));
    await host.settle();
    expect(await overdueMails(host)).toEqual([]);
    clock.moveTo(thursdayMidnight);
    await host.settle();
    const mails = await overdueMails(host);
    expect(mails).toMatchObject([
      {
        id: `dossier/lift/interpretation/media/${thursdayMidnight}`,
        to: ['drafter.housing@jiangzhou.example', 'supervisor.office@jiangzhou.example'],
        subject: expect.stringMatching(/^逾期：.*加装电梯管理办法.* \/ Overdue$/),
      },
    ]);
    expect(mails[0]?.text).toContain('应于2026-11-05前（含当日）发布解读材料（渠道：新闻媒体）');
    expect(mails[0]?.text).toContain('依据：《');
    // Every hour of two more weeks.
    for (let hour = 1; hour <= 14 * 24; hour += 1) {
      clock.moveTo(instantOf(epochMsOf(thursdayMidnight) + hour * 3_600_000));
      await host.settle();
    }
    const ids = (await overdueMails(host)).map(({ id }) => id);
    expect(ids).toEqual([
      'dossier/lift/followUp/cases/2026-11-16T16:00:00.000Z',
      `dossier/lift/interpretation/media/${thursdayMidnight}`,
    ]);
  });

  test('while nothing ran is mailed when something runs again, and once', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    await host.close();
    clock.moveTo(at('2026-11-09T01:00:00.000Z'));
    const { host: second } = await hostAt(folder, clock);
    await second.settle();
    expect(await overdueMails(second)).toHaveLength(1);
    await second.close();
    const { host: third } = await hostAt(folder, clock);
    await third.settle();
    expect(await overdueMails(third)).toHaveLength(1);
  });

  test('that was met in time is not mailed, also when that was recorded at the last moment', async () => {
    const { host, clock } = await published(temporaryFolder());
    clock.moveTo(justBefore(thursdayMidnight));
    await recordRelease(host, clock.now());
    clock.moveTo(at('2026-11-13T01:00:00.000Z'));
    await host.settle();
    expect(await overdueMails(host)).toEqual([]);
  });

  test('before anything was published is the disclosure itself', async () => {
    const { host, clock } = await hostAt(temporaryFolder());
    await actUntil(host, 'lift', 'lodgeMaterials');
    await host.settle();
    clock.moveTo(disclosureOver);
    await host.settle();
    const [mail] = await overdueMails(host);
    expect(mail?.id).toBe(`dossier/lift/disclosure//${disclosureOver}`);
    expect(mail?.text).toContain('应于2026-11-30前（含当日）主动公开文件，现已逾期');
    expect(mail?.text).toContain('《中华人民共和国政府信息公开条例》');
  });

  test('does not keep the others waiting when its mail cannot be handed over', async () => {
    const { host, clock } = await published(temporaryFolder());
    const { mail } = host.environment;
    let full = true;
    const send = mail.send.bind(mail);
    mail.send = async (message) => {
      if (full && message.id.includes('/interpretation/')) throw new Error('no space left');
      await send(message);
    };
    clock.moveTo(at('2026-11-20T01:00:00.000Z'));
    await expect(host.settle()).rejects.toThrow('no space left');
    expect((await overdueMails(host)).map(({ id }) => id)).toEqual([
      'dossier/lift/followUp/cases/2026-11-16T16:00:00.000Z',
    ]);
    full = false;
    await host.settle();
    expect(await overdueMails(host)).toHaveLength(2);
  });
});

describe('an obligation whose due date moved', () => {
  const media: JsonObject = { dossier: 'lift', kind: 'interpretation', subject: 'media' };

  test('with a later document is looked at on the later day only', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await hostAt(folder);
    await actUntil(host, 'lift', 'lodgeDocument');
    await host.settle();
    const { document } = samplePackage('lift');
    const text = Buffer.from(document.content, 'base64').toString();
    const later = Buffer.from(text.replace('2026年11月2日', '2026年11月9日')).toString('base64');
    clock.moveTo(at('2026-11-10T01:00:00.000Z'));
    await act(host, commands.lodgeDocument, {
      dossier: 'lift',
      file: { ...document, content: later },
      proposal: { attribute: 'proactive', reasons: '涉及公众利益调整。', ground: null },
    });
    expect(await appointed(folder)).toEqual(['disclosure  2026-12-07T16:00:00.000Z']);
    clock.moveTo(disclosureOver);
    await host.settle();
    expect(await overdueMails(host)).toEqual([]);
    clock.moveTo(at('2026-12-07T16:00:00.000Z'));
    await host.settle();
    expect(await overdueMails(host)).toHaveLength(1);
  });

  test('by a rule that gives more time has a new appointment, kept then', async () => {
    const folder = temporaryFolder();
    const { host, clock } = await published(folder);
    const { environment } = host;
    const longer = {
      ...environment,
      jurisdiction: (id: Parameters<typeof environment.jurisdiction>[0]) => {
        const base = environment.jurisdiction(id);
        const { citation } = base.parameters.interpretationWithinWorkingDays;
        return withOverrides(base, { interpretationWithinWorkingDays: { value: 5, citation } });
      },
    };
    clock.moveTo(thursdayMidnight);
    expect(await remindObligation(longer, media)).toBe('postponed');
    expect(await overdueMails(host)).toEqual([]);
    const nextMonday = at('2026-11-09T16:00:00.000Z');
    expect(await appointed(folder)).toContain(`interpretation media ${nextMonday}`);
    // The first appointment, which the schedule still holds, is another one.
    expect(await appointed(folder)).toContain(`interpretation media ${thursdayMidnight}`);
    clock.moveTo(nextMonday);
    expect(await remindObligation(longer, media)).toBe('reminded');
    expect(await remindObligation(longer, media)).toBe('reminded');
    expect(await overdueMails(host)).toHaveLength(1);
  });

  test('or that fell away meanwhile is left alone at its moment', async () => {
    const { host, clock } = await published(temporaryFolder());
    await recordRelease(host, clock.now());
    clock.moveTo(thursdayMidnight);
    expect(await remindObligation(host.environment, media)).toBe('settled');
    const newMedia = { ...media, subject: 'newMedia' };
    expect(await remindObligation(host.environment, newMedia)).toBe('settled');
    expect(await overdueMails(host)).toEqual([]);
  });

  test('is looked at for an appointment of ours only', async () => {
    const { host } = await published(temporaryFolder());
    for (const wrong of [{}, { ...media, kind: 'gate' }, { ...media, more: true }]) {
      await expect(remindObligation(host.environment, wrong)).rejects.toThrow();
    }
    const nowhere = { ...media, dossier: 'nowhere' };
    const asked = remindObligation(host.environment, nowhere);
    await expect(asked).rejects.toMatchObject({ reason: 'dossierMissing' });
  });
});

test('the week of the tests begins on a Monday', () => {
  expect(new Date(monday).getUTCDay()).toBe(1);
});
