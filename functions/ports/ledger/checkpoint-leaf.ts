import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { LedgerEvent } from '../ledger.ts';
import { merkleLeafHash } from './merkle-tree.ts';

/**
 * The leaf hash of a stream that ends with this event. It tells nobody the stream's name, because
 * the hash of an event cannot be guessed; who holds the event finds it among the leaves.
 */
export function checkpointLeaf(head: Pick<LedgerEvent, 'stream' | 'version' | 'hash'>): Digest {
  const { stream, version, hash } = head;
  return merkleLeafHash(utf8ToBytes(canonicalJson({ stream, version, hash })));
}
