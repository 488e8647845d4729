import { z } from 'zod';
import { missingElements, numbersOf } from '../../domain/interpretation/quality-numbers.ts';
import { roles } from '../../domain/kernel/people.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import { namesDossier } from '../dossier/receipt.ts';
import { query } from '../use-case.ts';
import { coverageOf, qualityOf } from './judged-quality.ts';
import { lodgedInterpretation, requireReading } from './lodged-interpretation.ts';
import { type PackageQualityAnswer, packageQualitySchema } from './quality-answer.ts';

export const viewPackageQuality = query({
  name: 'viewPackageQuality',
  summary: 'The quality of every interpretation material of a dossier in numbers.',
  roles,
  input: z.strictObject(namesDossier),
  output: packageQualitySchema,
  run: async (environment, person, { dossier }) => {
    const { state } = await loadDossier(environment, dossier);
    requireReading(person, state, 'document');
    const { verbatimCopying, verbatimOverlapLimit } = environment.jurisdiction(
      state.facts.jurisdiction,
    ).parameters;
    const materials: PackageQualityAnswer['materials'] = [];
    const lodged = state.document === null ? [] : lodgedInterpretation(state);
    const missing = missingElements(await coverageOf(environment, state, lodged));
    for (const material of lodged) {
      if (state.document === null) break;
      const quality = await qualityOf(environment, state, state.document.file.model, material);
      const { exceeded, consequence } = quality.originality;
      materials.push({
        title: material.title,
        ...numbersOf(quality, missing),
        exceeded,
        consequence,
      });
    }
    return { materials, limit: verbatimOverlapLimit.value, rule: verbatimCopying.citation };
  },
});
