import { openDynamoWaitingGates } from '../../../../functions/adapters/dynamodb/waiting-gates.ts';
import { part } from '../part.ts';
import { dynamodb } from './dynamodb.ts';

export const waitingGates = part(['TONGBU_GATES_TABLE'], ({ TONGBU_GATES_TABLE: table }) =>
  openDynamoWaitingGates({ client: dynamodb, table }),
);
