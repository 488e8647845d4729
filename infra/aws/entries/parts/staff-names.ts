import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openDynamoStaffNames } from '../../../../functions/adapters/dynamodb/staff-names.ts';
import { systemClock } from '../environment.ts';
import { part } from '../part.ts';
import { hastyClientOptions } from './clients.ts';

export const staffNames = part(['TONGBU_STAFF_TABLE'], ({ TONGBU_STAFF_TABLE: table }) =>
  openDynamoStaffNames({
    client: new DynamoDBClient(hastyClientOptions),
    table,
    clock: systemClock,
  }),
);
