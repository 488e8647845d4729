import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { type Instant, instantSchema } from '../../domain/kernel/time.ts';
import type { NewHead, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';

/** Each checkpoint is recorded here, and so covered by the next one. */
export const checkpointStream: StreamName = 'registry/checkpoints';

const TYPE = 'CheckpointMade';

const dataSchema = z.strictObject({
  size: z.int().min(0),
  root: digestSchema,
  /** The signed note. */
  checkpoint: digestSchema,
  /** The list of the pages of leaves. */
  leaves: digestSchema,
  /** The public key, DER; its digest is the key's fingerprint. */
  publicKey: digestSchema,
});
export type CheckpointMade = z.infer<typeof dataSchema>;

const storedSchema = z.object({ type: z.literal(TYPE), at: instantSchema, data: dataSchema });

export function checkpointMade(data: CheckpointMade) {
  return { type: TYPE, data } as const;
}

export function checkpointHead({ size, root }: CheckpointMade): NewHead {
  return { status: 'made', department: '', summary: { size, root } };
}

/** A recorded checkpoint and where it stands in its stream. */
export interface RecordedCheckpoint extends CheckpointMade {
  readonly at: Instant;
  readonly version: number;
}

/** The last checkpoint that was recorded; null before the first. */
export async function lastCheckpoint(
  environment: Pick<Environment, 'ledger'>,
): Promise<RecordedCheckpoint | null> {
  const head = await environment.ledger.head(checkpointStream);
  return head === null ? null : recordedCheckpoint(environment, head.version);
}

/** The checkpoint of a number, counted from 1; null where there is none. */
export async function recordedCheckpoint(
  environment: Pick<Environment, 'ledger'>,
  version: number,
): Promise<RecordedCheckpoint | null> {
  const range = { fromVersion: version, limit: 1 };
  const [event] = await environment.ledger.read(checkpointStream, range);
  if (event === undefined) return null;
  const { at, data } = storedSchema.parse(event);
  return { ...data, at, version };
}
