import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { followCalendar } from '../../../functions/application/calendar/registered-calendar.ts';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { personSchema } from '../../../functions/domain/kernel/people.ts';
import type { Host } from '../../../infra/local/open-host.ts';
import { hostAt } from './host-house.ts';

const drafter = personSchema.parse({
  id: 'shen-yuqing',
  roles: ['drafter'],
  department: 'housing',
});
const administrator = personSchema.parse({
  id: 'mo-xinyu',
  roles: ['administrator'],
  department: 'office',
});
const head = personSchema.parse({ ...drafter, id: 'fang-zhiyuan', roles: ['departmentHead'] });
const as = (person: typeof drafter, id: string) => ({
  person,
  commandId: commandIdSchema.parse(`calendar-change-${id}`),
});

const dayOff = {
  date: '2026-11-11',
  working: false,
  name: '防汛停工',
  source: '江政发〔2026〕8号',
};
const file = {
  name: '防汛.json',
  content: Buffer.from(JSON.stringify({ overrides: [dayOff] })).toString('base64'),
};
const source = '江政发〔2026〕8号';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tongbu-calendar-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function openRequest({ environment }: Host, matter = 'shenqing-1'): Promise<void> {
  await execute(environment, commands.openMatter, as(drafter, `open-${matter}`), {
    matter,
    kind: 'requestAnswer',
    title: '申请公开补贴发放情况',
    request: { delivery: 'inPerson', arrivedOn: '2026-11-02' },
  });
}

/** As the board has it: a page of one matter counts its history anew. */
async function answerDue({ environment }: Host, matter = 'shenqing-1') {
  const asked = { stream: `matter/${matter}` };
  const { obligations } = await ask(environment, queries.listObligations, drafter, asked);
  const [answer] = obligations;
  return { dueAt: answer?.dueAt, movedFrom: answer?.movedFrom };
}

async function importDayOff({ environment }: Host): Promise<void> {
  const input = { file, source };
  const { seen, moved } = await ask(environment, queries.previewCalendar, administrator, input);
  expect(moved).toEqual({ count: 1, complete: true });
  const asked = as(administrator, 'import');
  await execute(environment, commands.importCalendar, asked, { ...input, seen });
}

test('a day off that is imported moves open deadlines, and their streams say so', async () => {
  const { host } = await hostAt(folder());
  await openRequest(host);
  await host.settle();
  const before = await answerDue(host);
  await importDayOff(host);
  await host.settle();
  const after = await answerDue(host);
  expect(after).toEqual({ dueAt: '2026-12-01T16:00:00.000Z', movedFrom: before.dueAt });
  const events = await host.environment.ledger.read('matter/shenqing-1', {
    fromVersion: 1,
    limit: 10,
  });
  expect(events.map(({ type }) => type)).toEqual(['MatterOpened', 'DeadlinesRecomputed']);
});

test('a process that has not seen the import moves nothing back, and is put right', async () => {
  const { host, clock } = await hostAt(folder());
  const unaware = {
    ...host.environment,
    ...followCalendar(host.environment.ledger, { clock, recheckMs: 10_000 }),
  };
  await openRequest(host);
  await unaware.ledger.head('registry/calendar');
  await importDayOff(host);
  await host.settle();
  await openRequest({ ...host, environment: unaware }, 'shenqing-2');
  expect((await answerDue(host, 'shenqing-2')).dueAt).toBe('2026-11-30T16:00:00.000Z');
  await execute(unaware, commands.extendTerm, as(head, 'extend'), {
    matter: 'shenqing-1',
    workingDays: 5,
    notifiedOn: '2026-11-02',
    reason: '需要向多个部门核实',
  });
  await host.settle();
  expect((await answerDue(host, 'shenqing-2')).dueAt).toBe('2026-12-01T16:00:00.000Z');
  const { ledger } = host.environment;
  const types = (await ledger.read('matter/shenqing-1')).map(({ type }) => type);
  expect(types.filter((type) => type === 'DeadlinesRecomputed')).toHaveLength(1);
});

test('a host that starts again counts by the calendar on record', async () => {
  const path = folder();
  const { host } = await hostAt(path);
  await importDayOffWithoutMatters(host);
  const { digest } = host.environment.calendar;
  await host.close();
  const again = await hostAt(path);
  expect(again.host.environment.calendar.digest).toBe(digest);
  await openRequest(again.host);
  expect((await answerDue(again.host)).dueAt).toBe('2026-12-01T16:00:00.000Z');
});

async function importDayOffWithoutMatters({ environment }: Host): Promise<void> {
  const input = { file, source };
  const { seen } = await ask(environment, queries.previewCalendar, administrator, input);
  const asked = as(administrator, 'import');
  await execute(environment, commands.importCalendar, asked, { ...input, seen });
}
