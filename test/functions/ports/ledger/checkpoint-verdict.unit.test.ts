import { describe, expect, test } from 'vitest';
import type { Digest } from '../../../../functions/domain/kernel/digest.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import type { Checkpoint } from '../../../../functions/ports/ledger/checkpoint-text.ts';
import {
  verifyAgainst,
  verifyCheckpoint,
} from '../../../../functions/ports/ledger/checkpoint-verdict.ts';
import { merkleLeafHash } from '../../../../functions/ports/ledger/merkle-tree.ts';
import {
  checkpointOver,
  freshSigner,
  noteOf,
  type Story,
  TellingLedger,
} from './checkpoint-house.ts';

const then: Story = {
  'dossier/bus': ['开', '审', '签'],
  'dossier/lift': ['开', '审'],
  'dossier/rent': ['开'],
  'dossier/tree': ['开', '审', '签', '发'],
};
/** One stream has grown, one is new in the middle. */
const now: Story = {
  ...then,
  'dossier/lift': ['开', '审', '签', '发'],
  'dossier/park': ['开'],
};
const signed = new TellingLedger(then);
const leaves = signed.leaves();
const checkpoint = checkpointOver(leaves);
const exported = await new TellingLedger(now).exported();

/** The verdict on another export, or other leaves under a checkpoint that was signed over them. */
async function verdictOn(story: Story, given: readonly Digest[] = leaves) {
  return verifyAgainst(checkpointOver(given), given, await new TellingLedger(story).exported());
}

describe('an export that continues what was signed', () => {
  test('is accepted at that moment and later, telling how much is covered', async () => {
    expect(await verifyAgainst(checkpoint, leaves, await signed.exported())).toMatchObject({
      ok: true,
      streams: 4,
      events: 10,
      covered: 10,
    });
    expect(await verifyAgainst(checkpoint, leaves, exported)).toMatchObject({
      ok: true,
      streams: 5,
      events: 13,
      covered: 10,
    });
  });

  test('is accepted over an empty ledger', async () => {
    expect(await verdictOn(now, [])).toMatchObject({ ok: true, covered: 0 });
  });
});

describe('a rewritten ledger is refused, though its own chains are sound', () => {
  test.each<[string, Story, number, string | null]>([
    [
      'one event was changed',
      { ...now, 'dossier/lift': ['开', '改', '签', '发'] },
      2,
      'dossier/bus',
    ],
    ['the first event was changed', { ...now, 'dossier/bus': ['改', '审', '签'] }, 1, null],
    ['an event was slipped in', { ...now, 'dossier/rent': ['插', '开'] }, 3, 'dossier/lift'],
    [
      'the end of a stream was cut',
      { ...now, 'dossier/tree': ['开', '审', '签'] },
      4,
      'dossier/rent',
    ],
    [
      'a stream was renamed',
      { ...now, 'dossier/rent': [], 'dossier/rest': ['开'] },
      3,
      'dossier/lift',
    ],
    ['a stream was removed', { ...now, 'dossier/rent': [] }, 3, 'dossier/lift'],
    ['everything was removed', {}, 1, null],
  ])('%s', async (_what, story, leaf, after) => {
    const told = await new TellingLedger(story).exported();
    expect(await verifyAgainst(checkpoint, leaves, told)).toEqual({
      ok: false,
      problem: 'headMissing',
      leaf,
      after,
    });
  });

  test('an export that is broken in itself is refused as without a checkpoint', async () => {
    const broken = exported.with(2, (exported[2] ?? '').replace('审', '改'));
    expect(await verifyAgainst(checkpoint, leaves, broken)).toMatchObject({
      ok: false,
      line: 3,
      stream: 'dossier/bus',
      problem: 'wrongHash',
    });
    expect(await verifyAgainst(checkpoint, leaves, exported.slice(0, -1))).toMatchObject({
      problem: 'truncated',
    });
  });
});

