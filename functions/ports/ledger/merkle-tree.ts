import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { type Digest, digestOfBytes, digestSchema } from '../../domain/kernel/digest.ts';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** RFC 6962 §2.1: the prefix keeps a leaf from being passed off as an inner node. */
export function merkleLeafHash(leaf: Uint8Array): Digest {
  return digestOfBytes(concatBytes(LEAF, leaf));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}

/** A perfect tree over the next 2^height leaves. */
interface Subtree {
  readonly height: number;
  readonly hash: Uint8Array;
}

/**
 * The Merkle tree of RFC 6962 over leaf hashes that come one after the other. It keeps one hash
 * for each power of two, so that a tree over millions of leaves needs a kilobyte.
 */
export class MerkleTree {
  /** From the left; the heights fall strictly. */
  readonly #subtrees: Subtree[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @param leafHash what {@link merkleLeafHash} gave for the next leaf */
  add(leafHash: Digest): void {
    let subtree: Subtree = { height: 0, hash: hexToBytes(leafHash) };
    for (;;) {
      const left = this.#subtrees.at(-1);
      if (left?.height !== subtree.height) break;
      this.#subtrees.pop();
      subtree = { height: subtree.height + 1, hash: nodeHash(left.hash, subtree.hash) };
    }
    this.#subtrees.push(subtree);
    this.#size += 1;
  }

  /** The root over the leaves so far; of no leaves the SHA-256 of nothing. */
  root(): Digest {
    const hashes = this.#subtrees.map(({ hash }) => hash);
    if (hashes.length === 0) return digestOfBytes(new Uint8Array());
    const root = hashes.reduceRight((right, left) => nodeHash(left, right));
    return digestSchema.parse(bytesToHex(root));
  }
}
