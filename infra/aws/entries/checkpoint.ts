import { makeAndKeepCheckpoint } from '../../../functions/application/records/keep-checkpoint.ts';
import { epochMsOf, instantOf } from '../../../functions/domain/kernel/time.ts';
import { reportFinding } from './archive-finding.ts';
import { countingContradiction } from './contradicted-checkpoint.ts';
import { start } from './environment.ts';
import { count } from './log.ts';
import { archive } from './parts/archive.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { signer } from './parts/signer.ts';

/** Two thirds of what the function has, so that what was begun is finished. */
const KEEPING_MS = 600_000;

const { environment, settings } = start({ ledger, objects }, [signer, archive]);
const signs = signer.open(settings);
const kept = archive.open(settings);

/**
 * Every hour: the state of the whole ledger is signed; what the archive lacks of it is kept there,
 * and then the signed note with all that it is checked with. Each run that ends well is counted, so
 * that an alarm can ring when none does: a run that has not come to the end must have come further.
 */
export const handler = async (): Promise<{
  readonly kept: string | null;
  readonly pages: number;
  readonly isBehind: boolean;
}> => {
  const until = instantOf(epochMsOf(environment.clock.now()) + KEEPING_MS);
  const keeping = { archive: kept, until, found: reportFinding };
  const run = await countingContradiction(() => makeAndKeepCheckpoint(environment, signs, keeping));
  if (!run.isBehind || run.pages > 0) count('CheckpointCurrent', 1);
  return { kept: run.note, pages: run.pages, isBehind: run.isBehind };
};
