import { CheckpointContradicted } from '../../../functions/application/records/earlier-leaves.ts';
import { count } from './log.ts';

/**
 * Makes a checkpoint, and counts it when the ledger contradicts the one before: whoever is on duty
 * must hear of that at once, and not after hours without a checkpoint.
 */
export async function countingContradiction<Made>(make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof CheckpointContradicted) count('CheckpointContradicted', 1);
    throw error;
  }
}
