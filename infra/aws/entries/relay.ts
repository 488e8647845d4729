import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { indexPolicies } from '../../../functions/application/relay/index-policies.ts';
import { carryOutEffects } from '../../../functions/application/relay/relay.ts';
import { start } from './environment.ts';
import { part } from './part.ts';
import { ledger } from './parts/ledger.ts';
import { mail } from './parts/mail.ts';
import { objects } from './parts/objects.ts';
import { remoteRenderers } from './parts/remote-renderers.ts';
import { schedule } from './parts/schedule.ts';
import { seal } from './parts/seal.ts';
import { search } from './parts/search.ts';
import { waitingGates } from './parts/waiting-gates.ts';
import { workflows } from './parts/workflows.ts';
import { passingOverRefusals } from './refused-mail.ts';
import { followAll, followStream } from './stream.ts';

const { environment } = start({
  ledger,
  objects,
  waitingGates,
  engine: workflows,
  schedule,
  mail: part(mail.variables, (settings) => passingOverRefusals(mail.open(settings))),
  search,
  renderers: remoteRenderers,
  seal,
});

/** Carries out what follows from what was recorded, at least once, in each stream's order. */
export const handler = async ({
  Records: records,
}: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const effects = await followStream(records, ({ events }) => carryOutEffects(environment, events));
  // The index is one file that is sent as a whole, so a batch changes it once.
  const indexed = await followAll(records, ({ events }) => indexPolicies(environment, events));
  return { batchItemFailures: [...effects.batchItemFailures, ...indexed.batchItemFailures] };
};
