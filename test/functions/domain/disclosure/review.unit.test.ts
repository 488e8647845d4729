import { describe, expect, it } from 'vitest';
import {
  convertsToProactive,
  defaultReviewCycle,
  judgeReview,
  reviewDue,
  reviewReason,
} from '../../../../functions/domain/disclosure/review.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const at = (text: string) => instantSchema.parse(text);
const on = (text: string) => localDateSchema.parse(text);

describe('the re-review of attributes', () => {
  it('falls due a year after the decision, counted on the day in China', () => {
    expect(reviewDue(at('2026-03-31T17:00:00.000Z'), defaultReviewCycle)).toBe('2027-04-01');
  });

  it('falls on the last day of a shorter month', () => {
    expect(reviewDue(at('2024-02-29T01:00:00.000Z'), defaultReviewCycle)).toBe('2025-02-28');
    const half = { ...defaultReviewCycle, everyMonths: 6 };
    expect(reviewDue(at('2026-08-31T01:00:00.000Z'), half)).toBe('2027-02-28');
    expect(reviewDue(at('2027-08-31T01:00:00.000Z'), half)).toBe('2028-02-29');
  });

  it('comes early when enough people ask after the decision', () => {
    const decidedAt = at('2026-01-05T01:00:00.000Z');
    const asked = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((day) =>
      at(`${day}T01:00:00.000Z`),
    );
    const subject = { attribute: 'onRequest', decidedAt, requests: asked } as const;
    expect(reviewReason(subject, on('2026-04-02'), defaultReviewCycle)).toBe('requests');
    const fewer = { ...subject, requests: asked.slice(0, 3) };
    expect(reviewReason(fewer, on('2026-04-02'), defaultReviewCycle)).toBeNull();
    expect(reviewReason(fewer, on('2027-01-05'), defaultReviewCycle)).toBe('cycle');
    const open = { ...subject, attribute: 'proactive' } as const;
    expect(reviewReason(open, on('2026-04-02'), defaultReviewCycle)).toBeNull();
  });

  it('turns on-request information into proactive information, with reasons', () => {
    const review = { from: 'onRequest', to: 'proactive', basis: 'requests', reasons: '' } as const;
    expect(() => judgeReview(review)).toThrow('reviewReasonsMissing');
    const explained = { ...review, reasons: '申请较为集中' };
    expect(() => judgeReview(explained)).not.toThrow();
    expect(convertsToProactive(explained)).toBe(true);
  });

  it('never closes what is open', () => {
    const review = { from: 'proactive', to: 'onRequest', basis: 'cycle', reasons: '复核' } as const;
    expect(() => judgeReview(review)).toThrow('reviewOnlyOpens');
  });
});
