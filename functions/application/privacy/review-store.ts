import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { carriedOver, isAbout } from '../../domain/privacy/review/carry-over.ts';
import {
  newReview,
  type Review,
  type ReviewedPackage,
  reviewSchema,
} from '../../domain/privacy/review/review.ts';
import { VaultConflict, type VaultEntry } from '../../ports/vault.ts';
import type { Environment } from '../environment.ts';

const SECRET_BYTES = 32;
/** Long enough for every repetition that a lost answer causes. */
const MOST_COMMANDS = 50;

/** How a review lies in the vault. */
const reviewFileSchema = z.strictObject({
  format: z.literal(1),
  /** Keys the digests that the ledger keeps of the values; it is destroyed with them. */
  secret: z.base64(),
  /** The last commands that changed it, so that one that is sent twice is carried out once. */
  commands: z.array(z.strictObject({ id: commandIdSchema, digest: digestSchema })),
  review: reviewSchema,
});
type ReviewFile = z.infer<typeof reviewFileSchema>;

/** Where a review is kept, and what it is about. */
interface Place {
  readonly entry: VaultEntry;
  readonly reviewed: ReviewedPackage;
}

/** A review with what is needed to write it back. */
export interface KeptReview {
  readonly review: Review;
  readonly secret: Uint8Array;
  readonly commands: ReviewFile['commands'];
  /** Null where nothing is in the vault yet. */
  readonly revision: string | null;
  /** False for a review that was worked out for this look. */
  readonly stored: boolean;
}

/**
 * The review of what waits at a gate. Nothing is written: before the first act, and after a text
 * was lodged again, the review is worked out anew each time, and each time the same.
 *
 * @throws {Refusal} `tooManyCandidates`
 * @throws ZodError when the vault holds another shape than was written
 */
export async function loadReview(
  environment: Environment,
  { entry, reviewed }: Place,
): Promise<KeptReview> {
  const kept = await environment.vault.read(entry);
  if (kept === null) {
    const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
    return { review: newReview(reviewed), secret, commands: [], revision: null, stored: false };
  }
  const file = fileOf(kept.content);
  const { review, commands } = file;
  const stored = isAbout(review, reviewed.texts);
  return {
    review: stored ? review : carriedOver(review, reviewed),
    stored,
    secret: new Uint8Array(Buffer.from(file.secret, 'base64')),
    commands,
    revision: kept.revision,
  };
}

/** The review of an entry as it lies in the vault, whoever asks; null where nothing does. */
export async function keptReview(
  { vault }: Environment,
  entry: VaultEntry,
): Promise<Review | null> {
  const kept = await vault.read(entry);
  return kept === null ? null : fileOf(kept.content).review;
}

function fileOf(content: Uint8Array): ReviewFile {
  return reviewFileSchema.parse(JSON.parse(new TextDecoder().decode(content)));
}

/** @throws {Refusal} `reviewChanged`: somebody else acted in the meantime, nothing was written */
export async function keepReview(
  environment: Environment,
  { entry }: Pick<Place, 'entry'>,
  { review, secret, commands, revision }: Omit<KeptReview, 'stored'>,
): Promise<void> {
  const file: ReviewFile = {
    format: 1,
    secret: Buffer.from(secret).toString('base64'),
    commands: commands.slice(-MOST_COMMANDS),
    review,
  };
  const content = new TextEncoder().encode(JSON.stringify(file));
  try {
    await environment.vault.write(entry, content, revision);
  } catch (error) {
    if (!(error instanceof VaultConflict)) throw error;
    throw new Refusal('reviewChanged');
  }
}

/** Nobody decides on what was not shown to them. @throws {Refusal} `reviewChanged` */
export function refuseChanged(review: Review, seen: number): void {
  if (review.version !== seen) {
    throw new Refusal('reviewChanged', { seen, present: review.version });
  }
}
