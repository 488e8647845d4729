import type { Digest } from '../../domain/kernel/digest.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Objects } from '../../ports/objects.ts';

/** What is moved: a ledger that nobody writes meanwhile, and everything it refers to. */
export interface MigrationSource {
  readonly ledger: Pick<Ledger, 'streams' | 'read' | 'head' | 'recorded'>;
  readonly objects: Pick<Objects, 'get'>;
  /** How many events are stored, whether or not a head leads to them. */
  countEvents(): Promise<number>;
  /** The digest of every object, each once. */
  digests(): AsyncIterable<Digest>;
}

/** Where it is moved to: empty, or what an earlier run of the same migration left there. */
export interface MigrationTarget {
  readonly ledger: Pick<Ledger, 'append' | 'streams' | 'read' | 'head' | 'recorded'>;
  readonly objects: Objects;
}

export type MigrationPhase =
  | 'checkSource'
  | 'checkTarget'
  | 'copyObjects'
  | 'copyStreams'
  | 'compare';

/** Told after every object or stream, so that a person sees that it moves. */
export interface MigrationProgress {
  readonly phase: MigrationPhase;
  readonly done: number;
  /** Null while it is not known yet. */
  readonly of: number | null;
}

export interface MigrationOptions {
  /** Checks both sides and writes nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (progress: MigrationProgress) => void;
}

export interface MigrationReport {
  readonly source: Side;
  /** As it stands now; for a dry run as it was found. */
  readonly target: Side;
  /** What this run appended; what an earlier one had done is not in it. */
  readonly copied: { readonly streams: number; readonly events: number };
}

/** One side of a migration, in figures; two sides with the same `heads` hold the same events. */
export interface Side {
  readonly streams: number;
  readonly events: number;
  /** Digest over all chain heads in the order of the names, as an export closes with it. */
  readonly heads: Digest;
  readonly objects: number;
  readonly bytes: number;
}
