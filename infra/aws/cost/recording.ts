import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import { openOutbox } from '../../../functions/adapters/files/outbox.ts';
import { openFileVault } from '../../../functions/adapters/files/vault.ts';
import { glyphsOf } from '../../../functions/adapters/glyphs/glyphs.ts';
import { coverageOf } from '../../../functions/adapters/npm-fonts/coverage.ts';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import { openSqliteSchedule } from '../../../functions/adapters/sqlite/schedule.ts';
import { openSqliteSearchIndex } from '../../../functions/adapters/sqlite/search-index.ts';
import { openWaitingGates } from '../../../functions/adapters/sqlite/waiting-gates.ts';
import type { City } from '../../../functions/application/city.ts';
import { cityRules } from '../../../functions/application/city-rules.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { indexPolicies } from '../../../functions/application/relay/index-policies.ts';
import { carryOutEffects } from '../../../functions/application/relay/relay.ts';
import { createWorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import { directIntake } from '../../../functions/intake/direct-intake.ts';
import type { Archive } from '../../../functions/ports/archive.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import type { Json, LedgerEvent } from '../../../functions/ports/ledger.ts';
import type { LedgerFeed } from '../../../functions/ports/ledger-feed.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import type { Renderers } from '../../../functions/ports/renderers.ts';
import { steps } from '../../../functions/steps/steps.ts';
import { readWorkflows } from '../../../workflows/proof/read-folder.ts';
import { countedLedger } from './counted-ledger.ts';
import { countedArchive, countedPorts, countedSeal } from './counted-ports.ts';
import { CountedWorkflows } from './counted-workflows.ts';
import { Counter } from './tally.ts';

const workflowsFolder = fileURLToPath(new URL('../../../workflows', import.meta.url));
const BATCH = 200;

export interface RecordingOptions {
  /** Empty; whoever made it removes it. */
  readonly folder: string;
  readonly city: City;
  readonly clock: Clock;
  /** Made for the folder's own files, which a renderer may have to read. */
  readonly renderers: (objects: Objects) => Renderers;
}

/** The embedded host with a count of everything that AWS would charge for. */
export interface Recording {
  readonly environment: Environment;
  readonly counter: Counter;
  readonly workflows: CountedWorkflows;
  /** Works off all effects, each as the function that would do it. */
  settle(): Promise<void>;
  close(): void;
}

/** Opens the system on an empty folder, with every port counted. */
export async function openRecording(options: RecordingOptions): Promise<Recording> {
  const { folder, city, clock, renderers } = options;
  const at = (name: string) => join(folder, name);
  const counter = new Counter();
  const ledger = openSqliteLedger({ file: at('ledger.sqlite') });
  const gates = openWaitingGates({ file: at('gates.sqlite') });
  const schedule = openSqliteSchedule({ file: at('schedule.sqlite') });
  const search = openSqliteSearchIndex({ file: at('search.sqlite') });
  const mail = await openOutbox({ folder: at('mail'), clock, from: `tongbu@${city.mailDomain}` });
  const objects = await openFileObjects(at('objects'));
  const vault = await openFileVault({
    folder: at('vault'),
    houseKey: at('vault-house-key'),
    keyTable: at('vault-keys'),
  });
  const stores = { objects, waitingGates: gates, mail, schedule, search, vault };
  const ports = countedPorts(stores, counter);
  const functions = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      (payload: Json) => counter.timed(entryOf(name), () => step(environment, payload)),
    ]),
  );
  const workflows = new CountedWorkflows(readWorkflows(workflowsFolder), functions, clock);
  const environment: Environment = {
    ...ports,
    ledger: countedLedger(ledger, counter),
    engine: workflows,
    clock,
    city,
    renderers: renderers(objects),
    seal: countedSeal(counter),
    intake: directIntake,
    glyphs: glyphsOf(coverageOf),
    calendar: createWorkingCalendar(),
    jurisdiction: cityRules(city),
    newId: () => randomUUID(),
  };
  const archive = countedArchive(counter);
  return {
    environment,
    counter,
    workflows,
    settle: () => settle({ environment, counter, workflows, feed: ledger, archive }),
    close: () => {
      for (const store of [ledger, gates, schedule, search]) store.close();
    },
  };
}

interface Working {
  readonly environment: Environment;
  readonly counter: Counter;
  readonly workflows: CountedWorkflows;
  readonly feed: LedgerFeed;
  readonly archive: Archive;
}

async function settle({ environment, counter, workflows, feed, archive }: Working): Promise<void> {
  for (;;) {
    await workflows.settle();
    const { events, cursor } = await feed.next('relay', BATCH);
    if (events.length === 0) return;
    for (const recorded of together(events)) {
      // The stream hands over what one command recorded at once, to each of its two readers.
      await counter.timed('relay', async () => {
        await carryOutEffects(environment, recorded);
        await indexPolicies(environment, recorded);
      });
      await counter.timed('witness', () => keep(archive, recorded));
    }
    await feed.acknowledge('relay', cursor);
  }
}

async function keep(archive: Archive, events: readonly LedgerEvent[]): Promise<void> {
  for (const event of events) await archive.keepEvent(event);
}

/** Events by the command that recorded them, in their order. */
function together(events: readonly LedgerEvent[]): readonly (readonly LedgerEvent[])[] {
  return [...Map.groupBy(events, ({ commandId }) => commandId).values()];
}

/** The placeholder `RenderPackage` stands for the entry `steps/render-package`. */
function entryOf(name: string): string {
  return `steps/${name.replaceAll(/(?<!^)[A-Z]/gu, '-$&').toLowerCase()}`;
}
