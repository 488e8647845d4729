import { carryOut, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { issueOfSubject, loadIssue } from './issue-store.ts';

/** Notes in every dossier of a published issue where it was printed. */
export async function recordGazetting(
  environment: Environment,
  input: { readonly subject: string },
): Promise<void> {
  const issue = issueOfSubject(input.subject);
  const { state } = await loadIssue(environment, issue);
  if (state.status !== 'published') return;
  for (const { dossier, page } of state.rendered.placements.filter(
    ({ part }) => part === 'document',
  )) {
    const { state: printed, version } = await loadDossier(environment, dossier);
    if (printed.status !== 'published' || printed.gazetted !== null) continue;
    const identity = systemIdentity(`recordGazetting:${issue}`, `dossier/${dossier}`, version);
    await carryOut(environment, dossier, identity, {
      type: 'recordGazetting',
      by: 'system',
      at: environment.clock.now(),
      issue,
      page,
    });
  }
}
