import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/**
 * When the work on a promised interpretation may begin: at once. Its gate is open from publication
 * on, so a department that keeps its promise early is public early; the gate's own reminder comes
 * ahead of the due date.
 */
export async function planFollowUp(
  environment: Environment,
  input: { readonly subject: string; readonly followUp: string },
): Promise<{ startAt: Instant }> {
  const { state } = await loadDossier(environment, dossierOfSubject(input.subject));
  const followUp =
    state.status === 'published'
      ? state.followUps.find(({ key }) => key === input.followUp)
      : undefined;
  if (followUp === undefined) throw new Refusal('followUpMissing', { followUp: input.followUp });
  return { startAt: followUp.stageSince };
}
