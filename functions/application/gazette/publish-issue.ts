import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { carryOutOnIssue, issueOfSubject, loadIssue } from './issue-store.ts';

/** Makes the issue public: the file that goes to print and the one online are the same bytes. */
export async function publishIssue(
  environment: Environment,
  input: { readonly subject: string },
): Promise<{ outcome: 'published' | 'returned' | 'withdrawn' }> {
  const { subject } = input;
  const issue = issueOfSubject(subject);
  const { state, version } = await loadIssue(environment, issue);
  if (state.status === 'published') return { outcome: 'published' };
  if (state.status === 'withdrawn') return { outcome: 'withdrawn' };
  if (state.status !== 'approved') return { outcome: 'returned' };
  await carryOutOnIssue(environment, issue, systemIdentity('publishIssue', subject, version), {
    type: 'publishIssue',
    by: 'system',
    at: environment.clock.now(),
  });
  return { outcome: 'published' };
}
