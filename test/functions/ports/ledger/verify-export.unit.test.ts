import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../functions/domain/kernel/canonical-json.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { chainEvents, genesis } from '../../../../functions/ports/ledger/hash-chain.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import type { Ledger, LedgerEvent, StreamName } from '../../../../functions/ports/ledger.ts';
import { collect } from '../collect.ts';
import { sqliteAdapter } from '../ledger-adapters.ts';
import { command, sampleEvent, sampleOptions, stream } from '../sample-events.ts';

const a = stream('a-1');
const b = stream('b-1');

async function sampleLedger(): Promise<Ledger> {
  const ledger = await (await sqliteAdapter.open()).connect();
  for (const [name, count] of [
    [b, 2],
    [a, 3],
  ] as const) {
    for (let version = 0; version < count; version += 1) {
      const id = `${name.slice(8)}-${version}`;
      await ledger.append(name, version, [sampleEvent(version)], sampleOptions(id));
    }
  }
  return ledger;
}

/** Header; a 1, 2, 3 and its end; b 1, 2 and its end; the end of the ledger: nine lines. */
async function sampleExport(): Promise<string[]> {
  return collect(exportLines(await sampleLedger()));
}

/** A whole chain written anew with other data: every hash in it is right. */
function rewrittenChain(name: StreamName, count: number): string[] {
  const events = Array.from({ length: count }, (_, index) => sampleEvent(index, { forged: true }));
  return chainEvents(name, genesis(name), events, command('forged').commandId).map(({ event }) =>
    canonicalJson(event),
  );
}

const edit = (line: string | undefined, from: string, to: string) => (line ?? '').replace(from, to);

