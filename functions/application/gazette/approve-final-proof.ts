import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { command } from '../use-case.ts';
import { issueReceiptOf, issueReceiptSchema, namesIssue } from './receipt.ts';

export const approveFinalProof = command({
  name: 'approveFinalProof',
  summary: 'Approve the final proof that was seen, by its digest (清样定稿).',
  roles: ['chiefEditor'],
  input: z.strictObject({ ...namesIssue, compositionDigest: digestSchema }),
  output: issueReceiptSchema,
  run: (environment, identity, person, { issue, compositionDigest }) =>
    issueReceiptOf(environment, identity, issue, {
      type: 'approveFinalProof',
      by: person,
      at: environment.clock.now(),
      compositionDigest,
    }),
});
