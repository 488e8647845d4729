import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { part } from '../part.ts';
import { dynamodb } from './dynamodb.ts';

export const ledger = part(
  ['TONGBU_EVENTS_TABLE', 'TONGBU_HEADS_TABLE'],
  ({ TONGBU_EVENTS_TABLE: events, TONGBU_HEADS_TABLE: heads }) =>
    openDynamoLedger({ client: dynamodb, tables: { events, heads } }),
);
