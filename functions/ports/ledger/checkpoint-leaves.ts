import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import type { LedgerEvent, StreamName } from '../ledger.ts';
import { checkpointLeaf } from './checkpoint-leaf.ts';
import type { Checkpoint } from './checkpoint-text.ts';
import { MerkleTree } from './merkle-tree.ts';

/** Why a list of leaves is refused. */
export type LeavesProblem = 'unknownLeaf' | 'leafRepeated' | 'wrongSize' | 'wrongRoot';

export interface LeavesFault {
  readonly problem: LeavesProblem;
  /** Counted from 1. */
  readonly leaf: number;
}

/** One leaf hash, hexadecimal; for `splitLines`. */
export const LONGEST_LEAF_LINE = 64;

/**
 * Reads the leaves of a checkpoint, one hash a line in the order of the streams' names, and checks
 * that they are exactly those under its root.
 */
export async function readLeaves(
  checkpoint: Checkpoint,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<ReadonlyMap<Digest, number> | LeavesFault> {
  const places = new Map<Digest, number>();
  const tree = new MerkleTree();
  for await (const line of lines) {
    const leaf = tree.size + 1;
    const parsed = digestSchema.safeParse(line);
    if (!parsed.success) return { problem: 'unknownLeaf', leaf };
    if (places.has(parsed.data)) return { problem: 'leafRepeated', leaf };
    if (leaf > checkpoint.size) return { problem: 'wrongSize', leaf };
    places.set(parsed.data, leaf);
    tree.add(parsed.data);
  }
  if (tree.size !== checkpoint.size) return { problem: 'wrongSize', leaf: tree.size + 1 };
  return tree.root() === checkpoint.root ? places : { problem: 'wrongRoot', leaf: tree.size };
}

/** Why a ledger does not hold what a checkpoint covers. */
export type HeadProblem = 'headMissing' | 'leavesUnsorted' | 'streamTwice';

export interface HeadFault {
  readonly problem: HeadProblem;
  readonly leaf: number;
  /** The stream of the leaf before it, where that one was found: the fault lies behind it. */
  readonly after: StreamName | null;
}

/** Finds for each leaf the event of which it is made, among events in the order of an export. */
export class LeafMatching {
  readonly #places: ReadonlyMap<Digest, number>;
  readonly #streams: (StreamName | null)[];
  #last = 0;
  #fault: HeadFault | null = null;
  #covered = 0;

  constructor(places: ReadonlyMap<Digest, number>) {
    this.#places = places;
    this.#streams = Array.from({ length: places.size + 1 }, () => null);
  }

  /** How many events lie under the leaves found so far. */
  get covered(): number {
    return this.#covered;
  }

  take(event: LedgerEvent): void {
    const leaf = this.#places.get(checkpointLeaf(event));
    if (leaf === undefined) return;
    const { stream, version } = event;
    if (this.#streams[this.#last] === stream) this.#found('streamTwice', leaf);
    else if (leaf < this.#last) this.#found('leavesUnsorted', leaf);
    this.#streams[leaf] = stream;
    this.#last = leaf;
    this.#covered += version;
  }

  /** The first leaf of which the events hold no trace, or else what was wrong with the order. */
  finish(): HeadFault | null {
    const missing = this.#streams.indexOf(null, 1);
    if (missing < 0) return this.#fault;
    return { problem: 'headMissing', leaf: missing, after: this.#streams[missing - 1] ?? null };
  }

  #found(problem: HeadProblem, leaf: number): void {
    this.#fault ??= { problem, leaf, after: this.#streams[leaf - 1] ?? null };
  }
}
