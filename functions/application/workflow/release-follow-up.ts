import type { Published } from '../../domain/dossier/state.ts';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import { followUpOf } from '../dossier/follow-up-part.ts';
import { loadModel } from '../dossier/intake-file.ts';
import { departmentName, type Environment } from '../environment.ts';
import { systemIdentity } from './system-identity.ts';

const PDF = 'application/pdf';

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

async function render(
  environment: Environment,
  state: Published,
  key: ReturnType<typeof materialKeySchema.parse>,
) {
  const followUp = followUpOf(state, key);
  if (followUp.stage !== 'approved') throw new Refusal('followUpStage', { followUp: key });
  const { material, publicModel, stageSince } = followUp;
  const { facts } = state.document;
  const bytes = await environment.renderers.interpretation({
    title: material.title,
    department: departmentName(environment, material.department),
    form: material.form,
    document: await loadModel(environment, publicModel),
    policy: {
      title: facts.title,
      number: facts.documentNumber,
      url: `${environment.city.publicUrl}/policies/${state.facts.dossier}`,
    },
    generatedFor: stageSince,
  });
  const digest = await environment.objects.put(bytes, PDF);
  const mediaType = PDF;
  return { part: key, title: material.title, mediaType, digest, model: publicModel } as const;
}
