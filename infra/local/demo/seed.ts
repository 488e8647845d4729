import type { Environment } from '../../../functions/application/environment.ts';
import { reviveExecutions } from '../../../functions/application/workflow/revive-executions.ts';
import { epochMsOf, type Instant, localDateOf } from '../../../functions/domain/kernel/time.ts';
import type { ManualClock } from '../clocks.ts';
import type { Host } from '../open-host.ts';
import { dossierOf, type PackageName, packageNames, readCityPackage } from './city-packages.ts';
import type { ReadPackage } from './demo-package.ts';
import { actsOf } from './seed-acts.ts';
import { matterNames } from './seed-matters.ts';
import { lastAct } from './seed-person-acts.ts';
import { incidentNames } from './seed-responses.ts';
import { daysMoved, instantOfMoment, passTime, storyStart } from './seed-time.ts';

export interface SeedOptions {
  readonly host: Host;
  /** The clock on which the host runs; it starts at `beforeTheStory(now)` and ends at `now`. */
  readonly clock: ManualClock;
  /** The present. */
  readonly now: Instant;
}

/** Whether the whole story is told; reads one command. */
export async function isSeeded({ ledger }: Pick<Environment, 'ledger'>): Promise<boolean> {
  return (await ledger.recorded(lastAct)) !== null;
}

/**
 * Tells the last four weeks of 江州市 through the use cases of the people who would have done it
 * all, so that there is a dossier in every status. A story that was broken off is taken up again;
 * one that is told already is left alone.
 *
 * @throws {Refusal} only where the texts of the city no longer keep the rules
 */
export async function seedDemoCity({ host, clock, now }: SeedOptions): Promise<void> {
  const { environment } = host;
  if (await isSeeded(environment)) return;
  const { calendar } = environment;
  const begun = await environment.ledger.head(`dossier/${dossierOf('air-emergency')}`);
  const start = begun === null ? storyStart(now, calendar) : await beginningOf(environment);
  await takeUpTime(environment, clock);
  await host.settle();
  if (begun !== null) {
    // What failed in the run before is begun again, or the story would wait for it in vain.
    await reviveExecutions(environment);
    await host.settle();
  }
  const read = reader(environment, daysMoved(start));
  const acts = actsOf({ environment, start, now, settle: () => host.settle(), read });
  for (const { at, perform } of acts) {
    await passTime(host, clock, instantOfMoment(start, at, calendar));
    await perform();
    await host.settle();
  }
  await passTime(host, clock, now);
}

/** The first act of the story fixes its days, also for a run that takes it up another day. */
async function beginningOf(environment: Environment) {
  const [opened] = await environment.ledger.read(`dossier/${dossierOf('air-emergency')}`, {
    limit: 1,
  });
  return localDateOf(opened?.at ?? environment.clock.now());
}

/** Nothing may be recorded before what a run that was broken off recorded last. */
async function takeUpTime(environment: Environment, clock: ManualClock): Promise<void> {
  const own = [
    ...packageNames.map((name) => `dossier/${dossierOf(name)}` as const),
    ...incidentNames.map((name) => `incident/${name}` as const),
    ...matterNames.map((name) => `matter/${name}` as const),
  ];
  for (const stream of own) {
    // Other dossiers may have been opened at any time; only the story's own bind it.
    const last = (await environment.ledger.head(stream))?.updatedAt;
    if (last !== undefined && epochMsOf(last) > epochMsOf(clock.now())) clock.moveTo(last);
  }
}

/** Reads each package once. */
function reader(environment: Environment, days: number) {
  const known = new Map<PackageName, Promise<ReadPackage>>();
  return (name: PackageName): Promise<ReadPackage> => {
    const read = known.get(name) ?? readCityPackage(environment, name, days);
    known.set(name, read);
    return read;
  };
}
