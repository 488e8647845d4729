import { generateKeyPairSync, sign } from 'node:crypto';
import type { Digest } from '../../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { checkpointLeaf } from '../../../../functions/ports/ledger/checkpoint-leaf.ts';
import { signCheckpoint } from '../../../../functions/ports/ledger/checkpoint-note.ts';
import type { Checkpoint } from '../../../../functions/ports/ledger/checkpoint-text.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { chainEvents, genesis } from '../../../../functions/ports/ledger/hash-chain.ts';
import { MerkleTree } from '../../../../functions/ports/ledger/merkle-tree.ts';
import type { LedgerEvent, StreamName } from '../../../../functions/ports/ledger.ts';
import type { Signer } from '../../../../functions/ports/signer.ts';
import { sampleEvent } from '../sample-events.ts';

/** What each dossier says, event by event; one that says nothing is not there. */
export type Story = Readonly<Record<StreamName, readonly string[]>>;

/** A whole ledger in memory, sound in itself whatever story it tells. */
export class TellingLedger {
  readonly #streams: ReadonlyMap<StreamName, readonly LedgerEvent[]>;

  constructor(story: Story) {
    const names = Object.keys(story).map((name): StreamName => `dossier/${name.split('/')[1]}`);
    const told = names.sort().filter((stream) => story[stream]?.length !== 0);
    this.#streams = new Map(told.map((stream) => [stream, chained(stream, story[stream] ?? [])]));
  }

  async streams({ after = '' }: { after?: string }): Promise<readonly StreamName[]> {
    return [...this.#streams.keys()].filter((stream) => stream > after);
  }

  async read(stream: StreamName, range?: { fromVersion?: number }) {
    return (this.#streams.get(stream) ?? []).slice((range?.fromVersion ?? 1) - 1);
  }

  leaves(): readonly Digest[] {
    return [...this.#streams.values()].flatMap((events) => events.slice(-1).map(checkpointLeaf));
  }

  async exported(): Promise<readonly string[]> {
    return Array.fromAsync(exportLines(this));
  }
}

function chained(stream: StreamName, words: readonly string[]): readonly LedgerEvent[] {
  const events = words.map((word, index) => sampleEvent(index, { word }));
  const commandId = commandIdSchema.parse('command-told');
  return chainEvents(stream, genesis(stream), events, commandId).map(({ event }) => event);
}

/** A signer with a key of its own. */
export function freshSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  return {
    publicKey: async () => spki,
    sign: async (message) => new Uint8Array(sign('sha256', message, privateKey)),
  };
}

/** A checkpoint over leaves, for tests that forge one or the other. */
export function checkpointOver(
  leaves: readonly Digest[],
  overrides: Partial<Checkpoint> = {},
): Checkpoint {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return {
    origin: 'jiangzhou.example/tongbu-heads',
    size: tree.size,
    root: tree.root(),
    at: instantSchema.parse('2026-03-02T02:00:00.000Z'),
    previous: null,
    ...overrides,
  };
}

export async function noteOf(checkpoint: Checkpoint, signer: Signer): Promise<Uint8Array> {
  return new TextEncoder().encode(await signCheckpoint(checkpoint, signer));
}
