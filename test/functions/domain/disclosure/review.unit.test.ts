import { describe, expect, it } from 'vitest';
import {
  judgeReview,
  opensFurther,
  reviewDue,
  reviewReason,
} from '../../../../functions/domain/disclosure/review.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';

/** Once a year, or when three have asked. */
const yearly = { everyMonths: 12, requestThreshold: 3 };

const at = (text: string) => instantSchema.parse(text);
const on = (text: string) => localDateSchema.parse(text);

describe('the re-review of attributes', () => {
  it('falls due a year after the decision, counted on the day in China', () => {
    expect(reviewDue(at('2026-03-31T17:00:00.000Z'), yearly)).toBe('2027-04-01');
  });

  it('falls on the last day of a shorter month', () => {
    expect(reviewDue(at('2024-02-29T01:00:00.000Z'), yearly)).toBe('2025-02-28');
    const half = { ...yearly, everyMonths: 6 };
    expect(reviewDue(at('2026-08-31T01:00:00.000Z'), half)).toBe('2027-02-28');
    expect(reviewDue(at('2027-08-31T01:00:00.000Z'), half)).toBe('2028-02-29');
  });

  it('comes early when enough people ask after the decision', () => {
    const decidedAt = at('2026-01-05T01:00:00.000Z');
    const subject = { attribute: 'onRequest', decidedAt, requests: 3 } as const;
    expect(reviewReason(subject, on('2026-04-02'), yearly)).toBe('requests');
    const fewer = { ...subject, requests: 2 };
    expect(reviewReason(fewer, on('2026-04-02'), yearly)).toBeNull();
    expect(reviewReason(fewer, on('2027-01-05'), yearly)).toBe('cycle');
    const open = { ...subject, attribute: 'proactive' } as const;
    expect(reviewReason(open, on('2026-04-02'), yearly)).toBeNull();
  });

  it('turns on-request information into proactive information, with reasons', () => {
    const review = { from: 'onRequest', to: 'proactive', basis: 'requests', reasons: '' } as const;
    expect(() => judgeReview(review)).toThrow('reviewReasonsMissing');
    const explained = { ...review, reasons: '申请较为集中' };
    expect(() => judgeReview(explained)).not.toThrow();
    expect(opensFurther(explained)).toBe(true);
  });

  it('never closes what is open', () => {
    const review = { from: 'proactive', to: 'onRequest', basis: 'cycle', reasons: '复核' } as const;
    expect(() => judgeReview(review)).toThrow('reviewOnlyOpens');
  });

  it('never closes further what is open to those who ask', () => {
    const review = { from: 'onRequest', to: 'withheld', basis: 'cycle', reasons: '复核' } as const;
    expect(() => judgeReview(review)).toThrow('reviewOnlyOpens');
  });

  it('may open to those who ask what was withheld from all', () => {
    const review = {
      from: 'withheld',
      to: 'onRequest',
      basis: 'cycle',
      reasons: '情况变化',
    } as const;
    expect(() => judgeReview(review)).not.toThrow();
    expect(opensFurther(review)).toBe(true);
  });
});
