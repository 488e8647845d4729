import { issueLeakReason } from '../../../templates/words/rendition-leaks.ts';
import { compositionDigest } from '../../domain/gazette/composition-digest.ts';
import type { Placement } from '../../domain/gazette/events.ts';
import { mediaTypeOfFormat } from '../../ports/renderers.ts';
import type { Environment } from '../environment.ts';
import { leaksInIssue } from '../rendition/leaks-in-issue.ts';
import { sealed } from '../workflow/render-files.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { issueModel } from './issue-model.ts';
import { carryOutOnIssue, issueOfSubject, loadIssue } from './issue-store.ts';

/**
 * Renders the approved composition, reads the file back and records it and where everything stands
 * in it. What still shows personal data returns to its editor instead.
 */
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
  const file = await sealed(environment, bytes);
  const dossiers = state.entries.map(({ dossier }) => dossier);
  const found = await leaksInIssue(environment, model, file, dossiers);
  const issued = { by: 'system', at: environment.clock.now() } as const;
  if (found.length > 0) {
    const command = { ...issued, type: 'blockIssue', reasons: [issueLeakReason(found)] } as const;
    const identity = systemIdentity('blockIssue', subject, version);
    await carryOutOnIssue(environment, issue, identity, command);
    return;
  }
  const digest = await environment.objects.put(file, mediaTypeOfFormat.pdf);
  await carryOutOnIssue(environment, issue, systemIdentity('renderIssue', subject, version), {
    ...issued,
    type: 'recordIssueRendition',
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
