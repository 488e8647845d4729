import type { Jurisdiction, JurisdictionId } from '../domain/jurisdictions/jurisdiction.ts';
import type { Clock } from '../ports/clock.ts';
import type { Glyphs } from '../ports/glyphs.ts';
import type { Intake } from '../ports/intake.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Mail } from '../ports/mail.ts';
import type { Objects } from '../ports/objects.ts';
import type { Renderers } from '../ports/renderers.ts';
import type { Schedule } from '../ports/schedule.ts';
import type { Seal } from '../ports/seal.ts';
import type { SearchIndex } from '../ports/search.ts';
import type { Vault } from '../ports/vault.ts';
import type { WaitingGates, WorkflowEngine } from '../ports/workflow-engine.ts';
import type { FollowedCalendar } from './calendar/registered-calendar.ts';
import type { City, Department } from './city.ts';

/** Everything a use case may touch of the world; each host composes its own. */
export interface Environment {
  readonly ledger: Ledger;
  readonly objects: Objects;
  readonly engine: WorkflowEngine;
  readonly waitingGates: WaitingGates;
  /** Where the moments are kept at which an obligation that no gate watches is looked at again. */
  readonly schedule: Schedule;
  readonly mail: Mail;
  /** Raw personal data under review, until they are destroyed. */
  readonly vault: Vault;
  /** Finds published policies by their words; never the truth. */
  readonly search: SearchIndex;
  readonly clock: Clock;
  /** Reads what people submit. */
  readonly intake: Intake;
  /** What can be printed at all. */
  readonly glyphs: Glyphs;
  readonly renderers: Renderers;
  /** Null where no certificate is set up; files then carry no signature. */
  readonly seal: Seal | null;
  /** With the city's own days as they are on record. */
  readonly calendar: FollowedCalendar;
  readonly city: City;
  /** A city's rules, with the deployment's own overrides laid over them. */
  jurisdiction(id: JurisdictionId): Jurisdiction;
  /** A fresh identifier, lower-case letters, digits and hyphens. */
  newId(): string;
}

/** A department's names; its code where the city does not list it. */
export function departmentWords(environment: Environment, id: string): Department['name'] {
  const known = environment.city.departments.find((department) => department.id === id);
  return known?.name ?? { zh: id, en: id };
}

/** A department's Chinese name as it is printed. */
export function departmentName(environment: Environment, id: string): string {
  return departmentWords(environment, id).zh;
}
