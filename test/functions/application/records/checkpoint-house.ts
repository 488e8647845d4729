import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileObjects } from '../../../../functions/adapters/files/objects.ts';
import { openKeyFileSigner } from '../../../../functions/adapters/key-file/signer.ts';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import type { CheckpointWorld } from '../../../../functions/application/records/make-checkpoint.ts';
import type { Instant } from '../../../../functions/domain/kernel/time.ts';
import type { StreamName } from '../../../../functions/ports/ledger.ts';
import type { Signer } from '../../../../functions/ports/signer.ts';
import { jiangzhou } from '../../../../infra/local/city.ts';
import { ManualClock } from '../../../../infra/local/clocks.ts';
import { monday } from '../../../infra/local/host-house.ts';
import { sampleEvent, sampleOptions } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

export interface CheckpointHouse {
  readonly world: CheckpointWorld;
  readonly signer: Signer;
  /** The ledger's own file, for those who change it behind the ledger's back. */
  readonly file: string;
  /** Records one more event in a stream. */
  tell(stream: StreamName, word?: string): Promise<void>;
  moveTo(instant: Instant): void;
}

/** Real stores in a folder of their own. */
export async function openCheckpointHouse(): Promise<CheckpointHouse> {
  const folder = temporaryFolder();
  const file = join(folder, 'ledger.sqlite');
  const ledger = openSqliteLedger({ file });
  onTestFinished(() => ledger.close());
  const clock = new ManualClock(monday);
  const world = {
    ledger,
    objects: await openFileObjects(join(folder, 'objects')),
    clock,
    city: jiangzhou('https://policy.jiangzhou.example', 'nanjing-2020'),
  };
  return {
    world,
    file,
    signer: await openKeyFileSigner(join(folder, 'key.pem')),
    tell: async (stream, word = '办理') => {
      const version = (await ledger.head(stream))?.version ?? 0;
      const options = sampleOptions(`${stream.replace('/', '-')}-${version}`);
      await ledger.append(stream, version, [sampleEvent(version, { word })], options);
    },
    moveTo: (instant) => clock.moveTo(instant),
  };
}
