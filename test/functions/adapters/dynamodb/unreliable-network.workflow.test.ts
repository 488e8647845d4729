import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { eventsTable, headsTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import {
  type Ledger,
  type StreamName,
  VersionConflict,
} from '../../../../functions/ports/ledger.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import { useDynamoDbLocal } from '../../../dynamodb-local/start.ts';
import { command, sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { appendOnly } from './append-only.ts';

const WRITERS = 6;
const COMMANDS = 12;
const streams = [stream('s-1'), stream('s-2')] as const;
const local = useDynamoDbLocal();

/** Loses every fifth call on its way there and every fifth answer on its way back. */
function unreliable(client: DynamoDBClient, seed: number): DynamoDBClient {
  let state = seed;
  const roll = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * 5);
  };
  const lost = (what: string) => Object.assign(new Error(`lost ${what}`), { code: 'ECONNRESET' });
  client.middlewareStack.add(
    (next) => async (args) => {
      const chance = roll();
      if (chance === 0) throw lost('call');
      const answer = await next(args);
      if (chance === 1) throw lost('answer');
      return answer;
    },
    { step: 'deserialize', name: 'unreliable', priority: 'high' },
  );
  return client;
}

/** Sends one command until it is answered, on whatever version the stream then has. */
async function insist(ledger: Ledger, name: StreamName, id: string): Promise<void> {
  for (;;) {
    try {
      const version = (await ledger.head(name))?.version ?? 0;
      await ledger.append(name, version, [sampleEvent(0, { id })], sampleOptions(id));
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict || error instanceof Unavailable)) throw error;
    }
  }
}

describe.skipIf(local === null)('writers over a network that loses calls and answers', () => {
  test.each([1, 2])(
    'record every command once, in whole chains (seed %i)',
    async (seed) => {
      if (local === null) throw new Error('DynamoDB Local is missing');
      const client = local.client();
      const tables = {
        events: await createTable(client, eventsTable),
        heads: await createTable(client, headsTable),
      };
      const ids: string[] = [];
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        const own = new DynamoDBClient({ ...local.connection(), maxAttempts: 2 });
        onTestFinished(() => own.destroy());
        const ledger = openDynamoLedger({
          client: unreliable(appendOnly(own), seed * 100 + writer),
          tables,
        });
        for (let turn = 0; turn < COMMANDS; turn += 1) {
          const id = `w${writer}-${turn}`;
          ids.push(id);
          await insist(ledger, streams[(writer + turn) % 2] ?? streams[0], id);
        }
      });
      await Promise.all(writers);

      const ledger = openDynamoLedger({ client, tables });
      const verdict = await verifyExport(exportLines(ledger));
      expect(verdict).toMatchObject({ ok: true, streams: 2, events: WRITERS * COMMANDS });
      const recorded = (await Promise.all(streams.map((name) => ledger.read(name)))).flat();
      const commands = recorded.map(({ commandId }) => commandId).sort();
      expect(commands).toEqual(ids.map((id) => command(id).commandId).sort());
    },
    60_000,
  );
});
