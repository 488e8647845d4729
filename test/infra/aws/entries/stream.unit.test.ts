import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAll, followStream } from '../../../../infra/aws/entries/stream.ts';

function removal(stream: string, version: number, sequence: string): DynamoDBRecord {
  return {
    eventName: 'REMOVE',
    dynamodb: {
      Keys: { stream: { S: stream }, version: { N: String(version) } },
      SequenceNumber: sequence,
    },
  };
}

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a follower of the ledger', () => {
  const records = [
    removal('dossier/a', 1, '100'),
    removal('dossier/b', 1, '101'),
    removal('dossier/a', 2, '102'),
    removal('dossier/c', 1, '103'),
  ];

  it('handles the records of a stream together and in order', async () => {
    const seen: string[] = [];
    const answer = await followStream(records, async ({ tampering }) => {
      seen.push(tampering.map(({ stream, version }) => `${stream}@${version}`).join(' '));
    });
    expect(seen).toEqual(['dossier/a@1 dossier/a@2', 'dossier/b@1', 'dossier/c@1']);
    expect(answer.batchItemFailures).toEqual([]);
  });

  it('names the first record of a stream that fails, and goes on with the others', async () => {
    const handled: string[] = [];
    const answer = await followStream(records, async ({ tampering }) => {
      const [first] = tampering;
      if (first?.stream === 'dossier/a') throw new Error('not now');
      handled.push(first?.stream ?? '');
    });
    expect(handled).toEqual(['dossier/b', 'dossier/c']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '100' }]);
  });

  it('fails a record that is none of the ledger, instead of passing over it', async () => {
    const broken: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { SequenceNumber: '7' } };
    const answer = await followStream([broken], async () => undefined);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '7' }]);
  });

  it('hands a whole batch over at once where work is done once for all of it', async () => {
    const seen: number[] = [];
    const answer = await followAll(
      records,
      async ({ tampering }) => void seen.push(tampering.length),
    );
    expect(seen).toEqual([4]);
    expect(answer.batchItemFailures).toEqual([]);
  });

  it('has the whole batch sent again when that work fails', async () => {
    const answer = await followAll(records, async () => Promise.reject(new Error('not now')));
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '100' }]);
  });
});