describe('forged leaves are refused by name', () => {
  const [bus, lift, rent, tree] = leaves.map(String);
  const inner = (left = '', right = '') =>
    merkleLeafHash(new Uint8Array(Buffer.from(`01${left}${right}`, 'hex')));
  test.each([
    ['one is changed', [bus, lift, bus?.replace(/^./, 'x'), tree], 'unknownLeaf', 3],
    ['one is another hash', [bus, lift, '0'.repeat(64), tree], 'wrongRoot', 4],
    ['two are swapped', [lift, bus, rent, tree], 'wrongRoot', 4],
    ['one is given twice', [bus, lift, lift, tree], 'leafRepeated', 3],
    ['the last is cut off', [bus, lift, rent], 'wrongSize', 4],
    ['all are cut off', [], 'wrongSize', 1],
    ['one is added', [bus, lift, rent, tree, '0'.repeat(64)], 'wrongSize', 5],
    ['inner nodes stand for leaves', [inner(bus, lift), inner(rent, tree)], 'wrongSize', 3],
    ['a line is empty', [bus, lift, '', rent, tree], 'unknownLeaf', 3],
    ['something follows them', [bus, lift, rent, tree, 'x'], 'unknownLeaf', 5],
    ['a line is longer', [bus, `${lift} `, rent, tree], 'unknownLeaf', 2],
    ['one is in capitals', [bus?.toUpperCase(), lift, rent, tree], 'unknownLeaf', 1],
  ])('%s', async (_what, forged, problem, leaf) => {
    const lines = forged.map((line) => line ?? '');
    expect(await verifyAgainst(checkpoint, lines, exported)).toEqual({ ok: false, problem, leaf });
  });

  test('inner nodes under the same root at their own size', async () => {
    const [a = '', b = '', c = '', d = ''] = leaves;
    const nodes = [inner(a, b), inner(c, d)];
    const cut: Checkpoint = { ...checkpoint, size: 2 };
    expect(await verifyAgainst(cut, nodes, exported)).toMatchObject({ problem: 'wrongRoot' });
  });

  test('leaves of another checkpoint', async () => {
    const younger = new TellingLedger({ ...then, 'dossier/rent': ['开', '审'] }).leaves();
    expect(await verifyAgainst(checkpoint, younger, exported)).toMatchObject({
      problem: 'wrongRoot',
    });
  });

  test('unsorted ones, though their own root was signed', async () => {
    expect(await verdictOn(now, leaves.toReversed())).toMatchObject({
      problem: 'leavesUnsorted',
    });
  });

  test('two of one stream, though their own root was signed', async () => {
    const younger = new TellingLedger(now).leaves();
    const both = [...leaves.slice(0, 2), ...younger.slice(1, 2), ...leaves.slice(2)];
    expect(await verdictOn(now, both)).toMatchObject({ problem: 'streamTwice', leaf: 3 });
  });
});

describe('a signed checkpoint beside one that was kept', () => {
  const signer = freshSigner();
  const at = (time: string) => instantSchema.parse(`2026-03-02T${time}:00.000Z`);
  const older = checkpointOver(new TellingLedger({ 'dossier/bus': ['开'] }).leaves(), {
    at: at('01:00'),
  });

  async function verdict(shown: Checkpoint, known: Checkpoint, knownSigner = signer) {
    const files = {
      note: await noteOf(shown, signer),
      key: await signer.publicKey(),
      known: await noteOf(known, knownSigner),
    };
    return verifyCheckpoint(files, leaves, exported);
  }

  test('is accepted when it is younger, or the same', async () => {
    expect(await verdict(checkpoint, older)).toMatchObject({ ok: true });
    expect(await verdict(checkpoint, checkpoint)).toMatchObject({ ok: true });
  });

  test('is refused when an older one is replayed', async () => {
    expect(await verdict(older, checkpoint)).toEqual({ ok: false, problem: 'olderThanKnown' });
  });

  test('is refused when the same moment had another root or it is another ledger', async () => {
    const contradiction = { ok: false, problem: 'contradictsKnown' };
    expect(await verdict(checkpoint, { ...older, at: checkpoint.at })).toEqual(contradiction);
    const other = { ...older, origin: 'linshan.example/tongbu-heads' };
    expect(await verdict(checkpoint, other)).toEqual(contradiction);
  });

  test('is refused when the one kept is not of this key', async () => {
    expect(await verdict(checkpoint, older, freshSigner())).toEqual({
      ok: false,
      problem: 'unknownKey',
    });
  });
});
