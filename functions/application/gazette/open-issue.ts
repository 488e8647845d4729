import { z } from 'zod';
import { issueIdSchema } from '../../domain/kernel/identifiers.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { nextIssueNumbers } from './issue-numbers.ts';
import { issueReceiptOf, issueReceiptSchema } from './receipt.ts';

export const openIssue = command({
  name: 'openIssue',
  summary: 'Open the next issue of the gazette; its numbers follow those already given.',
  roles: ['gazetteEditor'],
  input: z.strictObject({ publishedOn: localDateSchema }),
  output: issueReceiptSchema,
  run: async (environment, identity, person, { publishedOn }) => {
    const recorded = await environment.ledger.recorded(identity.id);
    const known = recorded?.events[0]?.stream.split('/')[1];
    const year = Number(publishedOn.slice(0, 4));
    const numbers = await nextIssueNumbers(environment, year);
    // The number is part of the stream's name, so that two editors cannot give it twice.
    const issue = issueIdSchema.parse(known ?? `no-${numbers.cumulativeIssueNumber}`);
    return issueReceiptOf(environment, identity, issue, {
      type: 'openIssue',
      by: person,
      at: environment.clock.now(),
      facts: { issue, year, ...numbers, publishedOn },
    });
  },
});
