import { makeAndKeepCheckpoint } from '../../../functions/application/records/keep-checkpoint.ts';
import { countingContradiction } from './contradicted-checkpoint.ts';
import { start } from './environment.ts';
import { count } from './log.ts';
import { archive } from './parts/archive.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { signer } from './parts/signer.ts';

const { environment, settings } = start({ ledger, objects }, [signer, archive]);
const signs = signer.open(settings);
const kept = archive.open(settings);

/**
 * Every hour: the state of the whole ledger is signed, and the signed note kept in the archive with
 * all that it is checked with. Each run that ends well is counted, so that an alarm can ring when
 * none does.
 */
export const handler = async (): Promise<{ readonly kept: string | null }> => {
  const digest = await countingContradiction(() => makeAndKeepCheckpoint(environment, signs, kept));
  count('CheckpointCurrent', 1);
  return { kept: digest };
};