describe('an export', () => {
  test('is verified line by line', async () => {
    const lines = await sampleExport();
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('{"format":"tongbu-ledger","version":1}');
    expect(await verifyExport(lines)).toMatchObject({ ok: true, streams: 2, events: 5 });
  });

  test('of an empty ledger is an export too', async () => {
    const none = { read: async () => [], streams: async () => [] };
    const lines = await collect(exportLines(none));
    expect(await verifyExport(lines)).toMatchObject({ ok: true, streams: 0, events: 0 });
  });

  test('can hold chosen streams, each once', async () => {
    const lines = await collect(exportLines(await sampleLedger(), [b, b, stream('none')]));
    expect(await verifyExport(lines)).toMatchObject({ ok: true, streams: 1, events: 2 });
  });

  test('is the same for the same events, and its digest tells', async () => {
    const [first, second] = [await sampleExport(), await sampleExport()];
    expect(first).toEqual(second);
  });

  test('goes through streams of more than one page', async () => {
    const long = Array.from({ length: 1201 }, (_, index) => sampleEvent(index, { index }));
    const chained = chainEvents(a, genesis(a), long.slice(0, 50), command('1').commandId);
    const events: LedgerEvent[] = chained.map(({ event }) => event);
    while (events.length < long.length) {
      const last = events.at(-1) ?? genesis(a);
      const next = long.slice(events.length, events.length + 50);
      events.push(...chainEvents(a, last, next, command('1').commandId).map(({ event }) => event));
    }
    const paged: Pick<Ledger, 'read' | 'streams'> = {
      streams: async ({ after }) => (after === undefined ? [a] : []),
      read: async (_, { fromVersion = 1, limit = 1000 } = {}) =>
        events.slice(fromVersion - 1, fromVersion - 1 + limit),
    };
    expect(await verifyExport(exportLines(paged))).toMatchObject({ ok: true, events: 1201 });
  });

  type Forge = (lines: string[]) => string[];
  const forgeries: readonly [string, Forge, object][] = [
    [
      'edited data',
      (l) => l.with(2, edit(l[2], '同意', '拒绝')),
      { line: 3, stream: a, version: 2, problem: 'wrongHash' },
    ],
    [
      'a dropped event',
      (l) => l.toSpliced(2, 1),
      { line: 3, stream: a, version: 3, problem: 'gap' },
    ],
    [
      'a dropped first event',
      (l) => l.toSpliced(1, 1),
      { line: 2, stream: a, version: 2, problem: 'gap' },
    ],
    [
      'a dropped last event of a stream',
      (l) => l.toSpliced(3, 1),
      { line: 4, stream: a, version: 3, problem: 'wrongHead' },
    ],
    [
      'a dropped stream',
      (l) => l.toSpliced(1, 4),
      { line: 5, stream: null, version: null, problem: 'wrongCounts' },
    ],
    [
      'a dropped end of a stream',
      (l) => l.toSpliced(4, 1),
      { line: 5, stream: a, version: 4, problem: 'streamNotClosed' },
    ],
    [
      'swapped events',
      (l) => l.with(1, l[2] ?? '').with(2, l[1] ?? ''),
      { line: 2, stream: a, version: 2, problem: 'gap' },
    ],
    [
      'swapped streams',
      (l) => [...l.slice(0, 1), ...l.slice(5, 8), ...l.slice(1, 5), ...l.slice(8)],
      { line: 5, stream: a, version: 1, problem: 'streamOutOfOrder' },
    ],
    [
      'a stream given twice',
      (l) => l.toSpliced(5, 0, ...l.slice(1, 5)),
      { line: 6, stream: a, version: 1, problem: 'streamOutOfOrder' },
    ],
    [
      'an event of another stream',
      (l) => l.toSpliced(3, 0, l[5] ?? ''),
      { line: 4, stream: a, version: 3, problem: 'streamNotClosed' },
    ],
    [
      'an event given twice',
      (l) => l.toSpliced(3, 0, l[2] ?? ''),
      { line: 4, stream: a, version: 2, problem: 'duplicateVersion' },
    ],
    [
      'a chain written anew',
      (l) => l.toSpliced(1, 3, ...rewrittenChain(a, 3)),
      { line: 5, stream: a, version: 4, problem: 'wrongHead' },
    ],
    [
      'a truncated file',
      (l) => l.slice(0, 7),
      { line: 8, stream: b, version: 3, problem: 'truncated' },
    ],
    [
      'a missing last line',
      (l) => l.slice(0, 8),
      { line: 9, stream: null, version: null, problem: 'truncated' },
    ],
    [
      'half a last line',
      (l) => l.with(8, (l[8] ?? '').slice(0, 40)),
      { line: 9, problem: 'unknownShape' },
    ],
    [
      'lines after the end',
      (l) => [...l, ...l.slice(1, 2)],
      { line: 10, problem: 'linesAfterEnd' },
    ],
    [
      'a second export behind the first',
      (l) => [...l, ...l],
      { line: 10, problem: 'linesAfterEnd' },
    ],
    [
      'a second header',
      (l) => l.toSpliced(1, 0, l[0] ?? ''),
      { line: 2, problem: 'headerRepeated' },
    ],
    ['a missing header', (l) => l.slice(1), { line: 1, problem: 'notAnExport' }],
    [
      'a header of a later format',
      (l) => l.with(0, '{"format":"tongbu-ledger","version":2}'),
      { line: 1, problem: 'notAnExport' },
    ],
    ['an empty file', () => [], { line: 1, problem: 'notAnExport' }],
    ['other text', () => ['hello'], { line: 1, problem: 'notAnExport' }],
    [
      'an empty line',
      (l) => l.toSpliced(2, 0, ''),
      { line: 3, stream: a, version: 2, problem: 'unknownShape' },
    ],
    [
      'another spelling of the same event',
      (l) => l.with(2, ` ${l[2]}`),
      { line: 3, problem: 'unknownShape' },
    ],
    [
      'a key given twice',
      (l) => l.with(2, edit(l[2], '{', '{"version":7,')),
      { line: 3, problem: 'unknownShape' },
    ],
    [
      'a further member',
      (l) => l.with(2, edit(l[2], '}', ',"x":1}')),
      { line: 3, problem: 'unknownShape' },
    ],
    [
      'a wrong head',
      (l) => l.with(4, edit(l[4], '"version":3', '"version":2')),
      { line: 5, stream: a, problem: 'wrongHead' },
    ],
    [
      'the end of a stream that has no events',
      (l) => l.toSpliced(5, 0, l[7] ?? ''),
      { line: 6, stream: b, problem: 'wrongHead' },
    ],
    [
      'a wrong count',
      (l) => l.with(8, edit(l[8], '"events":5', '"events":6')),
      { line: 9, problem: 'wrongCounts' },
    ],
    [
      'a line beyond all measure',
      (l) => l.with(2, `{"x":"${'字'.repeat(200_000)}"}`),
      { line: 3, stream: a, version: 2, problem: 'lineTooLong' },
    ],
    [
      'a line nested beyond all measure',
      (l) => l.with(2, '['.repeat(90_000) + ']'.repeat(90_000)),
      { line: 3, problem: 'unknownShape' },
    ],
  ];

  test.each(forgeries)('with %s is refused at that line', async (_, forge, fault) => {
    expect(await verifyExport(forge(await sampleExport()))).toMatchObject({ ok: false, ...fault });
  });

  test('with one event hashed anew is refused at the next event', async () => {
    const lines = await sampleExport();
    const first: LedgerEvent = JSON.parse(lines[1] ?? '');
    const [forged] = chainEvents(a, first, [sampleEvent(1, { forged: true })], first.commandId);
    const verdict = await verifyExport(lines.with(2, canonicalJson(forged?.event)));
    expect(verdict).toMatchObject({ line: 4, stream: a, version: 3, problem: 'wrongPreviousHash' });
  });

  test('with a stream and its end written anew is refused by the digest of all heads', async () => {
    const lines = await sampleExport();
    const forged = rewrittenChain(a, 3);
    const last: LedgerEvent = JSON.parse(forged[2] ?? '');
    const end = canonicalJson({ endOfStream: a, version: 3, head: last.hash });
    const verdict = await verifyExport(lines.toSpliced(1, 4, ...forged, end));
    expect(verdict).toMatchObject({ ok: false, line: 9, problem: 'wrongHeads' });
  });

  describe('that was written anew from end to end', () => {
    async function forgedExport() {
      const genuine = await sampleLedger();
      const forged: Pick<Ledger, 'read' | 'streams'> = {
        streams: (range) => genuine.streams(range),
        read: async (name, range) =>
          name === a
            ? rewrittenChain(a, 3).map((line): LedgerEvent => JSON.parse(line))
            : genuine.read(name, range),
      };
      return { lines: await collect(exportLines(forged)), genuine };
    }

    test('passes by itself, since nothing in it is wrong', async () => {
      expect(await verifyExport((await forgedExport()).lines)).toMatchObject({ ok: true });
    });

    test('is refused against a head that is known from elsewhere', async () => {
      const { lines, genuine } = await forgedExport();
      const head = await genuine.head(a);
      if (head === null) throw new Error('the ledger has this stream');
      const verdict = await verifyExport(lines, { expectedHeads: new Map([[a, head]]) });
      expect(verdict).toMatchObject({ line: 4, stream: a, version: 3, problem: 'unexpectedHead' });
    });
  });

  describe('held against heads that are known from elsewhere', () => {
    async function against(version: number, name = a) {
      const ledger = await sampleLedger();
      const event = (await ledger.read(name, { fromVersion: version, limit: 1 }))[0];
      const link = event ?? { version, hash: genesis(name).hash };
      const lines = await collect(exportLines(ledger));
      return verifyExport(lines, { expectedHeads: new Map([[name, link]]) });
    }

    test('passes when a stream is where it was, or has grown since', async () => {
      expect(await against(3)).toMatchObject({ ok: true });
      expect(await against(1)).toMatchObject({ ok: true });
    });

    test('is refused when a stream is shorter than it was', async () => {
      expect(await against(4)).toMatchObject({ line: 5, stream: a, problem: 'unexpectedHead' });
    });

    test('is refused when a stream is missing', async () => {
      const verdict = await against(1, stream('gone'));
      expect(verdict).toMatchObject({ stream: stream('gone'), problem: 'streamMissing' });
    });
  });
});
