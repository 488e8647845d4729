import { z } from 'zod';
import { policyDocumentSchema } from '../../domain/document/model.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { loadModel } from './intake-file.ts';
import { namesDossier } from './receipt.ts';

export const viewPart = query({
  name: 'viewPart',
  summary: 'The text of one part of a package, as lodged or as it will be public.',
  roles,
  input: z.strictObject({
    ...namesDossier,
    /** `document`, `plan` or the key of a material. */
    part: z.string().min(1).max(64),
    rendition: z.enum(['lodged', 'public']).default('lodged'),
  }),
  output: z.strictObject({ document: policyDocumentSchema }),
  run: async (environment, person, { dossier, part, rendition }) => {
    const { state } = await loadDossier(environment, dossier);
    if (!readingOf(person, state)[rendition]) throw new Refusal('readingNotOpen', { part });
    const followUps = state.status === 'published' ? state.followUps : [];
    const lodged = [
      ...(state.document === null ? [] : [{ part: 'document', model: state.document.file.model }]),
      ...(state.plan === null ? [] : [{ part: 'plan', model: state.plan.file.model }]),
      ...state.materials.map(({ key, file }) => ({ part: key, model: file.model })),
      ...followUps.flatMap((followUp) =>
        followUp.stage === 'scheduled'
          ? []
          : [{ part: followUp.key, model: followUp.material.file.model }],
      ),
    ];
    const open = 'personalData' in state ? state.personalData.publicModels : [];
    const found = (rendition === 'lodged' ? lodged : open).find((one) => one.part === part);
    if (found === undefined) {
      throw new Refusal('partMissing', { part, known: lodged.map((one) => one.part) });
    }
    return { document: await loadModel(environment, found.model) };
  },
});
