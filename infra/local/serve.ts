import type { IncomingMessage, ServerResponse } from 'node:http';
import { recomputeDeadlines } from '../../functions/application/obligations/recompute-deadlines.ts';
import { makeCheckpoint } from '../../functions/application/records/make-checkpoint.ts';
import { sweepVault } from '../../functions/application/retention/sweep-vault.ts';
import { keepMissedDays } from '../../functions/application/workflow/keep-missed-days.ts';
import { reviveExecutions } from '../../functions/application/workflow/revive-executions.ts';
import type { JurisdictionId } from '../../functions/domain/jurisdictions/jurisdiction.ts';
import { personIdSchema } from '../../functions/domain/kernel/people.ts';
import type { Signer } from '../../functions/ports/signer.ts';
import { jiangzhou } from './city.ts';
import { ExchangeableClock, ManualClock, systemClock } from './clocks.ts';
import { demoPeople } from './demo/people.ts';
import { isSeeded, seedDemoCity } from './demo/seed.ts';
import { registeredNames } from './demo/seed-register.ts';
import { beforeTheStory } from './demo/seed-time.ts';
import { seedUnfinished } from './demo/seed-unfinished.ts';
import { signerOf } from './folder-signer.ts';
import { frontDoor } from './front-door.ts';
import { HourlyTimer } from './hourly-timer.ts';
import { ensureKeys, type HostKeys } from './identity-provider/keys.ts';
import { type Listening, listenOnLoopback } from './listen.ts';
import { type Host, openHost } from './open-host.ts';

export interface ServeOptions {
  readonly folder: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly jurisdiction: JurisdictionId;
  /** Fills an empty data folder with the demo city. */
  readonly demo: boolean;
  readonly onError: (error: unknown) => void;
}

export interface Serving {
  readonly url: string;
  /** Resolves when the demo city stands; at once without it. */
  readonly seeded: Promise<void>;
  close(): Promise<void>;
}

/** Portal, public site, API and identity provider of one data folder, on one port. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const clock = new ExchangeableClock(systemClock);
  let answer: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  // The port is taken first, because the addresses in mails and pages name it.
  const listening = await listenOnLoopback((request, response) => {
    if (answer === null) response.writeHead(503, { 'retry-after': '1' }).end();
    else answer(request, response);
  }, options.port);
  const url = `http://localhost:${listening.port}`;
  try {
    const city = jiangzhou(url, options.jurisdiction);
    const host = await openHost({ folder: options.folder, city, clock });
    const { keys, signer } = await prepared(host, options.folder);
    const { onError } = options;
    answer = frontDoor({ host, keys, url, people: demoPeople, onError });
    const make = () => makeCheckpoint(host.environment, signer);
    const sweep = () => sweepVault(host.environment);
    const keepDays = () => keepMissedDays(host.environment);
    const hourly = [make, sweep, keepDays].map((work) => new HourlyTimer(work, options.onError));
    const seeded = seed(host, clock, options).then(() => {
      for (const timer of hourly) timer.start();
    });
    const parts = { listening, host, seeded, hourly };
    return { url, seeded, close: () => closeAll(parts) };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** A folder whose files cannot be used is let go of. */
async function prepared(host: Host, folder: string): Promise<{ keys: HostKeys; signer: Signer }> {
  try {
    // The history of the demo city was made by people who never signed in.
    const staff = demoPeople.map(({ id, name }) => [id, name.zh] as const);
    const named = [...staff, ...registeredNames].map(
      ([id, name]) => [personIdSchema.parse(id), name] as const,
    );
    await Promise.all(named.map(([id, name]) => host.staffNames.remember(id, name)));
    return { keys: await ensureKeys(folder), signer: await signerOf(folder) };
  } catch (error) {
    await host.close();
    throw error;
  }
}

interface Parts {
  readonly listening: Listening;
  readonly host: Host;
  readonly seeded: Promise<void>;
  readonly hourly: readonly HourlyTimer[];
}

async function closeAll({ listening, host, seeded, hourly }: Parts): Promise<void> {
  await listening.close();
  await seeded.catch(() => undefined);
  await Promise.all(hourly.map((timer) => timer.stop()));
  await host.close();
}

/**
 * Tells the history of the demo city where there is none, then lets time run. While it is half
 * told no time runs, because a story can be taken up only on the day on which it stopped.
 *
 * @throws {SeedUnfinished} the story broke off
 */
async function seed(host: Host, clock: ExchangeableClock, options: ServeOptions): Promise<void> {
  if (options.demo && !(await isSeeded(host.environment))) {
    const now = systemClock.now();
    const storyClock = new ManualClock(beforeTheStory(now));
    clock.exchange(storyClock);
    try {
      await seedDemoCity({ host, clock: storyClock, now });
    } catch (error) {
      throw await seedUnfinished(host, options.folder, error);
    } finally {
      clock.exchange(systemClock);
    }
  }
  // A new version may bring other working days or rules than those by which dates were counted.
  await recomputeDeadlines(host.environment).catch(options.onError);
  await reviveExecutions(host.environment);
  // What a restored backup brought back is gone before anybody works; it is tried again hourly.
  await sweepVault(host.environment).catch(options.onError);
  host.run(options.onError);
}
