import type { DossierId, IssueId } from '../../domain/kernel/identifiers.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
import { issueOfSubject, loadIssue } from './issue-store.ts';

/** What other issues already hold that have not gone out yet: a document is printed once. */
export async function dossiersInOtherIssues(
  environment: Environment,
  issue: IssueId,
): Promise<ReadonlySet<DossierId>> {
  const held = new Set<DossierId>();
  for await (const { stream } of everyHead(environment, 'issue', ['finalProof', 'approved'])) {
    const other = issueOfSubject(stream);
    if (other === issue) continue;
    const { state } = await loadIssue(environment, other);
    for (const { dossier } of state.entries) held.add(dossier);
  }
  return held;
}
