import { z } from 'zod';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { type Instant, instantSchema } from '../../domain/kernel/time.ts';
import { decodeBase64 } from './checkpoint-base64.ts';

/** The state of a whole ledger at one moment: a Merkle root over the heads of all its streams. */
export interface Checkpoint {
  /** Which ledger it is; the name of its signing key too. */
  readonly origin: string;
  /** How many streams it covers. */
  readonly size: number;
  readonly root: Digest;
  readonly at: Instant;
  /** Root of the checkpoint before it; null for the first one. */
  readonly previous: Digest | null;
}

/** Printable ASCII without space and plus, which C2SP signed notes forbid in a key's name. */
export const originSchema = z.string().regex(/^[!-*,-~]{1,200}$/);

const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/**
 * The text that is signed: a C2SP tlog-checkpoint (origin, size, root) with the time and the root
 * before as extension lines.
 */
export function spellCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, at, previous } = checkpoint;
  const lines = [originSchema.parse(origin), String(size), base64OfDigest(root), `time ${at}`];
  if (previous !== null) lines.push(`previous ${base64OfDigest(previous)}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Reads what {@link spellCheckpoint} wrote; null for any other text. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', time = '', ...rest] = text.split('\n');
  const last = rest.length === 2 ? (rest[0] ?? '') : null;
  const checkpoint = {
    origin: originSchema.safeParse(origin).data,
    size: SIZE.test(size) ? Number(size) : undefined,
    root: digestOfBase64(root),
    at: instantSchema.safeParse(after('time ', time)).data,
    previous: last === null ? null : digestOfBase64(after('previous ', last)),
  };
  const parsed = checkpointSchema.safeParse(checkpoint);
  // Spelled again, so that two different texts can never mean the same checkpoint.
  return parsed.success && spellCheckpoint(parsed.data) === text ? parsed.data : null;
}

const checkpointSchema = z.strictObject({
  origin: originSchema,
  size: z.int().min(0),
  root: digestSchema,
  at: instantSchema,
  previous: digestSchema.nullable(),
});

function after(word: string, line: string): string {
  return line.startsWith(word) ? line.slice(word.length) : '';
}

/** Standard base64 of the 32 bytes, as C2SP writes roots. */
export function base64OfDigest(digest: Digest): string {
  return Buffer.from(digest, 'hex').toString('base64');
}

function digestOfBase64(text: string): Digest | undefined {
  const bytes = decodeBase64(text);
  return bytes === null
    ? undefined
    : digestSchema.safeParse(Buffer.from(bytes).toString('hex')).data;
}
