import type { Digest } from '../../domain/kernel/digest.ts';
import { checkpointLeaf } from '../../ports/ledger/checkpoint-leaf.ts';
import type { Ledger, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { PlacedLeaf } from './leaf-pages.ts';

const EVENTS_PER_PAGE = 100;

/** Where a stream stood in the checkpoint before; version 0 on no page where it was not there. */
export interface Standing {
  readonly version: number;
  readonly page: Digest | null;
}

/** The ledger no longer holds what its last checkpoint covers; no other one is signed over it. */
export class CheckpointContradicted extends Error {
  /** The leaf of the last checkpoint that is on no chain, counted from 1. */
  readonly leaf: number;
  readonly after: StreamName | null;

  constructor(leaf: number, after: StreamName | null) {
    const place = after === null ? '' : `, behind ${after}`;
    super(
      `the ledger was rewritten: leaf ${leaf} of the last checkpoint${place} is on no chain any ` +
        'more. Nothing was signed. Compare the ledger with a backup or the archive',
    );
    this.name = 'CheckpointContradicted';
    this.leaf = leaf;
    this.after = after;
  }
}

const notThere: Standing = { version: 0, page: null };

/**
 * The leaves of the checkpoint before, met again one by one as the heads of today pass by in the
 * order of their names: a stream is as it was, or has grown from there, or is new.
 */
export class EarlierLeaves {
  readonly #ledger: Pick<Ledger, 'read'>;
  readonly #leaves: AsyncIterator<PlacedLeaf>;
  #next: IteratorResult<PlacedLeaf, unknown> | null = null;
  #met = 0;
  #after: StreamName | null = null;

  constructor(ledger: Pick<Ledger, 'read'>, leaves: AsyncIterable<PlacedLeaf>) {
    this.#ledger = ledger;
    this.#leaves = leaves[Symbol.asyncIterator]();
  }

  async pass(head: StreamHead, leaf: Digest): Promise<Standing> {
    this.#next ??= await this.#leaves.next();
    if (this.#next.done === true) return notThere;
    const earlier = this.#next.value;
    const isUnchanged = leaf === earlier.leaf;
    const version = isUnchanged ? head.version : await this.#passed(head, earlier.leaf);
    if (version === null) return notThere;
    this.#next = null;
    this.#met += 1;
    this.#after = head.stream;
    return { version, page: earlier.page };
  }

  /** @throws {CheckpointContradicted} a leaf was not met */
  async finish(): Promise<void> {
    this.#next ??= await this.#leaves.next();
    if (this.#next.done !== true) throw new CheckpointContradicted(this.#met + 1, this.#after);
  }

  /** Backwards, because a stream has rarely grown by much since. */
  async #passed({ stream, version }: StreamHead, leaf: Digest): Promise<number | null> {
    for (let last = version - 1; last > 0; last -= EVENTS_PER_PAGE) {
      const fromVersion = Math.max(1, last - EVENTS_PER_PAGE + 1);
      const limit = last - fromVersion + 1;
      const events = await this.#ledger.read(stream, { fromVersion, limit });
      const met = events.find((event) => checkpointLeaf(event) === leaf);
      if (met !== undefined) return met.version;
    }
    return null;
  }
}
