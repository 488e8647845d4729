import { issueSummarySchema } from '../../domain/gazette/head.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';

/** The next 期号 of a year and the next 总第N期: both follow the highest ever given. */
export async function nextIssueNumbers(
  environment: Environment,
  year: number,
): Promise<{ issueNumber: number; cumulativeIssueNumber: number }> {
  let issueNumber = 0;
  let cumulativeIssueNumber = 0;
  const statuses = ['composition', 'finalProof', 'approved', 'published', 'withdrawn'];
  for await (const head of everyHead(environment, 'issue', statuses)) {
    const summary = issueSummarySchema.parse(head.summary);
    cumulativeIssueNumber = Math.max(cumulativeIssueNumber, summary.cumulativeIssueNumber);
    if (summary.year === year) issueNumber = Math.max(issueNumber, summary.issueNumber);
  }
  return { issueNumber: issueNumber + 1, cumulativeIssueNumber: cumulativeIssueNumber + 1 };
}
