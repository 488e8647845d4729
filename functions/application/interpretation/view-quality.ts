import { z } from 'zod';
import { materialContent } from '../../domain/interpretation/material-content.ts';
import { missingNeeds } from '../../domain/interpretation/material-requirements.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import { loadModel } from '../dossier/intake-file.ts';
import { namesDossier } from '../dossier/receipt.ts';
import { query } from '../use-case.ts';
import { coverageOf, qualityOf } from './judged-quality.ts';
import { lodgedInterpretation, requireReading } from './lodged-interpretation.ts';
import { answerOf, materialQualitySchema } from './quality-answer.ts';

export const viewQuality = query({
  name: 'viewQuality',
  summary:
    'How an interpretation material stands beside its document: copied passages, elements explained, figures that differ and advice on its language, with their places.',
  roles,
  input: z.strictObject({
    ...namesDossier,
    /** The key of a material or of a later interpretation. */
    part: z.string().min(1).max(64),
  }),
  output: materialQualitySchema,
  run: async (environment, person, { dossier, part }) => {
    const { state } = await loadDossier(environment, dossier);
    requireReading(person, state, part);
    const lodged = lodgedInterpretation(state);
    const material = lodged.find(({ key }) => key === part);
    if (material === undefined || state.document === null) {
      throw new Refusal('partMissing', { part, known: lodged.map(({ key }) => key) });
    }
    const [quality, coverage] = await Promise.all([
      qualityOf(environment, state, state.document.file.model, material),
      coverageOf(environment, state, lodged),
    ]);
    const { title, form, media = [], file } = material;
    const content = materialContent(await loadModel(environment, file.model));
    const needs = missingNeeds(form, content, media);
    const { citation: rule } = environment.jurisdiction(state.facts.jurisdiction).parameters
      .verbatimCopying;
    return answerOf(quality, coverage, { title, form, needs, rule });
  },
});
