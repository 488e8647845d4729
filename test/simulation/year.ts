import { join } from 'node:path';
import { reviveExecutions } from '../../functions/application/workflow/revive-executions.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../functions/domain/deadlines/calendar.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../../functions/domain/kernel/time.ts';
import { allStreams } from '../../functions/ports/ledger/export-lines.ts';
import { ManualClock } from '../../infra/local/clocks.ts';
import { type Host, type HostOptions, openHost } from '../../infra/local/open-host.ts';
import { calendar } from './acts/calendar.ts';
import { dossiers } from './acts/dossier.ts';
import { gazette } from './acts/gazette.ts';
import { incidents } from './acts/incidents.ts';
import { matters } from './acts/matters.ts';
import { registry } from './acts/registry.ts';
import { Chance } from './chance.ts';
import { Attendance } from './city/attendance.ts';
import { simulatedCity } from './city/city.ts';
import { departmentsOf, type SimulatedDepartment } from './city/departments.ts';
import { ownDaysOf } from './city/own-days.ts';
import { staffOf } from './city/people.ts';
import type { SimulationOptions } from './options.ts';
import { threadedRenderers } from './rendering/threaded-renderers.ts';
import { seededVault } from './seeded-vault.ts';
import { type Paper, paperOf } from './texts/paper.ts';
import { type PlannedAct, Timeline } from './timeline.ts';
import type { Sphere, World } from './world.ts';

/** Everything that goes on in the city. */
const spheres: readonly Sphere[] = [calendar, dossiers, gazette, incidents, matters, registry];

/** A year that was told, on a host that is still open. */
export interface Told {
  readonly world: World;
  readonly acts: number;
}

/**
 * Tells the year, from its first moment to its last, in a data folder. Time leaps from one event to
 * the next: what somebody planned, a timer or an appointment. A folder in which an earlier run was
 * killed is taken up where that run stopped.
 *
 * @param onDay called when a new day begins, for whoever waits
 */
export async function tellYear(
  options: SimulationOptions,
  folder: string,
  onDay: (day: LocalDate) => void = () => {},
): Promise<Told> {
  const world = await openWorld(options, folder);
  const { host, clock, timeline } = world;
  const until = endOfYear(options.year);
  let acts = 0;
  let today = '';
  await takeUp(world);
  for (;;) {
    const due = await host.nextDueAt();
    const planned = timeline.next();
    const at = earlier(due, planned?.at ?? null);
    if (at === null || epochMsOf(at) >= epochMsOf(until)) break;
    moveTo(clock, at);
    const day = localDateOf(at);
    if (day !== today) onDay(day);
    today = day;
    if (at === due) {
      // What moves by itself comes before what people do at the same moment.
      await host.settle();
      await refuseStandstill(host, at);
      continue;
    }
    acts += await performAll(world, timeline.takeAll(at));
  }
  clock.moveTo(until);
  await host.settle();
  await host.index();
  return { world, acts };
}

/** What different people do at one moment is done side by side; each stream sees one act at a time. */
async function performAll(world: World, planned: readonly PlannedAct[]): Promise<number> {
  const waiting = [...planned];
  while (waiting.length > 0) {
    const streams = new Set<string | null>();
    const together: PlannedAct[] = [];
    for (const act of [...waiting]) {
      if (streams.has(act.stream)) continue;
      streams.add(act.stream);
      together.push(act);
      waiting.splice(waiting.indexOf(act), 1);
    }
    // What one act sets in motion goes on while the next is performed.
    await Promise.all(together.map((act) => act.perform().then(() => world.host.settle())));
    for (const { stream } of together) if (stream !== null) await follow(world, stream);
  }
  return planned.length;
}

async function openWorld(options: SimulationOptions, folder: string): Promise<World> {
  const { seed, year } = options;
  const departments = departmentsOf(options.departments);
  const clock = new ManualClock(shanghaiTime(firstDayOf(year), 0));
  const city = simulatedCity(departments, 'nanjing-2018');
  // A signature holds a random number, and with it no two runs could make the same files.
  const host = await openCity({ folder, city, clock, seal: null }, options.documents);
  const chance = new Chance(seed);
  const { environment } = host;
  // People know of the city's own days before anybody enters them.
  const known = createWorkingCalendar({ overrides: [...ownDaysOf(year)] });
  return {
    host,
    environment: { ...environment, vault: seededVault(environment.vault, seed) },
    clock,
    chance,
    attendance: new Attendance(known, chance),
    departments,
    staff: staffOf(departments, chance),
    timeline: new Timeline(),
    year,
    seed,
    papers: papersOf(options, departments, known, chance),
  };
}

/** Threads take longer to start than a small year takes to render. */
const WORTH_THREADS = 200;

async function openCity(options: HostOptions, documents: number): Promise<Host> {
  if (documents < WORTH_THREADS) return openHost(options);
  const renderers = threadedRenderers(join(options.folder, 'objects'));
  const host = await openHost({ ...options, renderers: () => renderers });
  return { ...host, close: () => host.close().finally(() => renderers.close()) };
}

/** The papers of the year, as many on each working day. */
function papersOf(
  { year, documents }: SimulationOptions,
  departments: readonly SimulatedDepartment[],
  calendar: WorkingCalendar,
  chance: Chance,
): ReadonlyMap<string, Paper> {
  const days: LocalDate[] = [];
  for (let day = firstDayOf(year); day.startsWith(`${year}-`); day = addCalendarDays(day, 1)) {
    if (calendar.isWorkday(day).working) days.push(day);
  }
  const papers = Array.from({ length: documents }, (_, index) => {
    const day = days[Math.floor((index * days.length) / documents)] ?? firstDayOf(year);
    return paperOf(index + 1, day, departments, chance);
  });
  return new Map(papers.map((paper) => [paper.dossier, paper]));
}

/** Plans the year; in a folder that holds a part of it, time goes on after the last event. */
async function takeUp(world: World): Promise<void> {
  const { environment, clock, host } = world;
  for (const sphere of spheres) sphere.begin(world);
  const streams: string[] = [];
  for await (const stream of allStreams(environment.ledger)) {
    const head = await environment.ledger.head(stream);
    if (head !== null && epochMsOf(head.updatedAt) > epochMsOf(clock.now())) {
      clock.moveTo(head.updatedAt);
    }
    streams.push(stream);
  }
  if (streams.length === 0) return;
  await host.settle();
  await reviveExecutions(environment);
  await host.settle();
  for (const stream of streams) await follow(world, stream);
}

async function follow(world: World, stream: string): Promise<void> {
  const category = stream.slice(0, stream.indexOf('/'));
  const sphere = spheres.find((one) => one.category === category);
  await sphere?.follow(world, stream);
}

/** An act of before a restart is asked for again at the present, and finds that it was done. */
function moveTo(clock: ManualClock, at: Instant): void {
  if (epochMsOf(at) > epochMsOf(clock.now())) clock.moveTo(at);
}

async function refuseStandstill(host: Host, at: Instant): Promise<void> {
  const next = await host.nextDueAt();
  if (next === at) throw new Error(`what was due at ${at} stays due: time cannot go on`);
}

function firstDayOf(year: number): LocalDate {
  return localDateSchema.parse(`${year}-01-01`);
}

export function endOfYear(year: number): Instant {
  return shanghaiTime(localDateSchema.parse(`${year}-12-31`), 24);
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return epochMsOf(one) <= epochMsOf(other) ? one : other;
}
