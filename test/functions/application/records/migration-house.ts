import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileObjectDigests } from '../../../../functions/adapters/files/object-inventory.ts';
import { openFileObjects } from '../../../../functions/adapters/files/objects.ts';
import { countEvents } from '../../../../functions/adapters/sqlite/event-count.ts';
import {
  openSqliteLedger,
  type SqliteLedger,
} from '../../../../functions/adapters/sqlite/ledger.ts';
import { migrate } from '../../../../functions/application/records/migrate.ts';
import type {
  MigrationOptions,
  MigrationReport,
  MigrationSource,
  MigrationTarget,
} from '../../../../functions/application/records/migrate-sides.ts';
import { canonicalJson } from '../../../../functions/domain/kernel/canonical-json.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import type { Ledger, StreamHead, StreamName } from '../../../../functions/ports/ledger.ts';
import type { Objects } from '../../../../functions/ports/objects.ts';
import { sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

/** A data folder as far as a migration knows it, open for writing so that a test can fill it. */
export interface Place extends MigrationSource {
  readonly folder: string;
  readonly ledger: SqliteLedger;
  readonly objects: Objects;
}

export async function place(folder = temporaryFolder()): Promise<Place> {
  const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite') });
  onTestFinished(() => ledger.close());
  const objects = await openFileObjects(join(folder, 'objects'));
  return {
    folder,
    ledger,
    objects,
    countEvents: async () => countEvents(join(folder, 'ledger.sqlite')),
    digests: () => fileObjectDigests(join(folder, 'objects')),
  };
}

export const text = (words: string) => new TextEncoder().encode(words);

/**
 * Three streams: one command with several events, a stream that fills more than a page of reading
 * with commands of 50 across its borders, and one of another kind; and two objects.
 */
export async function filledPlace(): Promise<Place> {
  const made = await smallPlace();
  for (let number = 0; number < 21; number += 1) {
    const many = Array.from({ length: 49 }, (_, minute) => sampleEvent(number * 60 + minute));
    await made.ledger.append(stream('long'), number * 49, many, sampleOptions(`long-${number}`));
  }
  return made;
}

/** The same without the long stream: two objects, two streams, three commands. */
export async function smallPlace(): Promise<Place> {
  const made = await place();
  const { ledger, objects } = made;
  const head = { status: 'signOff', department: 'education', summary: { 标题: '校车', n: 1 } };
  await ledger.append(stream('a'), 0, [sampleEvent(1)], sampleOptions('a-1'));
  const together = [sampleEvent(2), sampleEvent(3), sampleEvent(4)];
  await ledger.append(stream('a'), 1, together, sampleOptions('a-2', head));
  await ledger.append('issue/2026-1', 0, [sampleEvent(9, {})], sampleOptions('issue', head));
  await objects.put(text('甲'), 'text/plain; charset=utf-8');
  await objects.put(text('乙'), 'application/pdf');
  return made;
}

const quiet: MigrationOptions = { dryRun: false, onProgress: () => undefined };

export function migrated(
  source: MigrationSource,
  target: MigrationTarget,
  options: Partial<MigrationOptions> = {},
): Promise<MigrationReport> {
  return migrate(source, target, { ...quiet, ...options });
}

/** A whole ledger in canonical JSON, with the heads that an export does not show. */
export async function everything(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportLines(ledger)) lines.push(line);
  const heads: (StreamHead | null)[] = [];
  for (const name of await ledger.streams({ limit: 10_000 })) heads.push(await ledger.head(name));
  return canonicalJson({ lines, heads });
}

/** Every digest under which the commands of a stream are recorded. */
export async function commandDigests(ledger: Ledger, name: StreamName): Promise<readonly string[]> {
  const ids = new Set((await ledger.read(name, { limit: 10_000 })).map((event) => event.commandId));
  return Promise.all([...ids].map(async (id) => `${id} ${(await ledger.recorded(id))?.digest}`));
}

/** Everything goes well until so many calls that write were made; then the process is gone. */
export function dyingAfter(target: MigrationTarget, calls: number): MigrationTarget {
  let left = calls;
  const alive = <T>(work: () => Promise<T>): Promise<T> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('the process was killed')) : work();
  };
  const { ledger, objects } = target;
  return {
    ledger: {
      append: (...given) => alive(() => ledger.append(...given)),
      read: (...given) => ledger.read(...given),
      head: (...given) => ledger.head(...given),
      streams: (...given) => ledger.streams(...given),
      recorded: (...given) => ledger.recorded(...given),
    },
    objects: {
      put: (...given) => alive(() => objects.put(...given)),
      get: (...given) => objects.get(...given),
    },
  };
}
