import { genesis } from '../../ports/ledger/hash-chain.ts';
import {
  CommandConflict,
  type LedgerEvent,
  type NewEvent,
  type StreamHead,
  type StreamName,
  VersionConflict,
} from '../../ports/ledger.ts';
import { MigrationRefused } from './migrate-refusals.ts';
import type { MigrationSource, MigrationTarget } from './migrate-sides.ts';
import { commandOf } from './migrate-source.ts';
import { checkedEvents, commandGroups } from './migrate-streams.ts';

/**
 * Appends to the target what it lacks of a stream, command by command as it was recorded, and
 * compares the hash of every event.
 *
 * @returns how many events were appended now
 * @throws {MigrationRefused} `targetInUse`, or one of the source
 */
export async function copyStream(
  source: MigrationSource['ledger'],
  target: MigrationTarget['ledger'],
  stream: StreamName,
): Promise<number> {
  const head = await source.head(stream);
  if (head === null) throw new MigrationRefused('sourceHeadDiffers', { stream, version: 0 });
  const standing = await target.head(stream);
  if (standing?.hash === head.hash) return 0;
  if (standing !== null) await refuseOtherLink(source, standing);
  let appended = 0;
  const missing = checkedEvents(source, stream, standing ?? genesis(stream));
  for await (const group of commandGroups(missing)) {
    await appendGroup(source, target, group, head);
    appended += group.length;
  }
  return appended;
}

/** A list of streams may lag behind, so one may stand here that the survey did not see. */
async function refuseOtherLink(
  source: MigrationSource['ledger'],
  { stream, version, hash }: StreamHead,
): Promise<void> {
  const [same] = await source.read(stream, { fromVersion: version, limit: 1 });
  if (same?.hash !== hash) throw new MigrationRefused('targetDiffers', { stream, version });
}

/**
 * The head is the source's last one from the first command on: what it was in between is nowhere
 * kept, and nobody reads the target before the migration is over.
 */
async function appendGroup(
  source: MigrationSource['ledger'],
  target: MigrationTarget['ledger'],
  group: readonly LedgerEvent[],
  { status, department, summary }: StreamHead,
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const { stream, version, commandId } = first;
  const commandDigest = await commandOf(source, group);
  const options = { commandId, commandDigest, head: { status, department, summary } };
  try {
    const { events } = await target.append(stream, version - 1, group.map(asNew), options);
    const same =
      events.length === group.length &&
      group.every(({ hash }, index) => events[index]?.hash === hash);
    if (!same) throw new MigrationRefused('sidesDiffer', { stream, version });
  } catch (error) {
    if (error instanceof VersionConflict || error instanceof CommandConflict) {
      throw new MigrationRefused('targetInUse', { stream, version }, { cause: error });
    }
    throw error;
  }
}

function asNew({ type, at, actor, data, cause }: LedgerEvent): NewEvent {
  return { type, at, actor, data, cause };
}
