import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calendarStream } from '../../../functions/application/calendar/calendar-stream.ts';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { deadlinesStream } from '../../../functions/application/obligations/counted-by.ts';
import { ask, type Command, execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Role } from '../../../functions/domain/kernel/people.ts';
import type { StreamName } from '../../../functions/ports/ledger.ts';
import { RECHECK_MS } from '../../../infra/aws/entries/environment.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issuePackage } from '../../../infra/local/demo/issue-package.ts';
import { demoPeople } from '../../../infra/local/demo/people.ts';
import { samplePackage } from '../../bench/sample-package.ts';
import { useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import { type CityOnAws, cityOnAws } from './cloud/city-on-aws.ts';

const dynamo = useDynamoDbLocal();
const cast = castOf('housing');
const source = '江政发〔2026〕8号';
const streams = ['dossier/lift', 'dossier/second', 'matter/shenqing-1'] as const;

const holderOf = (role: Role) =>
  demoPeople.find(({ roles }) => roles.includes(role)) ?? expect.fail(`nobody is ${role}`);
const administrator = holderOf('administrator');

/** Twenty working days after Monday 2 November end with 30 November; a day off makes it one more. */
const before = { dueAt: '2026-11-30T16:00:00.000Z', lookAt: 'at(2026-11-27T01:00:00)' };
const after = { dueAt: '2026-12-01T16:00:00.000Z', lookAt: 'at(2026-11-30T01:00:00)' };

let acts = 0;
async function act<I, O>(
  environment: Environment,
  command: Command<I, O>,
  input: object,
  person = cast.drafter,
): Promise<void> {
  acts += 1;
  const commandId = commandIdSchema.parse(`calendar-on-aws-${acts}`);
  await execute(environment, command, { person, commandId }, input);
}

const openRequest = (environment: Environment, matter: string) =>
  act(environment, commands.openMatter, {
    matter,
    kind: 'requestAnswer',
    title: '申请公开补贴发放情况',
    request: { delivery: 'inPerson', arrivedOn: '2026-11-02' },
  });

async function lodge(environment: Environment, dossier: string): Promise<void> {
  for await (const { step } of issuePackage(environment, cast, samplePackage(dossier))) {
    if (step === 'lodgeMaterials') return;
  }
}

async function importDayOff(environment: Environment): Promise<void> {
  const days = { overrides: [{ date: '2026-11-11', working: false, name: '防汛停工', source }] };
  const content = Buffer.from(JSON.stringify(days)).toString('base64');
  const input = { file: { name: '防汛.json', content }, source };
  const { seen } = await ask(environment, queries.previewCalendar, administrator, input);
  await act(environment, commands.importCalendar, { ...input, seen }, administrator);
}

async function recomputations({ environment }: CityOnAws, stream: StreamName) {
  const events = await environment.ledger.read(stream);
  return events.filter(({ type }) => type === 'DeadlinesRecomputed').map(({ data }) => data);
}

/** Due dates on the board of what runs for twenty working days, by stream. */
async function twentyDays(environment: Environment): Promise<Readonly<Record<string, string>>> {
  const { obligations } = await ask(environment, queries.listObligations, administrator, {
    kind: ['disclosure', 'requestAnswer'],
    standing: ['due', 'soon', 'overdue'],
  });
  return Object.fromEntries(obligations.map(({ stream, dueAt }) => [stream, dueAt]));
}

const everywhere = (dueAt: string, names: readonly string[] = streams) =>
  Object.fromEntries(names.map((name) => [name, dueAt]));

const looksOf = ({ services }: CityOnAws, stream: string) =>
  [...services.appointments]
    .filter(([name]) => name.startsWith(stream.replace('/', '.')))
    .map(([, at]) => at);

/** What EventBridge Scheduler does by now; it may call twice. */
async function keepDue(city: CityOnAws): Promise<void> {
  for (const input of city.services.takeDue(systemClock.now())) {
    await city.keepAppointment(input);
    await city.keepAppointment(input);
  }
  await city.settle();
}

async function remindedIn({ environment }: CityOnAws, stream: StreamName) {
  const events = await environment.ledger.read(stream);
  return events
    .filter(({ type }) => type === 'ObligationReminded')
    .map(({ data }) => `${data.kind} ${data.notice} ${data.dueAt}`);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-02T01:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test.skipIf(dynamo === null)(
  'a day off that one function records moves due dates, appointments and mails of all, once',
  { timeout: 180_000 },
  async () => {
    if (dynamo === null) return;
    const city = await cityOnAws(dynamo);
    const { environment } = city;
    await lodge(environment, 'lift');
    await lodge(environment, 'second');
    await openRequest(environment, 'shenqing-1');
    await city.settle();
    expect(await twentyDays(environment)).toEqual(everywhere(before.dueAt));
    for (const stream of streams) expect(looksOf(city, stream)).toContain(before.lookAt);

    const unaware = city.anotherProcess();
    await unaware.ledger.head(calendarStream);
    await importDayOff(environment);
    await city.settle();
    for (const stream of streams) {
      const [moved, ...others] = await recomputations(city, stream);
      // Every batch was delivered twice.
      expect(others).toEqual([]);
      expect(moved).toMatchObject({
        calendar: { digest: environment.calendar.digest },
        changes: expect.arrayContaining([
          expect.objectContaining({ from: before.dueAt, to: after.dueAt }),
        ]),
      });
      expect(looksOf(city, stream)).toContain(after.lookAt);
    }
    expect(await twentyDays(environment)).toEqual(everywhere(after.dueAt));

    // A function that has not looked since still counts by the old days, and can do no harm.
    expect(unaware.calendar.digest).not.toBe(environment.calendar.digest);
    await openRequest(unaware, 'shenqing-2');
    const late = ['matter/shenqing-2'];
    expect(await twentyDays(environment)).toMatchObject(everywhere(before.dueAt, late));
    await act(unaware, commands.submitPackage, { dossier: 'lift' }, cast.departmentHead);
    expect(unaware.calendar.digest).toBe(environment.calendar.digest);
    await city.settle();
    const all = [...streams, ...late];
    expect(await twentyDays(environment)).toEqual(everywhere(after.dueAt, all));
    for (const stream of [...streams, 'matter/shenqing-2'] as const) {
      expect(await recomputations(city, stream)).toHaveLength(1);
    }

    // One that nobody asks anything learns of the new days when it is next used.
    const asleep = city.anotherProcess();
    vi.setSystemTime(Date.now() + RECHECK_MS);
    await asleep.ledger.head('dossier/lift');
    expect(asleep.calendar.digest).toBe(environment.calendar.digest);

    // The hourly function begins with the days of the house alone, and has nothing to count anew.
    const counted = await environment.ledger.read(deadlinesStream);
    expect(counted).toHaveLength(1);
    await city.revive();
    expect(await environment.ledger.read(deadlinesStream)).toEqual(counted);

    // The appointment of before finds nothing due; the one of now reminds, and is mailed once.
    vi.setSystemTime(Date.parse('2026-11-27T01:01:00.000Z'));
    await keepDue(city);
    for (const stream of streams) expect(await remindedIn(city, stream)).toEqual([]);
    vi.setSystemTime(Date.parse('2026-11-30T01:01:00.000Z'));
    await keepDue(city);
    expect(await remindedIn(city, 'matter/shenqing-1')).toEqual([
      `requestAnswer reminder ${after.dueAt}`,
    ]);
    for (const stream of ['dossier/lift', 'dossier/second'] as const) {
      expect(await remindedIn(city, stream)).toEqual([`disclosure reminder ${after.dueAt}`]);
    }
    const mails = city.services.mails.filter((mail) => mail.includes('应于2026-12-01 24:00前完成'));
    expect(mails).toHaveLength(4);
    await keepDue(city);
    const again = city.services.mails.filter((mail) => mail.includes('应于2026-12-01 24:00前完成'));
    expect(again).toHaveLength(4);
  },
);
