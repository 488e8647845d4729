import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CheckpointContradicted } from '../../../../functions/application/records/earlier-leaves.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { countingContradiction } from '../../../../infra/aws/entries/contradicted-checkpoint.ts';

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('a ledger that contradicts its last checkpoint is counted, and the run fails', async () => {
  const contradiction = new CheckpointContradicted(7, null);
  const run = countingContradiction(() => Promise.reject(contradiction));
  await expect(run).rejects.toBe(contradiction);
  expect(written.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ CheckpointContradicted: 1 }),
  ]);
});

it('a checkpoint that could not be made for now says nothing of the ledger', async () => {
  const away = new Unavailable('signer');
  await expect(countingContradiction(() => Promise.reject(away))).rejects.toBe(away);
  expect(written).toEqual([]);
});

it('a checkpoint that was made leaves no word', async () => {
  expect(await countingContradiction(async () => 'digest')).toBe('digest');
  expect(written).toEqual([]);
});
