import { z } from 'zod';
import { digestSchema } from '../kernel/digest.ts';
import { issueIdSchema } from '../kernel/identifiers.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import type { ExistingIssue } from './state.ts';

/** What lists and the public page show of an issue without opening it. */
export const issueSummarySchema = z.strictObject({
  issue: issueIdSchema,
  year: z.int(),
  issueNumber: z.int(),
  cumulativeIssueNumber: z.int(),
  publishedOn: localDateSchema,
  entries: z.int(),
  publishedAt: instantSchema.nullable(),
  /** The PDF of a published issue. */
  digest: digestSchema.nullable(),
  pages: z.int().nullable(),
});
export type IssueSummary = z.infer<typeof issueSummarySchema>;

export function summariseIssue(state: ExistingIssue): IssueSummary {
  const { facts, entries } = state;
  const published = state.status === 'published' ? state : null;
  return {
    ...facts,
    entries: entries.length,
    publishedAt: published?.publishedAt ?? null,
    digest: published?.rendered.digest ?? null,
    pages: published?.rendered.pages ?? null,
  };
}
