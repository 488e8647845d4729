import { z } from 'zod';
import { reasonsSchema } from '../dossier/receipt.ts';
import { command } from '../use-case.ts';
import { issueReceiptOf, issueReceiptSchema, namesIssue } from './receipt.ts';

export const withdrawIssue = command({
  name: 'withdrawIssue',
  summary: 'Withdraw an issue of the gazette with reasons.',
  roles: ['chiefEditor'],
  input: z.strictObject({ ...namesIssue, reasons: reasonsSchema }),
  output: issueReceiptSchema,
  run: (environment, identity, person, { issue, reasons }) =>
    issueReceiptOf(environment, identity, issue, {
      type: 'withdrawIssue',
      by: person,
      at: environment.clock.now(),
      reasons,
    }),
});
