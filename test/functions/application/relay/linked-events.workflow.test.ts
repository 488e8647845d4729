import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { linkedEvents } from '../../../../functions/application/relay/linked-events.ts';
import { digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { chainEvents } from '../../../../functions/ports/ledger/hash-chain.ts';
import {
  type Ledger,
  LedgerDamaged,
  type LedgerEvent,
} from '../../../../functions/ports/ledger.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { command, fill, sampleEvent, stream } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const a = stream('a');
let ledger: Ledger;
let reads: number;
let counted: Pick<Ledger, 'read'>;

beforeEach(async () => {
  const sqlite = openSqliteLedger({ file: join(temporaryFolder(), 'ledger.sqlite') });
  onTestFinished(() => sqlite.close());
  ledger = sqlite;
  reads = 0;
  counted = {
    read: (name, range) => {
      reads += 1;
      return ledger.read(name, range);
    },
  };
  await fill(ledger, a, 0, 4);
});

/** An event with a sound hash of its own, on whatever its writer says came before it. */
function forged(version: number, on = '编造'): LedgerEvent {
  const last = { version: version - 1, hash: digestOfText(on) };
  const [chained] = chainEvents(a, last, [sampleEvent(1)], command('forged').commandId);
  if (chained === undefined) throw new Error('one was given');
  return chained.event;
}

describe('an event is linked', () => {
  it('to the one before it in its batch, and the first to nothing but its stream', async () => {
    const events = await ledger.read(a);
    expect(await linkedEvents(counted, events)).toEqual({ linked: events, unlinked: [] });
    expect(reads).toBe(0);
  });

  it('to the one in the ledger, where its batch begins later or has a gap', async () => {
    const events = (await ledger.read(a)).filter(({ version }) => version % 2 === 0);
    expect(await linkedEvents(counted, events)).toEqual({ linked: events, unlinked: [] });
    expect(reads).toBe(2);
  });

  it('also when it is told of twice', async () => {
    const events = await ledger.read(a);
    const twice = events.flatMap((event) => [event, event]);
    expect((await linkedEvents(counted, twice)).linked).toHaveLength(8);
  });
});

describe('an event is not linked', () => {
  it.each([1, 3, 5, 6, 1_000_000])('as version %i on a hash that nobody recorded', async (no) => {
    const { linked, unlinked } = await linkedEvents(counted, [forged(no)]);
    expect(linked).toEqual([]);
    expect(unlinked).toMatchObject([{ stream: a, version: no, problem: 'unlinked' }]);
  });

  it('to another one that is not, and the true ones beside them are', async () => {
    const first = forged(1_000);
    const second = forged(1_001);
    const onFirst = { ...second, previousHash: first.hash };
    const events = await ledger.read(a);
    const { linked, unlinked } = await linkedEvents(counted, [...events, first, onFirst]);
    expect(linked).toEqual(events);
    expect(unlinked.map(({ version }) => version)).toEqual([1_000, 1_001]);
  });

  it('to one that is damaged; but a ledger that is away says nothing of it', async () => {
    const events = (await ledger.read(a)).slice(2);
    const damaged = { read: () => Promise.reject(new LedgerDamaged(a, 2, 'wrongHash')) };
    expect((await linkedEvents(damaged, events)).unlinked).toMatchObject([
      { version: 3 },
      { version: 4 },
    ]);
    const away = { read: () => Promise.reject(new Unavailable('ledger')) };
    await expect(linkedEvents(away, events)).rejects.toThrow(Unavailable);
  });
});
