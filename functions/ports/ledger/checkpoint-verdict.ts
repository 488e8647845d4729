import type { Digest } from '../../domain/kernel/digest.ts';
import { epochMsOf } from '../../domain/kernel/time.ts';
import { type HeadFault, LeafMatching, type LeavesFault, readLeaves } from './checkpoint-leaves.ts';
import { type NoteProblem, openNote } from './checkpoint-note.ts';
import type { Checkpoint } from './checkpoint-text.ts';
import { type ExportFault, verifyExport } from './verify-export.ts';

/** Why a checkpoint is refused beside one that the reader has seen before. */
export type KnownProblem = 'olderThanKnown' | 'contradictsKnown';

export type CheckpointVerdict =
  | {
      readonly ok: true;
      readonly checkpoint: Checkpoint;
      readonly streams: number;
      readonly events: number;
      readonly heads: Digest;
      /** How many of the events the checkpoint covers; the others are younger. */
      readonly covered: number;
    }
  | CheckpointFault;

export type CheckpointFault =
  | { readonly ok: false; readonly problem: NoteProblem | KnownProblem }
  | ({ readonly ok: false } & LeavesFault)
  | ({ readonly ok: false } & HeadFault)
  | ExportFault;

export interface CheckpointFiles {
  readonly note: Uint8Array;
  /** The public key that the reader trusts, DER. */
  readonly key: Uint8Array;
  /** The newest checkpoint that the reader has seen before, under the same key. */
  readonly known?: Uint8Array;
}

type Lines = AsyncIterable<string> | Iterable<string>;

/**
 * Checks everything that an outsider can check, and names the first thing that is wrong: the
 * signature, the leaves under the root, the chains of the export, and that each leaf is an event
 * on the chain of its stream. The export may be younger and longer than the checkpoint.
 */
export async function verifyCheckpoint(
  files: CheckpointFiles,
  leaves: Lines,
  exported: Lines,
): Promise<CheckpointVerdict> {
  const checkpoint = openNote(files.note, files.key);
  if (typeof checkpoint === 'string') return { ok: false, problem: checkpoint };
  if (files.known !== undefined) {
    const known = openNote(files.known, files.key);
    if (typeof known === 'string') return { ok: false, problem: known };
    const problem = compare(checkpoint, known);
    if (problem !== null) return { ok: false, problem };
  }
  return verifyAgainst(checkpoint, leaves, exported);
}

/** The part of {@link verifyCheckpoint} that follows once the checkpoint itself is believed. */
export async function verifyAgainst(
  checkpoint: Checkpoint,
  leaves: Lines,
  exported: Lines,
): Promise<CheckpointVerdict> {
  const places = await readLeaves(checkpoint, leaves);
  if ('problem' in places) return { ok: false, ...places };
  const matching = new LeafMatching(places);
  const verdict = await verifyExport(exported, { onEvent: (event) => matching.take(event) });
  if (!verdict.ok) return verdict;
  const fault = matching.finish();
  if (fault !== null) return { ok: false, ...fault };
  return { ...verdict, checkpoint, covered: matching.covered };
}

/** A replayed or a second truth: time goes forward, and one moment has one root. */
function compare(checkpoint: Checkpoint, known: Checkpoint): KnownProblem | null {
  const later = epochMsOf(checkpoint.at) - epochMsOf(known.at);
  if (later < 0) return 'olderThanKnown';
  const isSame = checkpoint.root === known.root && checkpoint.size === known.size;
  const isOfOne = checkpoint.origin === known.origin && (later > 0 || isSame);
  return isOfOne ? null : 'contradictsKnown';
}
