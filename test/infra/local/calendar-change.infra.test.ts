import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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

async function openRequest({ environment }: Host): Promise<void> {
  await execute(environment, commands.openMatter, as(drafter, 'open'), {
    matter: 'shenqing-1',
    kind: 'requestAnswer',
    title: '申请公开补贴发放情况',
    request: { delivery: 'inPerson', arrivedOn: '2026-11-02' },
  });
}

async function answerDue({ environment }: Host) {
  const view = await ask(environment, queries.viewMatter, drafter, { matter: 'shenqing-1' });
  const [answer] = view.obligations;
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
