import type { MaskedValue } from '../../domain/privacy/rendition/rescan.ts';
import { standingOf } from '../../domain/privacy/review/review.ts';
import { VaultDamaged, type VaultEntry } from '../../ports/vault.ts';
import type { Environment } from '../environment.ts';
import { keptReview } from '../privacy/review-store.ts';

/** What a reviewer decided about values, in memory only. */
export interface DecidedValues {
  readonly masked: readonly MaskedValue[];
  /** Kept or exempted, wherever they stand. */
  readonly shown: readonly string[];
}

const unknown: DecidedValues = { masked: [], shown: [] };

/**
 * The values of a review while its raw data exist. Afterwards there are none, and a file is
 * compared with the public models alone, which the gate has read. What is damaged counts as gone:
 * it must not keep what was decided from being published, and the recognisers still read the files.
 */
export async function decidedValues(
  environment: Environment,
  entry: VaultEntry,
): Promise<DecidedValues> {
  const review = await keptReview(environment, entry).catch((error: unknown) => {
    if (error instanceof VaultDamaged) return null;
    throw error;
  });
  if (review === null) return unknown;
  const { state, board } = standingOf(review);
  const masked: MaskedValue[] = [];
  const shown: string[] = [];
  for (const { id, type, value } of board.candidates) {
    const decision = state.rulings.get(id)?.decision;
    if (decision === 'mask') masked.push({ type, value });
    else if (decision !== undefined) shown.push(value);
  }
  return { masked, shown };
}
