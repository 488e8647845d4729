import { createReadStream, existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '../../functions/adapters/sqlite/ledger.ts';
import type { CliServices } from '../../functions/cli/services.ts';
import type { Terminal } from '../../functions/cli/terminal.ts';
import { createWorkingCalendar } from '../../functions/domain/deadlines/calendar.ts';
import { DataFolderProblem } from '../../functions/ports/data-folder.ts';

export const processTerminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
};

/** The commands' view of this machine. */
export function localServices(dataFolder: string, terminal: Terminal): CliServices {
  return {
    terminal,
    calendar: createWorkingCalendar(),
    workflowsFolder: fileURLToPath(new URL('../../workflows', import.meta.url)),
    readFile: async (path) => {
      try {
        return new Uint8Array(await readFile(path));
      } catch (error) {
        throw naming(path, error);
      }
    },
    streamFile,
    writeLines,
    openRecords: () => {
      const file = join(dataFolder, 'ledger.sqlite');
      if (!existsSync(file)) {
        throw new DataFolderProblem('missing', dataFolder, { note: 'TONGBU_DATA names it' });
      }
      const ledger = openSqliteLedger({ file, readOnly: true });
      return { ledger, close: () => ledger.close() };
    },
  };
}

async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw naming(path, error);
  }
}

/** Reading a folder as a file is the one failure that does not say of itself where it happened. */
function naming(path: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    for await (const line of lines) await file.write(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
