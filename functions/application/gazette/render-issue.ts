import { compositionDigest } from '../../domain/gazette/composition-digest.ts';
import type { Placement } from '../../domain/gazette/events.ts';
import type { Environment } from '../environment.ts';
import { keepSealed } from '../workflow/render-files.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { issueModel } from './issue-model.ts';
import { carryOutOnIssue, issueOfSubject, loadIssue } from './issue-store.ts';

/** Renders the approved composition and records the file and where everything stands in it. */
export async function renderIssue(
  environment: Environment,
  input: { readonly subject: string },
): Promise<void> {
  const { subject } = input;
  const issue = issueOfSubject(subject);
  const { state, version } = await loadIssue(environment, issue);
  if (state.status !== 'approved' || state.rendered !== null) return;
  const model = await issueModel(environment, state);
  const { bytes, pages, pageCount } = await environment.renderers.gazetteIssue(model);
  const digest = await keepSealed(environment, bytes);
  await carryOutOnIssue(environment, issue, systemIdentity('renderIssue', subject, version), {
    type: 'recordIssueRendition',
    by: 'system',
    at: environment.clock.now(),
    rendered: {
      compositionDigest: compositionDigest(state),
      digest,
      pages: pageCount,
      placements: placementsOf(pages),
    },
  });
}

function placementsOf(pages: Readonly<Record<string, number>>): readonly Placement[] {
  return Object.entries(pages).map(([key, page]) => {
    const [dossier, part] = key.split(':', 2);
    return { dossier, part, page } as Placement;
  });
}
