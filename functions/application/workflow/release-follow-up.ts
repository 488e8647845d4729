import type { Published } from '../../domain/dossier/state.ts';
import { type MaterialKey, materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import { followUpOf } from '../dossier/follow-up-part.ts';
import type { Environment } from '../environment.ts';
import { decidedValues } from '../rendition/decided-values.ts';
import { leaksInPackage, readBack } from '../rendition/leaks-in-package.ts';
import { interpretationModel, ownWords, publicDocument } from './interpretation-model.ts';
import { keepFiles, renderFiles } from './render-files.ts';
import { systemIdentity } from './system-identity.ts';

/**
 * Renders an approved later interpretation, reads it back and releases it beside its document. What
 * still shows personal data returns to its privacy gate instead.
 */
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
  if (state.followUpsEndedAt !== null) return { outcome: 'withdrawn' };
  if (followUp.stage !== 'approved') return { outcome: 'returned' };
  const { made, model, policy } = await render(environment, state, key);
  const entry = `${dossier}/follow-up-${key}` as const;
  const decided = await decidedValues(environment, entry);
  const found = leaksInPackage([made], decided, ownWords(environment, state), [policy]);
  const issued = { by: 'system', at: environment.clock.now(), key } as const;
  const identity = (step: string) => systemIdentity(`${step}:${key}`, subject, version);
  if (found.length > 0) {
    const command = { ...issued, type: 'blockFollowUp', found } as const;
    await carryOut(environment, dossier, identity('blockFollowUp'), command);
    return { outcome: 'returned' };
  }
  const { part, title, pdf, docx } = made;
  const files = await keepFiles(environment, { pdf, docx });
  const rendition = { part, title, ...files, model };
  const command = { ...issued, type: 'releaseFollowUp', rendition } as const;
  await carryOut(environment, dossier, identity('releaseFollowUp'), command);
  return { outcome: 'released' };
}

async function render(environment: Environment, state: Published, key: MaterialKey) {
  const followUp = followUpOf(state, key);
  if (followUp.stage !== 'approved') throw new Refusal('followUpStage', { followUp: key });
  const { material, publicModel, stageSince } = followUp;
  const of = { material, model: publicModel, generatedFor: stageSince };
  const printed = await interpretationModel(environment, state, of);
  const files = await renderFiles(environment, (format) =>
    environment.renderers.interpretation(printed, format),
  );
  const { title, document } = printed;
  const policy = await publicDocument(environment, state);
  const made = { part: key, title, document, ...files, printed: readBack(files) };
  return { made, model: publicModel, policy };
}
