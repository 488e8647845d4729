import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';

const READS: ReadonlySet<unknown> = new Set([
  'GetItemCommand',
  'QueryCommand',
  'TransactGetItemsCommand',
]);

/** A transaction of puts and nothing else, each of them under a condition. */
const conditionalPutsSchema = z.object({
  TransactItems: z
    .array(z.strictObject({ Put: z.looseObject({ ConditionExpression: z.string() }) }))
    .nonempty(),
});

/** The client, refusing to send anything that could change or remove what a table holds. */
export function appendOnly(client: DynamoDBClient): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const { commandName } = context;
      const appends =
        commandName === 'TransactWriteItemsCommand' &&
        conditionalPutsSchema.safeParse(args.input).success;
      if (appends || READS.has(commandName)) return next(args);
      throw new Error(`${commandName} is no way to treat a ledger`);
    },
    { step: 'initialize', name: 'appendOnly' },
  );
  return client;
}
