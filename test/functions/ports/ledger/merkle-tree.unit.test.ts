import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MerkleTree, merkleLeafHash } from '../../../../functions/ports/ledger/merkle-tree.ts';

/** RFC 6962 §2.1 word for word: split at the largest power of two below the size. */
function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return createHash('sha256').update('\0').update(first).digest();
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const left = naiveRoot(leaves.slice(0, split));
  const right = naiveRoot(leaves.slice(split));
  return createHash('sha256').update('\u0001').update(left).update(right).digest();
}

function rootOf(leaves: readonly Uint8Array[]): string {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(merkleLeafHash(leaf));
  expect(tree.size).toBe(leaves.length);
  return tree.root();
}

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('the root', () => {
  test('is that of the recursion in RFC 6962, whatever the leaves and their number', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
        expect(rootOf(leaves)).toBe(naiveRoot(leaves).toString('hex'));
      }),
      { numRuns: 300 },
    );
  });

  // Those of the Certificate Transparency project.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map(bytes);
  leaves.push(bytes('606162636465666768696a6b6c6d6e6f'));
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('over %i known leaves is the known one', (count, root) => {
    expect(rootOf(leaves.slice(0, count))).toBe(root);
  });
});

describe('another tree never has the same root', () => {
  const nonEmpty = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 8 }), {
    minLength: 2,
    maxLength: 40,
    selector: (leaf) => Buffer.from(leaf).toString('hex'),
  });

  test('where a leaf is changed, left out, given twice or two are swapped', () => {
    fc.assert(
      fc.property(nonEmpty, fc.nat(), (leaves, seed) => {
        const at = seed % (leaves.length - 1);
        const [leaf = bytes(''), next = bytes('')] = leaves.slice(at, at + 2);
        const root = rootOf(leaves);
        expect(rootOf(leaves.with(at, bytes(`ff${Buffer.from(leaf).toString('hex')}`)))).not.toBe(
          root,
        );
        expect(rootOf(leaves.toSpliced(at, 1))).not.toBe(root);
        expect(rootOf(leaves.slice(0, -1))).not.toBe(root);
        expect(rootOf(leaves.toSpliced(at, 0, leaf))).not.toBe(root);
        expect(rootOf([...leaves, leaves.at(-1) ?? leaf])).not.toBe(root);
        expect(rootOf(leaves.with(at, next).with(at + 1, leaf))).not.toBe(root);
      }),
    );
  });

  test('where an inner node is passed off as a leaf', () => {
    const [left, right] = [bytes('aa'), bytes('bb')];
    const inner = bytes(merkleLeafHash(left) + merkleLeafHash(right));
    expect(rootOf([inner])).not.toBe(rootOf([left, right]));
    const prefixed = Buffer.concat([bytes('01'), inner]);
    expect(rootOf([new Uint8Array(prefixed)])).not.toBe(rootOf([left, right]));
  });
});
