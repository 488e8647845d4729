import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestSchema } from '../../../../functions/domain/kernel/digest.ts';
import { chainEvents, genesis } from '../../../../functions/ports/ledger/hash-chain.ts';
import { verifyChain } from '../../../../functions/ports/ledger/verify-chain.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import { command, sampleEvent, stream } from '../sample-events.ts';

const a = stream('a-1');
const { commandId } = command('1');

function chain(count: number, name = a): readonly LedgerEvent[] {
  const events = Array.from({ length: count }, (_, index) => sampleEvent(index, { index }));
  return chainEvents(name, genesis(name), events, commandId).map(({ event }) => event);
}

/** The chain with one event replaced. */
function withEvent(events: readonly LedgerEvent[], index: number, change: object): unknown[] {
  return events.map((event, at) => (at === index ? { ...event, ...change } : event));
}

describe('the hash chain', () => {
  test('hashes a tag, the previous hash and the canonical event, exactly so', () => {
    const [event] = chain(1);
    const sha256 = (text: string) => hash('sha256', text);
    const previous = sha256('tongbu/ledger-genesis/v1\ndossier/a-1');
    const body =
      '{"actor":{"department":"housing","id":"p-0417","role":"disclosureReviewer"},' +
      '"at":"2026-03-02T01:00:00.000Z","cause":null,"commandId":"command-1","data":{"index":0},' +
      '"stream":"dossier/a-1","type":"disclosureDecided","version":1}';
    expect(event?.previousHash).toBe(previous);
    expect(event?.hash).toBe(sha256(`tongbu/ledger-event/v1\n${previous}\n${body}`));
  });

  test('is the same with the SHA-256 of the platform', () => {
    const events = [sampleEvent(0, { 意见: '同意𠮷' }), sampleEvent(1)];
    const native = (text: string) => digestSchema.parse(hash('sha256', text));
    expect(chainEvents(a, genesis(a, native), events, commandId, native)).toEqual(
      chainEvents(a, genesis(a), events, commandId),
    );
  });

  test('begins differently for every stream', () => {
    expect(genesis(a).hash).not.toBe(genesis(stream('a-2')).hash);
  });

  test('holds, from the beginning and from any event on', () => {
    const events = chain(5);
    expect(verifyChain(events)).toBeNull();
    expect(verifyChain([])).toBeNull();
    const [, , third, ...rest] = events;
    if (third === undefined) throw new Error('the chain has five events');
    expect(verifyChain(rest, { stream: a, link: third })).toBeNull();
  });

  test.each([
    [
      'edited data',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { data: { index: 9 } }),
      3,
      'wrongHash',
    ],
    [
      'an edited actor',
      (events: readonly LedgerEvent[]) =>
        withEvent(events, 2, { actor: { id: 'system', role: 'system' } }),
      3,
      'wrongHash',
    ],
    [
      'an edited command id',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { commandId: 'command-2' }),
      3,
      'wrongHash',
    ],
    [
      'an edited cause',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { cause: 'x' }),
      3,
      'wrongHash',
    ],
    [
      'a moved date',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { at: '2026-03-01T00:00:00.000Z' }),
      3,
      'wrongHash',
    ],
    ['a missing event', (events: readonly LedgerEvent[]) => events.toSpliced(2, 1), 4, 'gap'],
    ['a missing first event', (events: readonly LedgerEvent[]) => events.slice(1), 2, 'gap'],
    [
      'an event given twice',
      (events: readonly LedgerEvent[]) => events.toSpliced(2, 0, ...events.slice(1, 2)),
      2,
      'duplicateVersion',
    ],
    [
      'swapped events',
      (events: readonly LedgerEvent[]) => [...events.slice(0, 2), ...events.slice(2, 4).reverse()],
      4,
      'gap',
    ],
    [
      'an event of another stream',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { stream: 'dossier/b-1' }),
      3,
      'wrongStream',
    ],
    [
      'a further member',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { note: 'x' }),
      3,
      'unknownShape',
    ],
    [
      'a version that is no number',
      (events: readonly LedgerEvent[]) => withEvent(events, 2, { version: '3' }),
      3,
      'unknownShape',
    ],
    ['something else', (events: readonly LedgerEvent[]) => [...events, null], 6, 'unknownShape'],
  ])('names %s', (_, forge, version, problem) => {
    expect(verifyChain(forge(chain(5)))).toEqual({ stream: a, version, problem });
  });

  test('names the event after one that was edited and hashed anew', () => {
    const events = chain(5);
    const [second] = events.slice(1, 2);
    const forged = chainEvents(
      a,
      { version: 1, hash: digestSchema.parse(second?.previousHash) },
      [sampleEvent(1, { index: 9 })],
      commandId,
    ).map(({ event }) => event);
    const fault = verifyChain(events.toSpliced(1, 1, ...forged));
    expect(fault).toEqual({ stream: a, version: 3, problem: 'wrongPreviousHash' });
  });

  test('does not let one stream be passed off as another', () => {
    const renamed = chain(3).map((event) => ({ ...event, stream: 'dossier/a-2' }));
    expect(verifyChain(renamed)).toMatchObject({ version: 1, problem: 'wrongPreviousHash' });
  });
});
