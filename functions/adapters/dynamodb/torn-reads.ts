import { LedgerDamaged } from '../../ports/ledger.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { isContended } from './cancellation.ts';
import { numberOf } from './item.ts';
import type { LedgerReads } from './ledger-tables.ts';
import { MOST_ROUNDS, pauseAfter } from './pause.ts';

/**
 * Runs reads of a head and of events, which may fall into the middle of an append: it commits its
 * items one after the other, so one can be seen before another. What then looks like a missing
 * event or a head gone wrong is looked at again, in one moment, and is damage only if it is still
 * there; otherwise the reads are made again.
 *
 * @throws {LedgerDamaged}
 * @throws {Unavailable} appends kept coming in between
 */
export async function withoutTorn<T>(reads: LedgerReads, read: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof LedgerDamaged) || !mayBeTorn(error)) throw error;
      const seen = await lookAgain(reads, error);
      if (seen === 'damaged') throw error;
      if (round === MOST_ROUNDS) {
        throw seen === 'sound' ? error : new Unavailable('ledger', { cause: error });
      }
      await pauseAfter(round);
    }
  }
}

function mayBeTorn({ problem }: LedgerDamaged): boolean {
  return problem === 'gap' || problem === 'wrongHead';
}

async function lookAgain(
  reads: LedgerReads,
  { stream, version }: LedgerDamaged,
): Promise<'damaged' | 'sound' | 'contended'> {
  try {
    const { head, event } = await reads.together(stream, version);
    const reaches = head === undefined ? 0 : numberOf(head, 'version');
    if (event === undefined) return reaches >= version ? 'damaged' : 'sound';
    if (reaches === version) return head?.hash?.S === event.hash?.S ? 'sound' : 'damaged';
    return reaches > version ? 'sound' : 'damaged';
  } catch (error) {
    if (isContended(error)) return 'contended';
    throw error;
  }
}
