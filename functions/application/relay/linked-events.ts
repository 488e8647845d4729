import type { Digest } from '../../domain/kernel/digest.ts';
import { genesis } from '../../ports/ledger/hash-chain.ts';
import { type Ledger, LedgerDamaged, type LedgerEvent } from '../../ports/ledger.ts';
import { UnusableEvent } from './unusable-event.ts';

/**
 * Tells events that build on the one before them from events that only have a hash of their own:
 * one put in far ahead of its stream must not take the name that the true one will have in the
 * archive. Most have their predecessor in the same batch; for others the ledger is read.
 *
 * @param events those of one stream together, in order of their versions
 */
export async function linkedEvents(
  ledger: Pick<Ledger, 'read'>,
  events: readonly LedgerEvent[],
): Promise<{
  readonly linked: readonly LedgerEvent[];
  readonly unlinked: readonly UnusableEvent[];
}> {
  const linked: LedgerEvent[] = [];
  const unlinked: UnusableEvent[] = [];
  for (const event of events) {
    const last = linked.at(-1);
    const isNext = last?.stream === event.stream && last.version + 1 === event.version;
    const before = isNext ? last.hash : await hashBefore(ledger, event);
    if (before === event.previousHash) linked.push(event);
    else unlinked.push(new UnusableEvent(event, 'unlinked'));
  }
  return { linked, unlinked };
}

/** Null where the ledger has nothing before the event that one could build on. */
async function hashBefore(
  ledger: Pick<Ledger, 'read'>,
  { stream, version }: LedgerEvent,
): Promise<Digest | null> {
  if (version === 1) return genesis(stream).hash;
  try {
    const [before] = await ledger.read(stream, { fromVersion: version - 1, limit: 1 });
    return before?.hash ?? null;
  } catch (error) {
    if (error instanceof LedgerDamaged) return null;
    throw error;
  }
}
