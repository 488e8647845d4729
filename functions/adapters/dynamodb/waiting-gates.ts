import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { TaskToken, WaitingGate, WaitingGates } from '../../ports/workflow-engine.ts';
import { reach } from '../aws/reach.ts';
import { type Item, number, text, textOf } from './item.ts';

/** An execution lives a year at most, and no token outlives its execution. */
const LONGEST_WAIT_S = 366 * 24 * 60 * 60;

const tokenSchema = z.custom<TaskToken>((value) => typeof value === 'string' && value !== '');

/**
 * Task tokens in a DynamoDB table made as `waitingGatesTable` says. One that nobody forgot is
 * dropped when no execution can wait for it any more.
 *
 * @throws {Unavailable} from every method, when DynamoDB cannot be reached
 */
export function openDynamoWaitingGates(options: {
  readonly client: DynamoDBClient;
  readonly table: string;
}): WaitingGates {
  const { client, table: TableName } = options;
  return {
    remember: async ({ subject, gate, token }) => {
      // DynamoDB drops by its own clock, so this moment is the machine's and not the application's.
      const expiresAt = Math.ceil(Date.now() / 1000) + LONGEST_WAIT_S;
      const Item = {
        ...keyOf(subject, gate),
        token: text(tokenSchema.parse(token)),
        expiresAt: number(expiresAt),
      };
      await reach('waitingGates', () => client.send(new PutItemCommand({ TableName, Item })));
    },
    of: async (subject) => {
      const found: WaitingGate[] = [];
      let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
      do {
        const command = new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: '#subject = :subject',
          ExpressionAttributeNames: { '#subject': 'subject' },
          ExpressionAttributeValues: { ':subject': text(subject) },
          ExclusiveStartKey,
        });
        const page = await reach('waitingGates', () => client.send(command));
        found.push(...(page.Items ?? []).map(waitingGateOf));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
      return found;
    },
    forget: async ({ subject, gate, token }) => {
      const command = new DeleteItemCommand({
        TableName,
        Key: keyOf(subject, gate),
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': text(token) },
      });
      try {
        await reach('waitingGates', () => client.send(command));
      } catch (error) {
        // A newer token has taken the place of this one, or it was forgotten before.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

function keyOf(subject: string, gate: string) {
  return { subject: text(subject), gate: text(gate) };
}

function waitingGateOf(item: Item): WaitingGate {
  return {
    subject: textOf(item, 'subject'),
    gate: textOf(item, 'gate'),
    token: tokenSchema.parse(item.token?.S),
  };
}
