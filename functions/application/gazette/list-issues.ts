import { z } from 'zod';
import { issueSummarySchema } from '../../domain/gazette/head.ts';
import { roles } from '../../domain/kernel/people.ts';
import { headPage } from '../head-query.ts';
import { query } from '../use-case.ts';
import { issueStatusSchema } from './view-issue.ts';

export const listIssues = query({
  name: 'listIssues',
  summary: 'Issues of the gazette, those that changed last first.',
  roles,
  input: z.strictObject({
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({
    issues: z.array(issueSummarySchema.extend({ status: issueStatusSchema })),
    next: z.string().nullable(),
  }),
  run: async (environment, _person, page) => {
    const { heads, next } = await headPage(environment, 'issue', page);
    return {
      issues: heads.map(({ status, summary }) => ({
        ...issueSummarySchema.parse(summary),
        status: issueStatusSchema.parse(status),
      })),
      next,
    };
  },
});
