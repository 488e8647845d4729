import type { PersonId } from '../domain/kernel/people.ts';

/**
 * What the people who act are called. The ledger knows them by their ids alone; names stand beside
 * it, where one can be set right or taken away.
 */
export interface StaffNames {
  /** Keeps the name in place of the one that the person had before. */
  remember(id: PersonId, name: string): Promise<void>;
  /** Names by id, for a whole page at once; ids that nobody remembered are left out. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
