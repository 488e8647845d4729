import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../../../functions/domain/kernel/identifiers.ts';
import { systemActor } from '../../../../../functions/domain/kernel/people.ts';
import { instantSchema } from '../../../../../functions/domain/kernel/time.ts';
import type { PrivacyDecision } from '../../../../../functions/domain/privacy/decisions.ts';
import { candidateDigest } from '../../../../../functions/domain/privacy/review/candidate-digest.ts';
import { judgeOutcome } from '../../../../../functions/domain/privacy/review/outcome.ts';
import {
  afterPage,
  recorded,
  reviewPageSchema,
} from '../../../../../functions/domain/privacy/review/record.ts';
import { standingOf } from '../../../../../functions/domain/privacy/review/review.ts';
import { chainEvents, genesis } from '../../../../../functions/ports/ledger/hash-chain.ts';
import { candidate, review } from '../../dossier/jiangzhou.ts';
import { documentOf, packageOf, refusalOf, reviewOf } from './reviewed-package.ts';

const allowed = packageOf({}).allowed;
const at = instantSchema.parse('2026-03-06T01:00:00.000Z');

/** As many candidates as asked for, each decided as told. */
function outcomeOf(count: number, decisionOf: (candidate: string) => PrivacyDecision) {
  // The longest ids that a key of 36 characters, large tables and long cells lead to.
  const ids = Array.from(
    { length: count },
    (_, index) => `${'k'.repeat(36)}/b1000r${index}c12/10000-10018-residentId:added`,
  );
  return {
    ...review,
    candidates: ids.map((id) => ({ ...candidate, id })),
    decisions: ids.map(decisionOf),
    digests: new Map(ids.map((id) => [id, 'keyedDigestOfTheNumber'])),
  };
}

describe('the record of a review', () => {
  it('holds twenty thousand decisions in events that the ledger takes', () => {
    const outcome = outcomeOf(20_000, (id) => ({ candidate: id, decision: 'mask' }));
    expect(() => judgeOutcome(outcome, allowed)).not.toThrow();
    const { pages, record } = recorded(outcome);
    expect(record.counts).toEqual({ mask: 20_000, keep: 0, exempt: 0 });
    expect(pages.flatMap(({ decided }) => decided).flatMap((one) => one.candidates)).toHaveLength(
      20_000,
    );
    const events = pages.map((page) => ({
      type: 'PersonalDataReviewed',
      at,
      actor: systemActor,
      data: { gate: 'deidentification', ...page },
      cause: null,
    }));
    const stream = 'dossier/large' as const;
    const commandId = commandIdSchema.parse('test-large-record');
    const closing = { ...events[0], type: 'PersonalDataDecided', data: { ...record } };
    const all = [...events, closing] as typeof events;
    expect(() => chainEvents(stream, genesis(stream), all, commandId)).not.toThrow();
  });

  it('refuses more candidates than that', () => {
    const outcome = outcomeOf(20_001, (id) => ({ candidate: id, decision: 'mask' }));
    expect(refusalOf(() => judgeOutcome(outcome, allowed))).toMatchObject({
      reason: 'tooManyCandidates',
      details: { count: 20_001, most: 20_000 },
    });
  });

  it('refuses reasons that fill more than a command records', () => {
    const outcome = outcomeOf(2_000, (id) => ({
      candidate: id,
      decision: 'keep',
      reason: `${id}${'因'.repeat(900)}`,
    }));
    expect(refusalOf(() => recorded(outcome)).reason).toBe('rulingsTooLong');
  });

  it('says the same words once a page, however many candidates they are for', () => {
    const reason = '公开的服务热线';
    const outcome = outcomeOf(100, (id) => ({ candidate: id, decision: 'keep', reason }));
    const { pages } = recorded(outcome);
    expect(JSON.stringify(pages).split(reason)).toHaveLength(2);
  });

  it('numbers its pages and is read as it was written', () => {
    const { pages } = recorded(outcomeOf(3_000, (id) => ({ candidate: id, decision: 'mask' })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_page, index) => index + 1));
    expect(reviewPageSchema.array().parse(JSON.parse(JSON.stringify(pages)))).toEqual(pages);
  });

  it('has a digest that any change of any page changes', () => {
    const { pages, record } = recorded(review);
    expect(record.reviewed).toBe(pages.reduce<Digest | null>(afterPage, null));
    const [page] = pages;
    if (page === undefined) throw new Error('there is no page');
    expect(afterPage(null, { ...page, acknowledged: [] })).not.toBe(record.reviewed);
  });
});

describe('the digest of a value', () => {
  const reviewed = packageOf({ document: documentOf('周桂兰和周 桂 兰，13900001111') });
  const [name, spaced, number] = standingOf(
    reviewOf(reviewed, {
      周桂兰: ['person', 'mask'],
      '周 桂 兰': ['person', 'mask'],
      '13900001111': ['mobile', 'mask'],
    }),
  ).board.candidates;
  const secret = new Uint8Array(32).fill(7);

  it('is the same for all spellings of a value', () => {
    if (name === undefined || spaced === undefined || number === undefined) throw new Error();
    expect(candidateDigest(secret, name)).toBe(candidateDigest(secret, spaced));
    expect(candidateDigest(secret, name)).not.toBe(candidateDigest(secret, number));
    expect(candidateDigest(secret, name)).toMatch(/^[\w-]{22}$/);
  });

  it('cannot be tested against a guess without the secret of the review', () => {
    if (name === undefined) throw new Error();
    const other = new Uint8Array(32).fill(8);
    expect(candidateDigest(other, name)).not.toBe(candidateDigest(secret, name));
  });
});
