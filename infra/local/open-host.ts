import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AslEngine, openAslEngine } from '../../functions/adapters/asl/engine.ts';
import { openFileObjects } from '../../functions/adapters/files/objects.ts';
import { type Outbox, openOutbox } from '../../functions/adapters/files/outbox.ts';
import { type FileVaultPlaces, openFileVault } from '../../functions/adapters/files/vault.ts';
import { glyphsOf } from '../../functions/adapters/glyphs/glyphs.ts';
import { coverageOf } from '../../functions/adapters/npm-fonts/coverage.ts';
import { lockDataFolder } from '../../functions/adapters/sqlite/data-folder.ts';
import { openSqliteLedger } from '../../functions/adapters/sqlite/ledger.ts';
import { createPrivately } from '../../functions/adapters/sqlite/private-file.ts';
import { openSqliteSchedule } from '../../functions/adapters/sqlite/schedule.ts';
import { openSqliteSearchIndex } from '../../functions/adapters/sqlite/search-index.ts';
import { openSqliteStaffNames } from '../../functions/adapters/sqlite/staff-names.ts';
import { openWaitingGates } from '../../functions/adapters/sqlite/waiting-gates.ts';
import { followCalendar } from '../../functions/application/calendar/registered-calendar.ts';
import type { City } from '../../functions/application/city.ts';
import { cityRules } from '../../functions/application/city-rules.ts';
import type { Environment } from '../../functions/application/environment.ts';
import { indexOnce, rebuildSearch } from '../../functions/application/relay/index-policies.ts';
import { relayOnce } from '../../functions/application/relay/relay.ts';
import { epochMsOf, type Instant } from '../../functions/domain/kernel/time.ts';
import type { Clock } from '../../functions/ports/clock.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import type { Objects } from '../../functions/ports/objects.ts';
import type { Renderers } from '../../functions/ports/renderers.ts';
import type { Seal } from '../../functions/ports/seal.ts';
import type { StaffNames } from '../../functions/ports/staff-names.ts';
import { steps } from '../../functions/steps/steps.ts';
import { readWorkflows } from '../../workflows/proof/read-folder.ts';
import { EffectsPump } from './effects-pump.ts';
import { folderSeal } from './folder-seal.ts';
import { openLocalIntake } from './intake/local-intake.ts';
import { keepAppointments } from './keep-appointments.ts';
import { restingRenderers } from './resting-renderers.ts';

const workflowsFolder = fileURLToPath(new URL('../../workflows', import.meta.url));

export interface HostOptions {
  readonly folder: string;
  readonly city: City;
  readonly clock: Clock;
  /** Replaces the renderers, for measuring without them; made for the folder's own files. */
  readonly renderers?: (objects: Objects) => Renderers;
  /** Replaces the seal of the folder's own key; null for files without one. */
  readonly seal?: Seal | null;
}

/** One data folder with everything that runs on it: the embedded counterpart of the stacks. */
export interface Host {
  readonly environment: Environment;
  readonly engine: AslEngine;
  readonly outbox: Outbox;
  readonly staffNames: StaffNames;
  /** Works off all effects that are due now; resolves when nothing moves any more. */
  settle(): Promise<void>;
  /** When a timer or an appointment is due next, or null: until then nothing moves by itself. */
  nextDueAt(): Promise<Instant | null>;
  /** Brings the search index up to what is recorded; a running host does so every second. */
  index(): Promise<void>;
  /** Keeps working in the background: after each append at once, for timers every second. */
  run(onError: (error: unknown) => void): void;
  close(): Promise<void>;
}

