import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFileObjects } from '../../functions/adapters/files/objects.ts';
import { lockDataFolder } from '../../functions/adapters/sqlite/data-folder.ts';
import { openSqliteLedger } from '../../functions/adapters/sqlite/ledger.ts';
import {
  type MadeCheckpoint,
  makeCheckpoint,
} from '../../functions/application/records/make-checkpoint.ts';
import type { CliServices } from '../../functions/cli/services.ts';
import type { Terminal } from '../../functions/cli/terminal.ts';
import { createWorkingCalendar } from '../../functions/domain/deadlines/calendar.ts';
import { DataFolderProblem } from '../../functions/ports/data-folder.ts';
import { openAwsLedger, readAwsLedger } from './aws-target.ts';
import { jiangzhou } from './city.ts';
import { localDocuments } from './cli-documents.ts';
import { localFiles } from './cli-files.ts';
import { systemClock } from './clocks.ts';
import { signerOf } from './folder-signer.ts';
import { sealCertificate } from './seal-certificate.ts';
import { standardStreams } from './standard-streams.ts';

/** The commands' view of this machine. */
export function localServices(dataFolder: string, terminal: Terminal): CliServices {
  return {
    terminal,
    calendar: createWorkingCalendar(),
    workflowsFolder: fileURLToPath(new URL('../../workflows', import.meta.url)),
    clock: systemClock,
    ...localFiles,
    ...standardStreams,
    ...localDocuments,
    openRecords: async (place) => {
      if (place === 'aws') return openAwsLedger(readAwsLedger(process.env));
      const ledger = openSqliteLedger({ file: ledgerFile(dataFolder), readOnly: true });
      return { ledger, close: () => ledger.close() };
    },
    makeCheckpoint: () => makeCheckpointIn(dataFolder),
    sealCertificate: (wanted) => sealCertificate(dataFolder, wanted),
  };
}

/** A folder that is not there is not made by a command that only looks at one. */
function ledgerFile(dataFolder: string): string {
  const file = join(dataFolder, 'ledger.sqlite');
  if (existsSync(file)) return file;
  throw new DataFolderProblem('missing', dataFolder, { note: 'TONGBU_DATA names it' });
}

async function makeCheckpointIn(dataFolder: string): Promise<MadeCheckpoint | null> {
  const file = ledgerFile(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const ledger = openSqliteLedger({ file });
    try {
      const objects = await openFileObjects(join(lock.folder, 'objects'));
      // Of the city only the name of the ledger is signed, which no address changes.
      const city = jiangzhou('http://localhost', 'nanjing-2020');
      const signer = await signerOf(lock.folder);
      return await makeCheckpoint({ ledger, objects, clock: systemClock, city }, signer);
    } finally {
      ledger.close();
    }
  } finally {
    lock.release();
  }
}
