import { describe, expect, test } from 'vitest';
import { sqliteAdapter } from './ledger-adapters.ts';
import { fill, stream } from './sample-events.ts';

const a = stream('a-1');
const b = stream('b-1');

/** On AWS the DynamoDB stream takes the place of a feed. */
describe.each([sqliteAdapter])('the feed of the ledger on $name', ({ open }) => {
  test('hands on events of all streams in the order of recording, again until acknowledged', async () => {
    const store = await open();
    const ledger = await store.connect();
    await fill(ledger, b, 0, 2);
    await fill(ledger, a, 0, 2);
    await fill(ledger, b, 2, 3);
    const first = await ledger.next('relay', 3);
    expect(first.events.map((event) => `${event.stream} ${event.version}`)).toEqual([
      `${b} 1`,
      `${b} 2`,
      `${a} 1`,
    ]);
    expect(await ledger.next('relay', 3)).toEqual(first);
    await ledger.acknowledge('relay', first.cursor);
    await store.restart();
    const after = await (await store.connect()).next('relay', 10);
    expect(after.events.map(({ version }) => version)).toEqual([2, 3]);
  });

  test('has nothing to hand on at the end, and then what comes next', async () => {
    const ledger = await (await open()).connect();
    const empty = await ledger.next('relay', 10);
    expect(empty.events).toEqual([]);
    await ledger.acknowledge('relay', empty.cursor);
    await fill(ledger, a, 0, 1);
    const { events, cursor } = await ledger.next('relay', 10);
    expect(events).toHaveLength(1);
    await ledger.acknowledge('relay', cursor);
    expect(await ledger.next('relay', 10)).toEqual({ events: [], cursor });
  });

  test('keeps one cursor for each reader', async () => {
    const ledger = await (await open()).connect();
    await fill(ledger, a, 0, 3);
    const { cursor } = await ledger.next('relay', 2);
    await ledger.acknowledge('relay', cursor);
    expect((await ledger.next('relay', 10)).events).toHaveLength(1);
    expect((await ledger.next('search', 10)).events).toHaveLength(3);
  });

  test('never goes back, and never beyond what is recorded', async () => {
    const ledger = await (await open()).connect();
    await fill(ledger, a, 0, 3);
    const early = await ledger.next('relay', 1);
    const late = await ledger.next('relay', 3);
    await ledger.acknowledge('relay', late.cursor);
    await ledger.acknowledge('relay', early.cursor);
    expect((await ledger.next('relay', 10)).events).toEqual([]);
    const beyond = ledger.acknowledge('relay', late.cursor + 1);
    await expect(beyond).rejects.toThrow(RangeError);
  });

  test('loses nothing and doubles nothing while others write', async () => {
    const store = await open();
    const ledger = await store.connect();
    const writers = Array.from({ length: 5 }, (_, index) =>
      fill(ledger, stream(`w-${index}`), 0, 20),
    );
    const seen: string[] = [];
    let writing = true;
    const reading = (async () => {
      for (let found = 1; writing || found > 0; ) {
        const { events, cursor } = await ledger.next('relay', 7);
        found = events.length;
        for (const event of events) seen.push(`${event.stream} ${event.version}`);
        await ledger.acknowledge('relay', cursor);
      }
    })();
    await Promise.all(writers);
    writing = false;
    await reading;
    expect(seen).toHaveLength(100);
    expect(new Set(seen).size).toBe(100);
  });

  test('hands on no event that was tampered with', async () => {
    const store = await open();
    const ledger = await store.connect();
    await fill(ledger, a, 0, 4);
    await store.tamper({ kind: 'editBody', stream: a, version: 2 });
    const damage = { name: 'LedgerDamaged', stream: a, version: 2 };
    await expect(ledger.next('relay', 10)).rejects.toMatchObject(damage);
  });
});
