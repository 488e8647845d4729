import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { epochMsOf, instantOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { reach } from '../aws/reach.ts';

/** Longer than one call of SES takes with all its retries. */
const CLAIM_MS = 120_000;
/** A mail may be asked for again years later: an obligation stays overdue for as long as it does. */
const KEPT_SECONDS = 10 * 366 * 86_400;

/** How a mail stands once somebody asked to send it. */
export type Claim = 'mine' | 'sent' | 'underWay';

/**
 * Which mails were sent, one row for each id: `{id, status, at, ttl}` and the claim of whoever
 * sends it. Nothing of the mail itself is in it.
 *
 * - `sending` somebody is about to send it, or died doing so
 * - `sent` SES has it
 * - `refused` SES did not take it; the next to ask may try at once
 */
export class SentMail {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;
  readonly #clock: Clock;

  constructor(dynamo: DynamoDBClient, table: string, clock: Clock) {
    this.#dynamo = dynamo;
    this.#table = table;
    this.#clock = clock;
  }

  /**
   * Takes a mail on, unless it was sent or somebody else is at it.
   *
   * @throws {Unavailable} `mail`
   */
  async claim(id: string): Promise<Claim> {
    const claim = randomUUID();
    const abandoned = instantOf(epochMsOf(this.#clock.now()) - CLAIM_MS);
    const command = new PutItemCommand({
      TableName: this.#table,
      Item: { ...this.#row(id, 'sending'), claim: { S: claim } },
      ConditionExpression:
        'attribute_not_exists(id) OR #status = :refused OR (#status = :sending AND #at <= :abandoned)',
      ExpressionAttributeNames: { '#status': 'status', '#at': 'at' },
      ExpressionAttributeValues: {
        ':refused': { S: 'refused' },
        ':sending': { S: 'sending' },
        ':abandoned': { S: abandoned },
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    try {
      await reach('mail', () => this.#dynamo.send(command));
      return 'mine';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // The client repeats a call whose answer was lost, and then meets what it wrote itself.
      if (error.Item?.claim?.S === claim) return 'mine';
      return error.Item?.status?.S === 'sent' ? 'sent' : 'underWay';
    }
  }

  /** @throws {Unavailable} `mail` */
  async record(id: string, status: 'sent' | 'refused'): Promise<void> {
    const command = new PutItemCommand({ TableName: this.#table, Item: this.#row(id, status) });
    await reach('mail', () => this.#dynamo.send(command));
  }

  #row(id: string, status: 'sending' | 'sent' | 'refused') {
    const at = this.#clock.now();
    const ttl = Math.floor(epochMsOf(at) / 1_000) + KEPT_SECONDS;
    return { id: { S: id }, status: { S: status }, at: { S: at }, ttl: { N: String(ttl) } };
  }
}
