import { z } from 'zod';
import type { PublicIssue } from '../application/public/issue-entry.ts';
import { columnSchema } from '../domain/gazette/columns.ts';
import { digestSchema } from '../domain/kernel/digest.ts';
import { dossierIdSchema, issueIdSchema } from '../domain/kernel/identifiers.ts';
import { instantSchema, localDateSchema } from '../domain/kernel/time.ts';
import { addresses } from './addresses.ts';
import { interpretationTitle, policyTitle } from './titles.ts';

export const gazetteDataSchema = z.strictObject({
  city: z.string(),
  title: z.string(),
  issues: z.array(
    z.strictObject({
      id: issueIdSchema,
      url: z.url(),
      year: z.int(),
      issueNumber: z.int(),
      cumulativeIssueNumber: z.int(),
      publishedOn: localDateSchema,
      publishedAt: instantSchema,
      pages: z.int(),
      file: z.strictObject({
        url: z.url(),
        mediaType: z.literal('application/pdf'),
        sha256: digestSchema,
        recordedBy: digestSchema,
      }),
      contents: z.array(
        z.strictObject({
          column: columnSchema,
          policy: dossierIdSchema,
          /** `document` or the key of an interpretation. */
          part: z.string(),
          title: z.string(),
          page: z.int(),
        }),
      ),
    }),
  ),
});
export type GazetteData = z.infer<typeof gazetteDataSchema>;

export function issueData({ issue, columns }: PublicIssue, root: string) {
  const { year, issueNumber, cumulativeIssueNumber, publishedOn, publishedAt, pages } = issue;
  return {
    id: issue.issue,
    url: `${root}${addresses.issue(issue.issue)}`,
    year,
    issueNumber,
    cumulativeIssueNumber,
    publishedOn,
    publishedAt,
    pages,
    file: {
      url: `${root}${addresses.file(issue.digest)}`,
      mediaType: 'application/pdf' as const,
      sha256: issue.digest,
      recordedBy: issue.recorded.hash,
    },
    contents: columns.flatMap(({ column, articles }) =>
      articles.map(({ policy, part, page }) => {
        const interpretation = policy.interpretations.find(({ key }) => key === part);
        const title =
          interpretation === undefined
            ? policyTitle(policy)
            : interpretationTitle(policy, interpretation);
        return { column, policy: policy.dossier, part, title, page };
      }),
    ),
  } satisfies GazetteData['issues'][number];
}
