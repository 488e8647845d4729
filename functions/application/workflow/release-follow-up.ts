import type { Published } from '../../domain/dossier/state.ts';
import { type MaterialKey, materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import { followUpOf } from '../dossier/follow-up-part.ts';
import type { Environment } from '../environment.ts';
import { interpretationModel } from './interpretation-model.ts';
import { renderFiles } from './render-files.ts';
import { systemIdentity } from './system-identity.ts';

/** Renders an approved later interpretation and releases it beside its document. */
export async function releaseFollowUp(
  environment: Environment,
  input: { readonly subject: string; readonly followUp: string },
): Promise<{ outcome: 'released' | 'returned' | 'withdrawn' }> {
  const { subject } = input;
  const key = materialKeySchema.parse(input.followUp);
  const dossier = dossierOfSubject(subject);
  const { state, version } = await loadDossier(environment, dossier);
  if (state.status !== 'published') return { outcome: 'withdrawn' };
  const followUp = followUpOf(state, key);
  if (followUp.stage === 'released') return { outcome: 'released' };
  if (followUp.stage !== 'approved') return { outcome: 'returned' };
  const rendition = await render(environment, state, key);
  await carryOut(environment, dossier, systemIdentity(`releaseFollowUp:${key}`, subject, version), {
    type: 'releaseFollowUp',
    by: 'system',
    at: environment.clock.now(),
    key,
    rendition,
  });
  return { outcome: 'released' };
}

async function render(environment: Environment, state: Published, key: MaterialKey) {
  const followUp = followUpOf(state, key);
  if (followUp.stage !== 'approved') throw new Refusal('followUpStage', { followUp: key });
  const { material, publicModel, stageSince } = followUp;
  const of = { material, model: publicModel, generatedFor: stageSince };
  const model = await interpretationModel(environment, state, of);
  const files = await renderFiles(environment, (format) =>
    environment.renderers.interpretation(model, format),
  );
  return { part: key, title: model.title, ...files, model: publicModel };
}
