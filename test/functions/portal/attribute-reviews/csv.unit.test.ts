import { expect, test } from 'vitest';
import { dossierIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { departmentIdSchema } from '../../../../functions/domain/kernel/people.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';
import { reviewsAsCsv } from '../../../../functions/portal/attribute-reviews/csv.ts';

const row = {
  dossier: dossierIdSchema.parse('jz-2026-017'),
  title: '关于"值守",的通知',
  documentNumber: '=1+1',
  department: departmentIdSchema.parse('housing'),
  attribute: 'onRequest',
  reviewDueOn: localDateSchema.parse('2027-03-09'),
  requests: 3,
  openReview: 'requests',
} as const;

test('commas, quotes and formulas stay what they are: text', () => {
  const [head = '', first = ''] = reviewsAsCsv([row], () => '住建局').split('\r\n');
  expect(head.startsWith('\uFEFF卷宗,')).toBe(true);
  expect(first).toBe(
    'jz-2026-017,"关于""值守"",的通知",\'=1+1,住建局,依申请公开,3,2027-03-09,申请较为集中',
  );
});

test('an empty list is its head alone', () => {
  expect(reviewsAsCsv([], () => '').split('\r\n')).toHaveLength(2);
});
