import type { Instant } from '../domain/kernel/time.ts';
import type { JsonObject } from './ledger.ts';

/** A moment at which something must be looked at again, however far away. */
export interface Appointment {
  /** 1 to 64 characters of `[0-9a-zA-Z-_.]`, chosen by the caller; one appointment has one name. */
  readonly name: string;
  readonly at: Instant;
  /** Handed back at that moment; ids only, no personal data. */
  readonly input: JsonObject;
}

/**
 * EventBridge Scheduler, as far as the application knows it. Appointments are kept at least once
 * and not to the second: who is called looks into the ledger whether there is still anything to do.
 */
export interface Schedule {
  /** Makes an appointment, durably. A later one of the same name replaces it. */
  set(appointment: Appointment): Promise<void>;
  /** Drops an appointment; one that is over or never was is dropped already. */
  cancel(name: string): Promise<void>;
}
