import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientOptions } from './clients.ts';

/** One client, and so one set of connections, for all tables of a function. */
export const dynamodb = new DynamoDBClient(clientOptions);
