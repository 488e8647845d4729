import type { Context } from 'aws-lambda';
import { rebuildSearch } from '../../../functions/application/relay/index-policies.ts';
import { start } from './environment.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { search } from './parts/search.ts';

const { environment } = start({ ledger, objects, search });
/** A step takes seconds; the last one must end before the function does. */
const LAST_STEP_MS = 120_000;

/** Every hour: an index that is new, was lost or is damaged is filled from the ledger. */
export const handler = async (
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly complete: boolean }> => ({
  complete: await rebuildSearch(
    environment,
    () => context.getRemainingTimeInMillis() < LAST_STEP_MS,
  ),
});
