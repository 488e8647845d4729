import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../functions/ports/ledger/verify-chain.ts';
import {
  CommandConflict,
  type Ledger,
  LedgerDamaged,
  UnrecordableEvent,
  VersionConflict,
} from '../../../functions/ports/ledger.ts';
import { useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import { dynamoAdapter } from './dynamo-ledger-adapter.ts';
import { sqliteAdapter } from './ledger-adapters.ts';
import {
  command,
  fill,
  reviewer,
  sampleEvent,
  sampleHead,
  sampleOptions,
  stream,
} from './sample-events.ts';

const a = stream('a-1');
const b = stream('b-1');

/** An event of a little more than three times as many bytes as characters. */
const large = (characters: number) => sampleEvent(0, { text: '字'.repeat(characters) });

async function raceFor(ledgers: readonly Ledger[], racers: number, version: number) {
  const attempts = Array.from({ length: racers }, (_, racer) => {
    const ledger = ledgers[racer % ledgers.length] ?? ledgers[0];
    if (ledger === undefined) throw new Error('no connection');
    return ledger.append(a, version, [sampleEvent(racer)], sampleOptions(`racer-${racer}`));
  });
  return Promise.allSettled(attempts);
}

const local = useDynamoDbLocal();
const adapters = [sqliteAdapter, ...(local === null ? [] : [dynamoAdapter(local)])];

describe.each(adapters)('the ledger on $name', ({ open }) => {
  describe('an append', () => {
    test('returns the events with versions, hashes and the command, as they are read later', async () => {
      const ledger = await (await open()).connect();
      const { events, replayed } = await ledger.append(
        a,
        0,
        [sampleEvent(0), { ...sampleEvent(1), cause: 'execution-1' }],
        sampleOptions('first'),
      );
      expect(replayed).toBe(false);
      expect(events.map(({ version }) => version)).toEqual([1, 2]);
      expect(events[0]).toMatchObject({
        stream: a,
        type: 'disclosureDecided',
        at: '2026-03-02T01:00:00.000Z',
        actor: reviewer,
        data: { 意见: '同意公开' },
        cause: null,
        commandId: 'command-first',
      });
      expect(events[1]?.previousHash).toBe(events[0]?.hash);
      expect(await ledger.read(a)).toEqual(events);
      expect(verifyChain(events)).toBeNull();
    });

    test('keeps what was recorded when the caller changes its own object later', async () => {
      const ledger = await (await open()).connect();
      const data = { reasons: ['一'] };
      const { events } = await ledger.append(a, 0, [sampleEvent(0, data)], sampleOptions('first'));
      data.reasons.push('二');
      expect(events[0]?.data).toEqual({ reasons: ['一'] });
      expect(await ledger.read(a)).toEqual(events);
    });

    test('survives a restart', async () => {
      const store = await open();
      await fill(await store.connect(), a, 0, 3);
      const before = await (await store.connect()).read(a);
      await store.restart();
      const ledger = await store.connect();
      expect(await ledger.read(a)).toEqual(before);
      await fill(ledger, a, 3, 4);
      expect(verifyChain(await ledger.read(a))).toBeNull();
    });

    test('refuses a stream that has moved on, and says where it stands', async () => {
      const ledger = await (await open()).connect();
      await fill(ledger, a, 0, 2);
      const late = ledger.append(a, 1, [sampleEvent(9)], sampleOptions('late'));
      await expect(late).rejects.toThrow(VersionConflict);
      await expect(late).rejects.toMatchObject({ expectedVersion: 1, actualVersion: 2 });
      expect(await ledger.read(a)).toHaveLength(2);
      expect(await ledger.recorded(command('late').commandId)).toBeNull();
    });

    test.each([1, 7, -1, 0.5, Number.NaN])(
      'leaves no gap: version %s of a new stream',
      async (version) => {
        const ledger = await (await open()).connect();
        const gap = ledger.append(a, version, [sampleEvent(0)], sampleOptions('gap'));
        await expect(gap).rejects.toThrow(VersionConflict);
        expect(await ledger.head(a)).toBeNull();
      },
    );

    test.each([
      ['no event', []],
      ['51 events', Array.from({ length: 51 }, (_, index) => sampleEvent(index))],
      ['data that JSON has not', [sampleEvent(0, { n: Number.NaN })]],
      ['half a character', [sampleEvent(0, { text: '\ud842' })]],
      ['a type with a line end', [{ ...sampleEvent(0), type: 'a\nb' }]],
      ['more than 100,000 characters', [sampleEvent(0, { text: '字'.repeat(100_001) })]],
      ['50 events of 300,000 bytes', Array.from({ length: 50 }, () => large(99_000))],
      ['one bad event among good ones', [sampleEvent(0), sampleEvent(1, { n: Number.NaN })]],
    ])('refuses %s and records nothing', async (_, events) => {
      const ledger = await (await open()).connect();
      const bad = ledger.append(a, 0, events, sampleOptions('bad'));
      await expect(bad).rejects.toThrow(UnrecordableEvent);
      expect(await ledger.read(a)).toEqual([]);
      expect(await ledger.head(a)).toBeNull();
      expect(await ledger.recorded(command('bad').commandId)).toBeNull();
    });

    test('takes 50 events as large as one transaction holds', async () => {
      const ledger = await (await open()).connect();
      const events = Array.from({ length: 50 }, () => large(23_000));
      await ledger.append(a, 0, events, sampleOptions('large'));
      const read = await ledger.read(a);
      expect(read.map(({ data }) => data)).toEqual(events.map(({ data }) => data));
      expect((await ledger.recorded(command('large').commandId))?.events).toEqual(read);
    });

    test('refuses a stream without a category', async () => {
      const ledger = await (await open()).connect();
      for (const name of ['dossier/', '/a', 'Dossier/a', 'dossier/名', 'dossier/a b'] as const) {
        const bad = ledger.append(name as typeof a, 0, [sampleEvent(0)], sampleOptions('bad'));
        await expect(bad).rejects.toThrow(UnrecordableEvent);
      }
    });

    test('refuses a summary that is no list entry and records nothing', async () => {
      const ledger = await (await open()).connect();
      const head = { summary: { text: '字'.repeat(20_001) } };
      const bad = ledger.append(a, 0, [sampleEvent(0)], sampleOptions('bad', head));
      await expect(bad).rejects.toThrow(UnrecordableEvent);
      expect(await ledger.read(a)).toEqual([]);
    });

    test.each([
      ['no status', { status: '' }],
      ['half a character as its status', { status: '\ud842' }],
      ['a status of 101 characters', { status: 's'.repeat(101) }],
      ['half a character as its department', { department: '\ud842' }],
      ['a department of 101 characters', { department: 'd'.repeat(101) }],
    ])('refuses a head with %s and records nothing', async (_, head) => {
      const ledger = await (await open()).connect();
      const bad = ledger.append(a, 0, [sampleEvent(0)], sampleOptions('bad', head));
      await expect(bad).rejects.toThrow(UnrecordableEvent);
      expect(await ledger.read(a)).toEqual([]);
    });

    test('keeps data exactly: unusual keys, numbers and characters', async () => {
      const ledger = await (await open()).connect();
      const data = JSON.parse(
        '{"__proto__":1,"10":2,"9":3,"é":-0.5e-7,"𠮷":"\\u0000\\u2028","n":null}',
      );
      await ledger.append(a, 0, [sampleEvent(0, data)], sampleOptions('odd'));
      const [event] = await ledger.read(a);
      expect(JSON.parse(JSON.stringify(event?.data))).toEqual(data);
      expect(Object.keys(event?.data ?? {}).sort()).toEqual(Object.keys(data).sort());
    });
  });

  describe('a race', () => {
    test('of 200 for one version has one winner, and every other learns the version', async () => {
      const ledger = await (await open()).connect();
      await fill(ledger, a, 0, 1);
      const results = await raceFor([ledger], 200, 1);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost).toHaveLength(199);
      for (const { reason } of lost) {
        expect(reason).toBeInstanceOf(VersionConflict);
        expect(reason).toMatchObject({ actualVersion: 2 });
      }
      expect(await ledger.read(a)).toHaveLength(2);
    });

    test('over several connections has one winner', async () => {
      const store = await open();
      const ledgers = await Promise.all([1, 2, 3, 4].map(() => store.connect()));
      const results = await raceFor(ledgers, 40, 0);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const ledger of ledgers) expect(await ledger.read(a)).toHaveLength(1);
    });

    test('of one command with itself records it once and answers all alike', async () => {
      const ledger = await (await open()).connect();
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          ledger.append(a, 0, [sampleEvent(0)], sampleOptions('same')),
        ),
      );
      expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
      for (const { events } of results) expect(events).toEqual(results[0]?.events);
    });

    test('on different streams lets everyone win, in whatever group they commit', async () => {
      const ledger = await (await open()).connect();
      const names = Array.from({ length: 150 }, (_, index) => stream(`s-${index}`));
      await Promise.all(
        names.map((name, index) =>
          ledger.append(name, 0, [sampleEvent(index)], sampleOptions(`many-${index}`)),
        ),
      );
      for (const name of names) expect(verifyChain(await ledger.read(name))).toBeNull();
      expect(await ledger.streams({ limit: 1000 })).toEqual([...names].sort());
    });

    test('with a bad append beside good ones disturbs none of them', async () => {
      const ledger = await (await open()).connect();
      const results = await Promise.allSettled([
        ledger.append(a, 0, [sampleEvent(0)], sampleOptions('good-1')),
        ledger.append(b, 5, [sampleEvent(0)], sampleOptions('bad-1')),
        ledger.append(b, 0, [sampleEvent(0, { n: Number.NaN })], sampleOptions('bad-2')),
        ledger.append(b, 0, [sampleEvent(0)], sampleOptions('good-2')),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
      ]);
    });
  });

  describe('a command id', () => {
    test('sent again returns the first result, also when the stream has moved on', async () => {
      const store = await open();
      const first = await (await store.connect()).append(
        a,
        0,
        [sampleEvent(0), sampleEvent(1)],
        sampleOptions('first'),
      );
      await fill(await store.connect(), a, 2, 4);
      await store.restart();
      const ledger = await store.connect();
      const again = await ledger.append(a, 0, [sampleEvent(5)], sampleOptions('first'));
      expect(again).toEqual({ events: first.events, replayed: true });
      expect(await ledger.read(a)).toHaveLength(4);
      expect(await ledger.recorded(command('first').commandId)).toEqual({
        digest: command('first').commandDigest,
        events: first.events,
      });
    });

    test('with another content is a conflict', async () => {
      const ledger = await (await open()).connect();
      await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('first'));
      const other = { ...command('first', 'another content'), head: sampleHead() };
      await expect(ledger.append(a, 1, [sampleEvent(1)], other)).rejects.toThrow(CommandConflict);
      await expect(ledger.append(b, 0, [sampleEvent(1)], other)).rejects.toThrow(CommandConflict);
    });

    test('is a conflict on another stream, whatever its content', async () => {
      const ledger = await (await open()).connect();
      await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('first'));
      const elsewhere = ledger.append(b, 0, [sampleEvent(0)], sampleOptions('first'));
      await expect(elsewhere).rejects.toThrow(CommandConflict);
      expect(await ledger.head(b)).toBeNull();
    });

    test('that was refused can be sent again', async () => {
      const ledger = await (await open()).connect();
      const early = ledger.append(a, 1, [sampleEvent(0)], sampleOptions('again'));
      await expect(early).rejects.toThrow(VersionConflict);
      const { replayed } = await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('again'));
      expect(replayed).toBe(false);
    });
  });

  describe('reading', () => {
    test('a stream that does not exist finds nothing', async () => {
      const ledger = await (await open()).connect();
      expect(await ledger.read(a)).toEqual([]);
      expect(await ledger.head(a)).toBeNull();
      expect(await ledger.recorded(command('none').commandId)).toBeNull();
      expect(await ledger.streams({ limit: 10 })).toEqual([]);
    });

    test('goes through a stream page by page, and beyond its end finds nothing', async () => {
      const ledger = await (await open()).connect();
      await fill(ledger, a, 0, 7);
      const versions = async (fromVersion: number, limit: number) =>
        (await ledger.read(a, { fromVersion, limit })).map(({ version }) => version);
      expect(await versions(1, 3)).toEqual([1, 2, 3]);
      expect(await versions(4, 3)).toEqual([4, 5, 6]);
      expect(await versions(7, 3)).toEqual([7]);
      expect(await versions(8, 3)).toEqual([]);
      expect(await versions(50, 3)).toEqual([]);
    });

    test.each([{ fromVersion: 0 }, { fromVersion: 1.5 }, { limit: 0 }, { limit: 10_001 }])(
      'refuses the range %o',
      async (range) => {
        const ledger = await (await open()).connect();
        await expect(ledger.read(a, range)).rejects.toThrow(RangeError);
      },
    );

    test('lists the names of all streams in order, page by page', async () => {
      const ledger = await (await open()).connect();
      const names = ['dossier/b', 'dossier/a', 'dossier/a-10', 'dossier/a.1', 'issue/A'] as const;
      for (const [index, name] of names.entries()) {
        await ledger.append(name, 0, [sampleEvent(0)], sampleOptions(`names-${index}`));
      }
      const sorted = [...names].sort();
      expect(await ledger.streams({ limit: 2 })).toEqual(sorted.slice(0, 2));
      expect(await ledger.streams({ after: 'dossier/a-10', limit: 9 })).toEqual(sorted.slice(2));
      expect(await ledger.streams({ after: 'issue/A', limit: 9 })).toEqual(
        sorted.filter((name) => name > 'issue/A'),
      );
    });
  });

  describe('heads', () => {
    test('stay in step with the events', async () => {
      const ledger = await (await open()).connect();
      for (let version = 0; version < 3; version += 1) {
        const { events } = await ledger.append(
          a,
          version,
          [sampleEvent(version)],
          sampleOptions(`step-${version}`, { status: `status-${version}`, summary: { version } }),
        );
        expect(await ledger.head(a)).toEqual({
          stream: a,
          version: version + 1,
          hash: events[0]?.hash,
          updatedAt: events[0]?.at,
          status: `status-${version}`,
          department: 'housing',
          summary: { version },
        });
      }
      expect((await ledger.heads({ category: 'dossier', limit: 10 })).heads).toHaveLength(1);
    });

    async function withHeads() {
      const ledger = await (await open()).connect();
      const statuses = ['drafting', 'screening', 'signOff'];
      for (let index = 0; index < 30; index += 1) {
        const status = statuses[index % 3] ?? '';
        const department = index % 2 === 0 ? 'housing' : 'water';
        // Pairs share a moment, so that the order within one moment is tried too.
        const minute = Math.floor(index / 2);
        const head = { status, department };
        const name = stream(`h-${String(index).padStart(2, '0')}`);
        await ledger.append(name, 0, [sampleEvent(minute)], sampleOptions(`heads-${index}`, head));
      }
      await ledger.append('issue/2026-1', 0, [sampleEvent(99)], sampleOptions('issue-1'));
      return ledger;
    }

    async function allPages(ledger: Ledger, query: Parameters<Ledger['heads']>[0]) {
      const pages = [await ledger.heads(query)];
      for (let next = pages[0]?.next ?? null; next !== null; ) {
        const page = await ledger.heads({ ...query, after: next });
        pages.push(page);
        next = page.next;
      }
      return pages.map(({ heads }) => heads);
    }

    test.each([
      [{}, 30],
      [{ statuses: ['drafting'] }, 10],
      [{ statuses: ['drafting', 'signOff'] }, 20],
      [{ statuses: ['signOff', 'signOff'] }, 10],
      [{ department: 'water' }, 15],
      [{ department: 'water', statuses: ['drafting', 'screening'] }, 10],
      [{ department: '' }, 0],
      [{ statuses: ['published'] }, 0],
      [{ statuses: [] }, 0],
    ])('are found by %o, newest first, each once over the pages', async (filter, count) => {
      const ledger = await withHeads();
      const pages = await allPages(ledger, { category: 'dossier', limit: 4, ...filter });
      const found = pages.flat();
      expect(found).toHaveLength(count);
      expect(new Set(found.map((head) => head.stream)).size).toBe(count);
      const moments = found.map(({ updatedAt }) => updatedAt);
      expect(moments).toEqual([...moments].sort().reverse());
      expect(pages).toHaveLength(Math.max(1, Math.ceil(count / 4)));
      for (const head of found) expect(head.stream).toMatch(/^dossier\//);
    });

    test('keep statuses and departments apart that look alike to an index', async () => {
      const ledger = await (await open()).connect();
      const names = ['a', 'a#b', 'a b', 'a!', 'A', 'a~', '公开', '%23', 'a$', 'b'];
      for (const [index, name] of names.entries()) {
        const head = { status: name, department: name };
        await ledger.append(
          stream(`n-${index}`),
          0,
          [sampleEvent(index)],
          sampleOptions(`n-${index}-0`, head),
        );
      }
      const all = await allPages(ledger, { category: 'dossier', limit: 3 });
      expect(all.flat().map(({ status }) => status)).toEqual(names.toReversed());
      for (const name of names) {
        const query = { category: 'dossier', limit: 9 };
        const { heads } = await ledger.heads({ ...query, statuses: [name] });
        expect(heads.map(({ status }) => status)).toEqual([name]);
        const own = await ledger.heads({ ...query, department: name });
        expect(own.heads.map(({ department }) => department)).toEqual([name]);
      }
    });

    test('with a new status leave the list of the old one', async () => {
      const ledger = await withHeads();
      await ledger.append(
        stream('h-00'),
        1,
        [sampleEvent(100)],
        sampleOptions('moved', { status: 'published', department: 'water' }),
      );
      const { heads } = await ledger.heads({ category: 'dossier', limit: 200 });
      expect(heads).toHaveLength(30);
      expect(heads[0]?.stream).toBe(stream('h-00'));
      const drafting = await ledger.heads({
        category: 'dossier',
        statuses: ['drafting'],
        limit: 200,
      });
      expect(drafting.heads.map((head) => head.stream)).not.toContain(stream('h-00'));
    });

    test.each([0, 201, 1.5])('refuse a page of %s', async (limit) => {
      const ledger = await (await open()).connect();
      await expect(ledger.heads({ category: 'dossier', limit })).rejects.toThrow(RangeError);
    });

    test.each(['', 'nonsense', 'bnVsbA'])('refuse the cursor %j', async (after) => {
      const ledger = await (await open()).connect();
      const page = ledger.heads({ category: 'dossier', limit: 5, after });
      await expect(page).rejects.toThrow(RangeError);
    });
  });

  describe('tampering', () => {
    test('with an event is noticed by every way of reading it', async () => {
      const store = await open();
      const ledger = await store.connect();
      await fill(ledger, a, 0, 4);
      await store.tamper({ kind: 'editBody', stream: a, version: 2 });
      const damage = { name: 'LedgerDamaged', stream: a, version: 2 };
      await expect(ledger.read(a)).rejects.toMatchObject(damage);
      await expect(ledger.recorded(command('a-1-1').commandId)).rejects.toMatchObject(damage);
    });

    test('with the last event stops the next append', async () => {
      const store = await open();
      const ledger = await store.connect();
      await fill(ledger, a, 0, 4);
      await store.tamper({ kind: 'editBody', stream: a, version: 4 });
      const next = ledger.append(a, 4, [sampleEvent(9)], sampleOptions('next'));
      await expect(next).rejects.toMatchObject({ name: 'LedgerDamaged', stream: a, version: 4 });
    });

    test.each([1, 3, 4])('a removed event is missed: version %i of 4', async (version) => {
      const store = await open();
      const ledger = await store.connect();
      await fill(ledger, a, 0, 4);
      await store.tamper({ kind: 'removeEvent', stream: a, version });
      await expect(ledger.read(a)).rejects.toMatchObject({ name: 'LedgerDamaged', version });
      await expect(ledger.read(a, { fromVersion: version })).rejects.toThrow(LedgerDamaged);
      await expect(ledger.read(b)).resolves.toEqual([]);
    });

    test('a stream without its head can be neither read nor continued', async () => {
      const store = await open();
      const ledger = await store.connect();
      await fill(ledger, a, 0, 2);
      await store.tamper({ kind: 'removeHead', stream: a });
      await expect(ledger.read(a)).rejects.toThrow(LedgerDamaged);
      const next = ledger.append(a, 2, [sampleEvent(9)], sampleOptions('next'));
      await expect(next).rejects.toThrow(LedgerDamaged);
      const anew = ledger.append(a, 0, [sampleEvent(9)], sampleOptions('anew'));
      await expect(anew).rejects.toThrow(LedgerDamaged);
    });
  });
});
