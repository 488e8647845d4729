import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteSchedule } from '../../../functions/adapters/sqlite/schedule.ts';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import { recountDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { recomputeDeadlines } from '../../../functions/application/obligations/recompute-deadlines.ts';
import { ask, type Command, execute } from '../../../functions/application/use-case.ts';
import { createWorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import { dossierSummarySchema } from '../../../functions/domain/dossier/head.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Role } from '../../../functions/domain/kernel/people.ts';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import type { Ledger } from '../../../functions/ports/ledger.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { demoPeople } from '../../../infra/local/demo/people.ts';
import type { Host } from '../../../infra/local/open-host.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt, monday } from './host-house.ts';

const lift = dossierIdSchema.parse('lift');
const stream = 'dossier/lift';
const cast = castOf('housing');
const holderOf = (role: Role) =>
  demoPeople.find(({ roles }) => roles.includes(role)) ?? expect.fail(`nobody is ${role}`);
const supervisor = holderOf('supervisor');
const administrator = holderOf('administrator');

/** Wednesday 4 November is given free: three working days after Monday end a day later. */
const source = '江政办发〔2026〕91号';
const ownDays = {
  overrides: [{ date: '2026-11-04', working: false, name: '防汛停工', source }],
};
const calendar = createWorkingCalendar(ownDays);
const onMedia = {
  kind: 'interpretation',
  subject: 'media',
  startsAt: monday,
  from: '2026-11-05T16:00:00.000Z',
  to: '2026-11-06T16:00:00.000Z',
};

/** A ledger whose heads of dossiers say nothing about obligations, as they once did. */
function silent(ledger: Ledger): Ledger {
  return {
    ...ledger,
    append: (name, version, events, { head, ...options }) => {
      const { obligations: _all, owed: _owed, ...summary } = head.summary;
      const said = name === stream ? { ...head, summary } : head;
      return ledger.append(name, version, events, { ...options, head: said });
    },
  };
}

let acts = 0;
async function act<I, O>(
  environment: Environment,
  command: Command<I, O>,
  input: object,
  person = cast.drafter,
): Promise<void> {
  acts += 1;
  const commandId = commandIdSchema.parse(`test-silent-heads-${acts}`);
  await execute(environment, command, { person, commandId }, input);
}

const release = (channel: string) => ({
  dossier: 'lift',
  part: 'qa',
  channel,
  reference: '江州发布',
  releasedAt: monday,
});

async function importDayOff(environment: Environment): Promise<void> {
  const content = Buffer.from(JSON.stringify(ownDays)).toString('base64');
  const file = { name: '防汛.json', content };
  const seen = environment.calendar.digest;
  await act(environment, commands.importCalendar, { file, source, seen }, administrator);
}

async function takeBack(environment: Environment): Promise<void> {
  const seen = environment.calendar.digest;
  await act(environment, commands.restoreCalendar, { entry: 0, source, seen }, administrator);
}

/** Published, counted by the calendar without own days, with a head that tells nothing. */
async function published(): Promise<{ host: Host; old: Environment; changed: Environment }> {
  const { host } = await hostAt(temporaryFolder());
  await recomputeDeadlines(host.environment);
  await actUntil(host, 'lift', 'signOff');
  await host.settle();
  const old = { ...host.environment, ledger: silent(host.environment.ledger) };
  await act(old, commands.recordRelease, release('newMedia'));
  await host.settle();
  expect(await headOf(host)).not.toHaveProperty('obligations');
  return { host, old, changed: { ...host.environment, calendar } };
}

async function headOf({ environment }: Host) {
  const head = await environment.ledger.head(stream);
  return dossierSummarySchema.parse(head?.summary);
}

async function typesOf({ environment }: Host): Promise<readonly string[]> {
  return (await environment.ledger.read(stream)).map(({ type }) => type);
}

async function recomputations({ environment }: Host) {
  const events = await environment.ledger.read(stream);
  return events.filter(({ type }) => type === 'DeadlinesRecomputed').map(({ data }) => data);
}

const board = (environment: Environment) =>
  ask(environment, queries.listObligations, supervisor, { stream, limit: 5_000 });

/** What is on the board of the city for a department, as far as its report counts it by kind. */
async function cityCounts(environment: Environment): Promise<object> {
  const city = await ask(environment, queries.viewCityCompliance, supervisor, { year: 2026 });
  const own = city.departments.find(({ department }) => department === 'housing');
  if (own === undefined) return expect.fail('the city does not show the department');
  const { department: _department, ...counts } = own;
  return counts;
}

async function reportCounts(environment: Environment): Promise<object> {
  const asked = { department: 'housing', year: 2026 };
  const { rows } = await ask(environment, queries.viewCompliance, supervisor, asked);
  const counts = { met: 0, metLate: 0, overdue: 0, pending: 0, ceased: 0 };
  for (const { row, figures } of rows) {
    if (!row.startsWith('onTime:')) continue;
    for (const { name, value } of figures) {
      if (Object.hasOwn(counts, name)) counts[name as keyof typeof counts] += value;
    }
  }
  return counts;
}

describe('a head that says nothing about obligations', () => {
  test('lets the history tell which dates a changed calendar moved, once', async () => {
    const { host, changed } = await published();
    expect(await recomputeDeadlines(changed)).toEqual([stream]);
    const [recomputed, ...others] = await recomputations(host);
    expect(others).toEqual([]);
    expect(recomputed?.changes).toContainEqual(onMedia);
    expect((await headOf(host)).obligations).not.toBeUndefined();
    expect(await recomputeDeadlines(changed)).toEqual([]);
    expect(await recountDossier(changed, lift)).toBe(false);
  });

  test('has what moved recorded first where somebody acts before all is counted', async () => {
    const { host, changed } = await published();
    await act(changed, commands.recordRelease, release('pressConference'));
    expect((await typesOf(host)).slice(-2)).toEqual(['DeadlinesRecomputed', 'ReleaseRecorded']);
    expect((await recomputations(host))[0]?.changes).toContainEqual(onMedia);
  });

  test('says it only once where the next head says nothing either', async () => {
    const { host, old } = await published();
    await importDayOff(old);
    expect(await recountDossier(old, lift)).toBe(true);
    expect(await recountDossier(old, lift)).toBe(false);
    await act(old, commands.recordRelease, release('pressConference'));
    expect(await recomputeDeadlines(old)).toEqual([]);
    expect(await recomputations(host)).toHaveLength(1);
    expect(await headOf(host)).not.toHaveProperty('obligations');
    await takeBack(old);
    expect(await recomputeDeadlines(old)).toEqual([stream]);
    const [, back] = await recomputations(host);
    expect(back?.changes).toContainEqual({ ...onMedia, from: onMedia.to, to: onMedia.from });
  });

  test('is on the board with every date as it is counted now', async () => {
    const { host, changed } = await published();
    const before = (await board(host.environment)).obligations;
    const media = before.find(({ subject }) => subject === 'media');
    expect(media).toMatchObject({ dueAt: onMedia.from, standing: 'due' });
    expect(before.filter(({ standing }) => standing === 'met').length).toBeGreaterThan(5);
    const after = (await board(changed)).obligations;
    expect(after.find(({ subject }) => subject === 'media')?.dueAt).toBe(onMedia.to);
    expect(after).toHaveLength(before.length);
  });

  test('gives no date as moved where nobody can tell what it was, and still appoints by today', async () => {
    const folder = temporaryFolder();
    const { host } = await hostAt(folder);
    // Nothing was ever counted: this is the first version of the house that does.
    const old = { ...host.environment, ledger: silent(host.environment.ledger) };
    await actUntil(host, 'lift', 'signOff');
    await host.settle();
    await act(old, commands.recordRelease, release('newMedia'));
    const changed = { ...old, calendar };
    expect(await recomputeDeadlines(changed)).toEqual([]);
    expect(await recomputations(host)).toEqual([]);
    const schedule = openSqliteSchedule({ file: `${folder}/schedule.sqlite` });
    onTestFinished(() => schedule.close());
    const far = instantSchema.parse('2099-01-01T00:00:00.000Z');
    const due = await schedule.due(far, 100);
    // The day before the one on which it is due now.
    expect(due.map(({ at }) => at)).toContain('2026-11-05T01:00:00.000Z');
  });
});

describe('a dossier that was worked on for long', () => {
  const ROUNDS = 35;

  async function returnedOften(): Promise<{ host: Host; changed: Environment }> {
    const { host, clock } = await hostAt(temporaryFolder());
    const { environment } = host;
    await recomputeDeadlines(environment);
    await actUntil(host, 'lift', 'submitPackage');
    for (let round = 1; round <= ROUNDS; round += 1) {
      clock.moveTo(
        instantSchema.parse(new Date(Date.parse(monday) + round * 60_000).toISOString()),
      );
      const reasons = ['请补充说明'];
      await act(
        environment,
        commands.returnToDrafting,
        { dossier: 'lift', reasons },
        cast.disclosureReviewer,
      );
      await act(environment, commands.submitPackage, { dossier: 'lift' }, cast.departmentHead);
    }
    await host.settle();
    return { host, changed: { ...environment, calendar } };
  }

  test('tells what is owed in its head, moves with the calendar, and is counted in full', async () => {
    const { host, changed } = await returnedOften();
    const head = await headOf(host);
    expect(head.obligations).toBeUndefined();
    expect(head.owed?.map(({ kind }) => kind).toSorted()).toEqual(['disclosure', 'gate']);
    const { counts, total } = await board(host.environment);
    const countOf = (standing: string) =>
      counts.filter((one) => one.standing === standing).reduce((sum, one) => sum + one.count, 0);
    // Lodging of document and plan, and each time screening and submission.
    expect(total).toBeGreaterThan(2 * ROUNDS);
    expect(countOf('met') + countOf('metLate') + countOf('due') + countOf('ceased')).toBe(total);
    expect(await cityCounts(host.environment)).toEqual(await reportCounts(host.environment));
    expect(await recomputeDeadlines(changed)).toEqual([stream]);
    expect(await recomputeDeadlines(changed)).toEqual([]);
    const [recomputed, ...others] = await recomputations(host);
    expect(others).toEqual([]);
    // The stay at the gate ends on Tuesday in either calendar.
    expect(recomputed?.changes).toMatchObject([{ kind: 'disclosure' }]);
  });
});
