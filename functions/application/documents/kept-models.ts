import type { PolicyDocument } from '../../domain/document/model.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { Objects } from '../../ports/objects.ts';

/** Bytes of stored models: the packages that are at work just now; the oldest go first. */
const MOST_BYTES = 2_000_000;

interface Kept {
  readonly document: PolicyDocument;
  readonly bytes: number;
}

/** The models of one store that were read last. */
class KeptModels {
  readonly #models = new Map<Digest, Kept>();
  #bytes = 0;

  get(digest: Digest): PolicyDocument | null {
    const known = this.#models.get(digest);
    if (known === undefined) return null;
    // Put behind all others, so that the order of the map is the order of use.
    this.#models.delete(digest);
    this.#models.set(digest, known);
    return known.document;
  }

  set(digest: Digest, kept: Kept): void {
    if (kept.bytes > MOST_BYTES || this.#models.has(digest)) return;
    this.#models.set(digest, kept);
    this.#bytes += kept.bytes;
    for (const [oldest, { bytes }] of this.#models) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#models.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}

/** By store: the texts of one store must never answer for another. */
const byStore = new WeakMap<Objects, KeptModels>();

/**
 * The models of a store that were read last. A package is read by who judges, reviews, signs and
 * prints it, and what lies under a digest never changes.
 */
export function keptModels(objects: Objects): KeptModels {
  const known = byStore.get(objects) ?? new KeptModels();
  byStore.set(objects, known);
  return known;
}
