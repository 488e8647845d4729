import { performance } from 'node:perf_hooks';
import { viewCompliance } from '../../functions/application/compliance/view-compliance.ts';
import type { Environment } from '../../functions/application/environment.ts';
import { listObligations } from '../../functions/application/obligations/list-obligations.ts';
import { recomputeDeadlines } from '../../functions/application/obligations/recompute-deadlines.ts';
import { ask } from '../../functions/application/use-case.ts';
import { createWorkingCalendar } from '../../functions/domain/deadlines/calendar.ts';
import { digestOfText } from '../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../functions/domain/kernel/identifiers.ts';
import type { Person } from '../../functions/domain/kernel/people.ts';
import { addCalendarDays, localDateOf } from '../../functions/domain/kernel/time.ts';
import type { JsonObject, LedgerEvent, StreamHead } from '../../functions/ports/ledger.ts';
import { castOf } from '../../infra/local/demo/cast.ts';
import { issuePackage } from '../../infra/local/demo/issue-package.ts';
import { demoPeople } from '../../infra/local/demo/people.ts';
import { openPortalHouse, type PortalHouse } from '../functions/portal/portal-house.ts';
import { samplePackage } from './sample-package.ts';
import { percentile, type Row, row } from './table.ts';

const ROUNDS = 9;
const REPORTED = 'education';
const REPORTED_DOSSIERS = 50;
const MODEL = 'lift';
const SUPERVISOR = 'gu-changfeng';

/**
 * The board, the page of the board and the yearly report, beside so many published dossiers; and
 * counting all of them anew after the calendar has changed. All dossiers have one real history.
 */
export async function boardRows(dossiers: number): Promise<readonly Row[]> {
  const house = await openPortalHouse();
  try {
    const acts = issuePackage(house.host.environment, castOf('housing'), samplePackage(MODEL));
    for await (const _act of acts) await house.host.settle();
    await house.host.settle();
    await fill(house, dossiers);
    const beside = `beside ${dossiers} dossiers`;
    return [
      ...(await boardTimes(house, beside)),
      ...(await pageTimes(house, beside)),
      ...(await reportTimes(house)),
      ...(await recountTimes(house, beside)),
    ];
  } finally {
    await house.close();
  }
}

function supervisor(): Person {
  const found = demoPeople.find(({ id }) => id === SUPERVISOR);
  if (found === undefined) throw new Error('the demo city has no supervisor');
  return found;
}

async function boardTimes({ host: { environment } }: PortalHouse, beside: string) {
  const ask50 = () => ask(environment, listObligations, supervisor(), {});
  const { first, median, cpu } = await timesOf(ask50);
  const { total } = await ask50();
  return [
    row(`the board, ${total} obligations, first time, ${beside}`, first, 'ms'),
    row('  after that, median', median, 'ms'),
    row('  processor time', cpu, 'ms'),
  ];
}

async function pageTimes(house: PortalHouse, beside: string) {
  const desk = await house.signIn(SUPERVISOR);
  const { first, median, cpu } = await timesOf(async () => {
    const { status } = await desk.open('/portal/obligations');
    if (status !== 200) throw new Error(`the board answered ${status}`);
  });
  return [
    row(`/portal/obligations, first time, ${beside}`, first, 'ms'),
    row('  after that, median', median, 'ms', { most: 300 }),
    row('  processor time', cpu, 'ms'),
  ];
}

async function reportTimes({ host: { environment }, clock }: PortalHouse) {
  const asked = { department: REPORTED, year: Number(localDateOf(clock.now()).slice(0, 4)) };
  const { first, median, cpu } = await timesOf(() =>
    ask(environment, viewCompliance, supervisor(), asked),
  );
  return [
    row(`compliance report over ${REPORTED_DOSSIERS} dossiers, first time`, first, 'ms', {
      most: 500,
    }),
    row('  after that, median', median, 'ms', { most: 500 }),
    row('  processor time', cpu, 'ms'),
  ];
}

/** As if the week after next were declared free: what is due then moves. */
async function recountTimes({ host: { environment }, clock }: PortalHouse, beside: string) {
  const today = localDateOf(clock.now());
  const overrides = Array.from({ length: 7 }, (_, at) => ({
    date: addCalendarDays(today, 3 + at),
    working: false,
    name: '休',
    source: '实测',
  }));
  await recomputeDeadlines(environment);
  const changed: Environment = { ...environment, calendar: createWorkingCalendar({ overrides }) };
  const before = process.cpuUsage();
  const started = performance.now();
  const moved = await recomputeDeadlines(changed);
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return [
    row(`all due dates counted anew, ${moved.length} streams recorded, ${beside}`, elapsed, 'ms'),
    row('  processor time', (user + system) / 1_000, 'ms'),
  ];
}

async function timesOf(run: () => Promise<unknown>) {
  const start = performance.now();
  await run();
  const first = performance.now() - start;
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { first, median: percentile(times, 0.5), cpu: (user + system) / 1_000 / ROUNDS };
}

/** Copies one finished history under many names; a part of them belongs to the reported department. */
async function fill({ host }: PortalHouse, dossiers: number): Promise<void> {
  const { ledger } = host.environment;
  const events = await ledger.read(`dossier/${MODEL}`);
  const head = await ledger.head(`dossier/${MODEL}`);
  if (head?.status !== 'published') throw new Error('the model dossier is not published');
  for (let at = 1; at < dossiers; at += 1) {
    const department = at <= REPORTED_DOSSIERS ? REPORTED : head.department;
    await copy(host.environment, events, head, { dossier: `fill-${at}`, department });
  }
}

async function copy(
  { ledger }: Environment,
  events: readonly LedgerEvent[],
  { status, summary }: StreamHead,
  own: { readonly dossier: string; readonly department: string },
): Promise<void> {
  const { obligations } = summary;
  const known = Array.isArray(obligations) ? obligations : [];
  const owed = known.map((one) => ({ ...(one as JsonObject), department: own.department }));
  await ledger.append(
    `dossier/${own.dossier}`,
    0,
    events.map(({ type, at, actor, data, cause }) => ({
      type,
      at,
      actor,
      cause,
      data: type === 'DossierOpened' ? { ...data, ...own } : data,
    })),
    {
      commandId: commandIdSchema.parse(`fill:${own.dossier}`),
      commandDigest: digestOfText(own.dossier),
      head: {
        status,
        department: own.department,
        summary: { ...summary, ...own, obligations: owed },
      },
    },
  );
}
