import { ledgerKind } from './ledger-schema.ts';
import { openDatabase } from './open-database.ts';
import { numberOf } from './rows.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/**
 * How many events the file of a ledger holds, by its events alone. Streams are listed by their
 * heads, so a removed head hides a whole stream from every list, but not from this count.
 *
 * @throws {DataFolderProblem} the file cannot be read
 */
export function countEvents(file: string): number {
  const database = openDatabase(ledgerKind, { file, readOnly: true });
  try {
    const row = database.prepare('SELECT count(*) AS events FROM events').get();
    return numberOf(row ?? {}, 'events');
  } catch (error) {
    throw sqliteProblem(error, file);
  } finally {
    database.close();
  }
}
