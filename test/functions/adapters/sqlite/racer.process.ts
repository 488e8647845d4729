// Opens the ledger, says so, and on a word from outside tries once to append to one stream at
// each of the given versions; it writes `won` or the name of the error for each.
import { once } from 'node:events';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';

const [file = '', racer = '', rounds = '1'] = process.argv.slice(2);
const ledger = openSqliteLedger({ file });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let version = 0; version < Number(rounds); version += 1) {
  // Waits for the version, so that all racers meet at every one.
  while (((await ledger.head(stream('race')))?.version ?? 0) < version);
  const results = await Promise.allSettled(
    [1, 2].map((lane) =>
      ledger.append(
        stream('race'),
        version,
        [sampleEvent(version)],
        sampleOptions(`${racer}-${lane}-${version}`),
      ),
    ),
  );
  for (const result of results) {
    const outcome = result.status === 'fulfilled' ? 'won' : result.reason.name;
    process.stdout.write(`${version} ${outcome}\n`);
  }
}
ledger.close();
