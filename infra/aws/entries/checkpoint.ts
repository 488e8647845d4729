import { makeCheckpoint } from '../../../functions/application/records/make-checkpoint.ts';
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
 * Every hour: the state of the whole ledger is signed, and the signed note kept in the archive.
 * Each run that ends well is counted, so that an alarm can ring when none does.
 */
export const handler = async (): Promise<{ readonly size: number | null }> => {
  const made = await makeCheckpoint(environment, signs);
  if (made !== null) await kept.keepObject(made.digest, made.note, 'text/plain');
  count('CheckpointCurrent', 1);
  return { size: made?.checkpoint.size ?? null };
};
