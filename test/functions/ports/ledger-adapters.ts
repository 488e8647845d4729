import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openSqliteLedger, type SqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import type { Ledger } from '../../../functions/ports/ledger.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** One empty store, seen through any number of connections. */
export interface LedgerUnderTest<Connection = Ledger> {
  connect(): Promise<Connection>;
  /** Closes every connection, as a restart does. */
  restart(): Promise<void>;
  /** Changes what is stored behind the ledger's back. */
  tamper(change: Tampering): Promise<void>;
}

export type Tampering =
  | { readonly kind: 'editBody'; readonly stream: string; readonly version: number }
  | { readonly kind: 'removeEvent'; readonly stream: string; readonly version: number }
  | { readonly kind: 'removeHead'; readonly stream: string };

export interface LedgerAdapter<Connection = Ledger> {
  readonly name: string;
  open(): Promise<LedgerUnderTest<Connection>>;
}

/** The ledger of the embedded host, which is also its own feed. */
export const sqliteAdapter: LedgerAdapter<SqliteLedger> = {
  name: 'sqlite',
  open: async () => sqliteUnderTest(),
};

function sqliteUnderTest(): LedgerUnderTest<SqliteLedger> {
  const file = join(temporaryFolder(), 'ledger.sqlite');
  const connections: { close(): void }[] = [];
  const closeAll = () => {
    for (const connection of connections.splice(0)) connection.close();
  };
  onTestFinished(closeAll);
  return {
    connect: async () => {
      const ledger = openSqliteLedger({ file });
      connections.push(ledger);
      return ledger;
    },
    restart: async () => closeAll(),
    tamper: async (change) => {
      const database = new DatabaseSync(file, { timeout: 5000 });
      database.exec(
        `DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;
         DROP TRIGGER heads_never_go`,
      );
      if (change.kind === 'editBody') {
        database
          .prepare(`UPDATE events SET body = replace(body, '同意', '拒绝')
                    WHERE stream = ? AND version = ?`)
          .run(change.stream, change.version);
      } else if (change.kind === 'removeEvent') {
        database
          .prepare('DELETE FROM events WHERE stream = ? AND version = ?')
          .run(change.stream, change.version);
      } else {
        database.prepare('DELETE FROM heads WHERE stream = ?').run(change.stream);
      }
      database.close();
    },
  };
}
