import { type Digest, digestOfBytes, digestSchema } from '../../domain/kernel/digest.ts';
import { splitLines } from '../../ports/ledger/split-lines.ts';
import type { Objects } from '../../ports/objects.ts';

/** A page of leaves is held in memory; this many are 266 kB. */
const MOST_LEAVES = 4_096;
const TEXT = 'text/plain';

/**
 * Stores leaves as pages, one hash a line. A page ends with a leaf whose hash begins with eight
 * zero bits, one of 256: what changes in one place leaves all other pages as they are, so that a
 * checkpoint an hour costs about one page for each changed stream, not a copy of everything.
 */
export class LeafPages {
  readonly #objects: Objects;
  readonly #stored: ReadonlySet<Digest>;
  readonly #ended: (page: Digest) => void;
  readonly #pages: Digest[] = [];
  #page: Digest[] = [];

  /**
   * @param stored pages that are known to be stored already
   * @param ended is told of each page behind its last leaf
   */
  constructor(objects: Objects, stored: Iterable<Digest>, ended: (page: Digest) => void) {
    this.#objects = objects;
    this.#ended = ended;
    this.#stored = new Set(stored);
  }

  async add(leaf: Digest): Promise<void> {
    this.#page.push(leaf);
    if (leaf.startsWith('00') || this.#page.length === MOST_LEAVES) await this.#close();
  }

  /** The digest of the list of all pages. */
  async finish(): Promise<Digest> {
    if (this.#page.length > 0) await this.#close();
    return this.#objects.put(linesOf(this.#pages), TEXT);
  }

  async #close(): Promise<void> {
    const bytes = linesOf(this.#page);
    const digest = digestOfBytes(bytes);
    if (!this.#stored.has(digest)) await this.#objects.put(bytes, TEXT);
    this.#pages.push(digest);
    this.#ended(digest);
    this.#page = [];
  }
}

function linesOf(digests: readonly Digest[]): Uint8Array {
  return new TextEncoder().encode(digests.map((digest) => `${digest}\n`).join(''));
}

/** The pages that a list names. */
export async function pagesOf(objects: Objects, list: Digest): Promise<readonly Digest[]> {
  const pages: Digest[] = [];
  for await (const line of splitLines([(await objects.get(list)).bytes])) {
    pages.push(digestSchema.parse(line));
  }
  return pages;
}

/** The bytes of all leaves, page by page. */
export async function* leafBytes(objects: Objects, list: Digest): AsyncGenerator<Uint8Array> {
  for (const page of await pagesOf(objects, list)) yield (await objects.get(page)).bytes;
}

export interface PlacedLeaf {
  readonly leaf: Digest;
  readonly page: Digest;
}

/** All leaves in order, each with the page that it is on. */
export async function* everyPlacedLeaf(objects: Objects, list: Digest): AsyncGenerator<PlacedLeaf> {
  for (const page of await pagesOf(objects, list)) {
    const { bytes } = await objects.get(page);
    for await (const line of splitLines([bytes])) yield { leaf: digestSchema.parse(line), page };
  }
}
