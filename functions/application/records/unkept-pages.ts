import type { Digest } from '../../domain/kernel/digest.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import type { Standing } from './earlier-leaves.ts';
import type { Onlooker } from './make-checkpoint.ts';

/** They are held in memory; this many are some megabytes, and hardly kept within one run. */
const MOST_STREAMS = 20_000;

/** The events of a stream that the archive may lack: those behind `from`, up to `to`. */
export interface GrownStream {
  readonly stream: StreamName;
  readonly from: number;
  readonly to: number;
}

/** A page of leaves of which nobody knows yet that the archive has all events behind it. */
export interface UnkeptPage {
  readonly page: Digest;
  readonly streams: readonly GrownStream[];
}

/**
 * Collects what the archive may lack while a checkpoint passes all heads by. What stands on a page
 * that is whole in the archive costs nothing; a stream that has grown since costs what it has grown
 * by; any other is gone through from its beginning.
 */
export class UnkeptPages implements Onlooker {
  readonly #whole: ReadonlySet<Digest>;
  readonly #pages: UnkeptPage[] = [];
  #streams: GrownStream[] = [];
  #collected = 0;
  #isCut = false;

  /** @param whole those pages of the checkpoint before that are whole in the archive */
  constructor(whole: ReadonlySet<Digest>) {
    this.#whole = whole;
  }

  get pages(): readonly UnkeptPage[] {
    return this.#pages;
  }

  /** Whether there were more than one run is given; the next one finds them. */
  get isCut(): boolean {
    return this.#isCut;
  }

  pass({ stream, version }: StreamHead, before: Standing): void {
    const isWhole = before.page !== null && this.#whole.has(before.page);
    const from = isWhole ? before.version : 0;
    if (from < version) this.#streams.push({ stream, from, to: version });
  }

  endPage(page: Digest): void {
    const streams = this.#streams;
    this.#streams = [];
    if (this.#whole.has(page)) return;
    if (this.#collected >= MOST_STREAMS) {
      this.#isCut = true;
      return;
    }
    this.#collected += streams.length;
    this.#pages.push({ page, streams });
  }
}
