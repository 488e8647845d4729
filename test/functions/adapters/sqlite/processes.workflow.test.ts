import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import { stream } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import { Child } from './child-process.ts';

function open(file: string) {
  const ledger = openSqliteLedger({ file });
  onTestFinished(() => ledger.close());
  return ledger;
}

describe('several processes on one ledger', () => {
  test('killed while they write lose no acknowledged event and double none', async () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    const acknowledged: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const writers = ['w1', 'w2', 'w3'].map(
        (name) => new Child('writer.process.ts', [file, name]),
      );
      await Promise.all(writers.map((writer, index) => writer.wrote(20 * round + 7 * index)));
      await Promise.all(writers.map((writer) => writer.kill()));
      acknowledged.push(...writers.flatMap(({ lines }) => lines));
    }
    const ledger = open(file);
    for (const line of acknowledged) {
      const [name, version, id] = line.split(' ');
      const kept = await ledger.recorded(commandIdSchema.parse(id));
      expect(kept?.events.map((event) => `${event.stream} ${event.version}`)).toEqual([
        `${name} ${Number(version) - 1}`,
        `${name} ${version}`,
      ]);
    }
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const verdict = await verifyExport(exportLines(ledger));
    expect(verdict).toMatchObject({ ok: true, streams: 9 });
    const events = verdict.ok ? verdict.events : 0;
    // At most one append of each lane was recorded without its acknowledgement having been heard.
    expect(events).toBeGreaterThanOrEqual(2 * acknowledged.length);
    expect(events).toBeLessThanOrEqual(2 * acknowledged.length + 2 * 9 * 3);
    expect((await ledger.next('relay', 10_000)).events).toHaveLength(Math.min(events, 10_000));
  });

  test('racing for every version of a stream have one winner each', async () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    const rounds = 20;
    const racers = ['r1', 'r2', 'r3'].map(
      (name) => new Child('racer.process.ts', [file, name, String(rounds)]),
    );
    await Promise.all(racers.map((racer) => racer.wrote(1)));
    for (const racer of racers) racer.go();
    expect(await Promise.all(racers.map((racer) => racer.ended()))).toEqual([0, 0, 0]);
    const outcomes = racers.flatMap(({ lines }) => lines.slice(1));
    for (let version = 0; version < rounds; version += 1) {
      const here = outcomes.filter((line) => line.startsWith(`${version} `));
      expect(here).toHaveLength(6);
      expect(here.filter((line) => line.endsWith(' won'))).toHaveLength(1);
      expect(here.filter((line) => line.endsWith(' VersionConflict'))).toHaveLength(5);
    }
    expect(await open(file).read(stream('race'))).toHaveLength(rounds);
  });
});
