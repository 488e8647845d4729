import { z } from 'zod';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { query } from '../use-case.ts';
import { gazettable } from './gazettable.ts';

export const listGazettable = query({
  name: 'listGazettable',
  summary: 'Published documents that no issue has printed yet; normative ones must be.',
  roles: ['gazetteEditor', 'chiefEditor', 'supervisor'],
  input: z.strictObject({}),
  output: z.strictObject({ dossiers: z.array(dossierSummarySchema) }),
  run: async (environment) => ({ dossiers: [...(await gazettable(environment))] }),
});
