// Appends to streams of its own without an end, several at a time, and writes a line for each
// append once it is acknowledged: `<stream> <version> <command id>`.
import { writeSync } from 'node:fs';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';

const [file = '', writer = ''] = process.argv.slice(2);
const ledger = openSqliteLedger({ file });

async function write(lane: number): Promise<never> {
  const name = stream(`${writer}-${lane}`);
  await repeatLast(lane);
  for (;;) {
    // Its own past is read from the ledger, so that a second life goes on where the first ended.
    const version = (await ledger.head(name))?.version ?? 0;
    const options = sampleOptions(`${writer}-${lane}-${version}`);
    await ledger.append(name, version, [sampleEvent(version), sampleEvent(version)], options);
    writeSync(1, `${name} ${version + 2} ${options.commandId}\n`);
  }
}

/** Sends the last command of the life before again, as a caller does who heard no answer. */
async function repeatLast(lane: number): Promise<void> {
  const name = stream(`${writer}-${lane}`);
  const version = ((await ledger.head(name))?.version ?? 0) - 2;
  if (version < 0) return;
  const options = sampleOptions(`${writer}-${lane}-${version}`);
  const { replayed } = await ledger.append(name, version, [sampleEvent(version)], options);
  if (!replayed) throw new Error('a repeated command was recorded twice');
}

await Promise.all([1, 2, 3].map(write));