/**
 * Opens a data folder, creating it where there is none. One process holds it at a time.
 *
 * @throws {DataFolderProblem} in use, damaged, full or not writable; the message says what to do
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const lock = lockDataFolder(options.folder);
  const opened: (() => void)[] = [() => lock.release()];
  try {
    const at = (name: string) => join(lock.folder, name);
    const ledger = openSqliteLedger({ file: at('ledger.sqlite') });
    opened.push(() => ledger.close());
    const waitingGates = openWaitingGates({ file: at('gates.sqlite') });
    opened.push(() => waitingGates.close());
    const schedule = openSqliteSchedule({ file: at('schedule.sqlite') });
    opened.push(() => schedule.close());
    const search = openSqliteSearchIndex({ file: at('search.sqlite') });
    opened.push(() => search.close());
    const staffNames = openSqliteStaffNames({ file: at('staff-names.sqlite') });
    opened.push(() => staffNames.close());
    const { clock, city } = options;
    // One process holds the folder, so only what it appends itself can change the calendar.
    const followed = followCalendar(ledger, { clock, recheckMs: null });
    await followed.calendar.catchUp();
    const outbox = await openOutbox({
      folder: at('mail'),
      clock,
      from: `tongbu@${city.mailDomain}`,
    });
    const objects = await openFileObjects(at('objects'));
    const vault = await openFileVault(vaultPlaces(lock.folder));
    const renderers = options.renderers?.(objects) ?? (await ownRenderers(objects));
    const intake = openLocalIntake();
    const functions = Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        (payload: unknown) => step(environment, payload),
      ]),
    );
    const machines = readWorkflows(workflowsFolder);
    // It holds what wakes a gate, and the folder may be one that others can list.
    createPrivately(at('workflows.sqlite'));
    const engine = openAslEngine({ file: at('workflows.sqlite'), machines, functions, clock });
    opened.push(() => engine.close());
    const pump = new EffectsPump(engine, {
      relay: () => relayOnce(environment, ledger),
      appointments: () => keepAppointments(environment, schedule),
      index: () => indexOnce(environment, ledger),
    });
    const environment: Environment = {
      ledger: pokingLedger(followed.ledger, () => pump.poke()),
      objects,
      engine,
      waitingGates,
      schedule,
      search,
      vault,
      mail: outbox,
      clock,
      city,
      renderers,
      intake,
      seal: options.seal === undefined ? folderSeal(lock.folder, city, clock) : options.seal,
      glyphs: glyphsOf(coverageOf),
      calendar: followed.calendar,
      jurisdiction: cityRules(city),
      newId: () => randomUUID(),
    };
    // Pages answer meanwhile; they say that the list is not complete yet.
    let over = false;
    const filling = rebuildSearch(environment, () => over);
    const filled = filling.catch(() => undefined);
    return {
      environment,
      engine,
      outbox,
      staffNames,
      settle: () => pump.settle(),
      nextDueAt: async () => earliest(await engine.nextDueAt(), await schedule.nextDueAt()),
      index: () => pump.index(),
      run: (onError) => {
        pump.run(onError);
        filling.catch(onError);
      },
      close: async () => {
        over = true;
        await pump.stop();
        await filled;
        await intake.close();
        closeAll(opened);
      },
    };
  } catch (error) {
    closeAll(opened);
    throw error;
  }
}

function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return epochMsOf(one) <= epochMsOf(other) ? one : other;
}

/** Where a data folder keeps raw personal data; the keys lie beside the vault, not inside it. */
export function vaultPlaces(folder: string): FileVaultPlaces {
  return {
    folder: join(folder, 'vault'),
    houseKey: join(folder, 'vault-house-key'),
    keyTable: join(folder, 'vault-keys'),
  };
}

function closeAll(opened: readonly (() => void)[]): void {
  for (const close of opened.toReversed()) close();
}

/** The same ledger; whoever appends need not know that effects follow. */
function pokingLedger(ledger: Ledger, poke: () => void): Ledger {
  return {
    append: async (...given) => {
      const result = await ledger.append(...given);
      poke();
      return result;
    },
    read: (...given) => ledger.read(...given),
    head: (...given) => ledger.head(...given),
    heads: (...given) => ledger.heads(...given),
    recorded: (...given) => ledger.recorded(...given),
    streams: (...given) => ledger.streams(...given),
  };
}

/** @throws {FontMissing} now, rather than when somebody signs a package off */
async function ownRenderers(objects: Objects): Promise<Renderers> {
  const { npmFontSource } = await import('../../functions/adapters/npm-fonts/font-source.ts');
  await npmFontSource();
  return restingRenderers(() => makeRenderers(objects));
}

/** Typesetting is a third of what there is to load, and a server answers long before it renders. */
async function makeRenderers(objects: Objects): Promise<Renderers> {
  const [{ createRenderers }, { npmFontSource }] = await Promise.all([
    import('../../templates/renderers.ts'),
    import('../../functions/adapters/npm-fonts/font-source.ts'),
  ]);
  return createRenderers(
    await npmFontSource(),
    async (digest) => (await objects.get(digest)).bytes,
  );
}
