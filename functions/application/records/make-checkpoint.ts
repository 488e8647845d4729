import type { Digest } from '../../domain/kernel/digest.ts';
import { systemActor } from '../../domain/kernel/people.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { checkpointLeaf } from '../../ports/ledger/checkpoint-leaf.ts';
import { signCheckpoint } from '../../ports/ledger/checkpoint-note.ts';
import type { Checkpoint } from '../../ports/ledger/checkpoint-text.ts';
import { allStreams } from '../../ports/ledger/export-lines.ts';
import { MerkleTree } from '../../ports/ledger/merkle-tree.ts';
import { type StreamHead, type StreamName, VersionConflict } from '../../ports/ledger.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import {
  checkpointHead,
  checkpointMade,
  checkpointStream,
  lastCheckpoint,
  type RecordedCheckpoint,
} from './checkpoint-made.ts';
import { EarlierLeaves, type Standing } from './earlier-leaves.ts';
import { everyPlacedLeaf, LeafPages, type PlacedLeaf, pagesOf } from './leaf-pages.ts';

const HEADS_AT_ONCE = 50;

/** What of the world a checkpoint touches. */
export type CheckpointWorld = Pick<Environment, 'ledger' | 'objects' | 'clock' | 'city'>;

export interface MadeCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The signed note, to be kept also where the writer of the ledger cannot reach. */
  readonly note: Uint8Array;
  /** The digest under which the note is stored. */
  readonly digest: Digest;
}

/** Looks on while heads are covered, in the order of the streams' names. */
export interface Onlooker {
  pass(head: StreamHead, before: Standing): void;
  /** The heads since the page before are those of this one. */
  endPage(page: Digest): void;
}

const nobody: Onlooker = { pass: () => undefined, endPage: () => undefined };

/**
 * Signs and records the state of the whole ledger. A stream that changes meanwhile is covered as
 * it stood when its turn came. Nothing is made when nothing but the last checkpoint itself was
 * recorded since, or when another process was faster.
 *
 * @throws {CheckpointContradicted} the ledger does not continue what was signed last
 * @throws {SignerUnusable | Unavailable} there is no signature to be had now
 */
export async function makeCheckpoint(
  world: CheckpointWorld,
  signer: Signer,
  onlooker: Onlooker = nobody,
): Promise<MadeCheckpoint | null> {
  const last = await lastCheckpoint(world);
  const covered = await coverHeads(world, last, onlooker);
  if (!covered.hasChanged) return null;
  const checkpoint: Checkpoint = {
    origin: `${world.city.mailDomain}/tongbu-heads`,
    size: covered.tree.size,
    root: covered.tree.root(),
    at: laterOf(world.clock.now(), last),
    previous: last?.root ?? null,
  };
  const note = new TextEncoder().encode(await signCheckpoint(checkpoint, signer));
  const digest = await world.objects.put(note, 'text/plain');
  const publicKey = await world.objects.put(await signer.publicKey(), 'application/octet-stream');
  const { size, root, at } = checkpoint;
  const made = { size, root, checkpoint: digest, leaves: covered.leaves, publicKey };
  const version = last?.version ?? 0;
  const identity = systemIdentity('makeCheckpoint', checkpointStream, version);
  const event = { ...checkpointMade(made), at, actor: systemActor, cause: null };
  try {
    const { replayed } = await world.ledger.append(checkpointStream, version, [event], {
      commandId: identity.id,
      commandDigest: identity.digest,
      head: checkpointHead(made),
    });
    return replayed ? null : { checkpoint, note, digest };
  } catch (error) {
    if (error instanceof VersionConflict) return null;
    throw error;
  }
}

interface Covered {
  readonly tree: MerkleTree;
  readonly leaves: Digest;
  readonly hasChanged: boolean;
}

/** One pass over all heads that builds the tree and checks it against the checkpoint before. */
async function coverHeads(
  world: CheckpointWorld,
  last: RecordedCheckpoint | null,
  onlooker: Onlooker,
): Promise<Covered> {
  const { ledger, objects } = world;
  const tree = new MerkleTree();
  const stored = last === null ? [] : await pagesOf(objects, last.leaves);
  const pages = new LeafPages(objects, stored, (page) => onlooker.endPage(page));
  const before = last === null ? noLeaves() : everyPlacedLeaf(objects, last.leaves);
  const earlier = new EarlierLeaves(ledger, before);
  let hasChanged = false;
  for await (const head of allHeads(world)) {
    const leaf = checkpointLeaf(head);
    const standing = await earlier.pass(head, leaf);
    hasChanged ||= standing.version !== head.version && head.stream !== checkpointStream;
    onlooker.pass(head, standing);
    tree.add(leaf);
    await pages.add(leaf);
  }
  await earlier.finish();
  return { tree, leaves: await pages.finish(), hasChanged };
}

async function* noLeaves(): AsyncGenerator<PlacedLeaf> {}

/** In name order; a store across the network is asked for many at once. */
async function* allHeads({ ledger }: CheckpointWorld): AsyncGenerator<StreamHead> {
  for await (const names of inGroups(allStreams(ledger))) {
    const heads = await Promise.all(names.map((name) => ledger.head(name)));
    yield* heads.filter((head) => head !== null);
    // A server in the same process answers in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function* inGroups(
  streams: AsyncIterable<StreamName>,
): AsyncGenerator<readonly StreamName[]> {
  let group: StreamName[] = [];
  for await (const stream of streams) {
    group.push(stream);
    if (group.length < HEADS_AT_ONCE) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** A clock that was put back must not let a checkpoint look older than the one before it. */
function laterOf(now: Instant, last: RecordedCheckpoint | null): Instant {
  return last !== null && last.at > now ? last.at : now;
}
