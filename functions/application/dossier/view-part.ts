import { z } from 'zod';
import { policyDocumentSchema } from '../../domain/document/model.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { loadModel } from './intake-file.ts';
import { lodgedFile, lodgedFiles } from './lodged-files.ts';
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
    return { document: await loadModel(environment, modelOf(state, part, rendition)) };
  },
});

/** @throws {Refusal} `partMissing` */
function modelOf(state: ExistingDossier, part: string, rendition: 'lodged' | 'public'): Digest {
  if (rendition === 'lodged') return lodgedFile(state, part).model;
  const open = 'personalData' in state ? state.personalData.publicModels : [];
  const found = open.find((one) => one.part === part);
  if (found !== undefined) return found.model;
  throw new Refusal('partMissing', { part, known: lodgedFiles(state).map((one) => one.part) });
}
