import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { followCalendar } from '../../../functions/application/calendar/registered-calendar.ts';
import { type City, citySchema } from '../../../functions/application/city.ts';
import { cityRules } from '../../../functions/application/city-rules.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import { absent } from './absent.ts';
import type { Part } from './part.ts';
import { readSettings, type Variable } from './settings.ts';

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** Other functions may record another calendar; for so long this one may count by the old one. */
export const RECHECK_MS = 10_000;

/** The ports that a function is given; what is left out refuses by name. */
export type EnvironmentParts = {
  readonly [Port in keyof typeof absent]?: Part<Environment[Port]>;
};

export interface Started {
  readonly environment: Environment;
  readonly settings: Readonly<Record<Variable, string>>;
}

/**
 * Composes a function while it starts. All variables, also those of `others`, are read first, so
 * that one error names everything that is missing.
 *
 * @throws {SettingsInvalid}
 */
export function start(parts: EnvironmentParts, others: readonly Part<unknown>[] = []): Started {
  const variables = [...Object.values(parts), ...others].flatMap((part) => part.variables);
  const settings = readSettings(process.env, [...new Set(variables)]);
  const city = readCity();
  const ledger = parts.ledger?.open(settings) ?? absent.ledger;
  const followed = followCalendar(ledger, { clock: systemClock, recheckMs: RECHECK_MS });
  const environment: Environment = {
    ledger: followed.ledger,
    objects: parts.objects?.open(settings) ?? absent.objects,
    engine: parts.engine?.open(settings) ?? absent.engine,
    waitingGates: parts.waitingGates?.open(settings) ?? absent.waitingGates,
    schedule: parts.schedule?.open(settings) ?? absent.schedule,
    search: parts.search?.open(settings) ?? absent.search,
    mail: parts.mail?.open(settings) ?? absent.mail,
    renderers: parts.renderers?.open(settings) ?? absent.renderers,
    intake: parts.intake?.open(settings) ?? absent.intake,
    seal: parts.seal === undefined ? absent.seal : parts.seal.open(settings),
    vault: parts.vault?.open(settings) ?? absent.vault,
    glyphs: parts.glyphs?.open(settings) ?? absent.glyphs,
    clock: systemClock,
    city,
    calendar: followed.calendar,
    jurisdiction: cityRules(city),
    newId: () => randomUUID(),
  };
  return { environment, settings };
}

/** The city lies beside the code of every function. */
function readCity(): City {
  const file = new URL('./city.json', import.meta.url);
  try {
    return citySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error('city.json beside the function cannot be used; deploy again', { cause });
  }
}
