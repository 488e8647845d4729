import { describe, expect, it } from 'vitest';
import { receiptDate } from '../../../../functions/domain/deadlines/receipt-of-request.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const arrivedOn = localDateSchema.parse('2026-03-02');
const confirmedOn = localDateSchema.parse('2026-03-05');

describe('条例 第三十一条: the day on which a request was received', () => {
  it.each(['inPerson', 'signedPost'] as const)('is the day of arrival for %s', (delivery) => {
    expect(receiptDate({ delivery, arrivedOn, confirmedOn: null })).toBe(arrivedOn);
    expect(receiptDate({ delivery, arrivedOn, confirmedOn })).toBe(arrivedOn);
  });

  it.each(['ordinaryMail', 'internet', 'fax'] as const)(
    'is the day on which both sides confirmed it for %s',
    (delivery) => {
      expect(receiptDate({ delivery, arrivedOn, confirmedOn })).toBe(confirmedOn);
      expect(receiptDate({ delivery, arrivedOn, confirmedOn: null })).toBeNull();
    },
  );
});
