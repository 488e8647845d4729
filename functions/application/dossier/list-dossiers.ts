import { z } from 'zod';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { dossierStatuses } from '../../domain/dossier/statuses.ts';
import { departmentIdSchema, roles } from '../../domain/kernel/people.ts';
import { headPage } from '../head-query.ts';
import { query } from '../use-case.ts';
import { shownTo } from './known-title.ts';

export const dossierStatusSchema = z.enum(dossierStatuses);

export const dossierListSchema = z.strictObject({
  dossiers: z.array(dossierSummarySchema.extend({ status: dossierStatusSchema })),
  /** Give it as `after` to see the next page. */
  next: z.string().nullable(),
});
export type DossierList = z.infer<typeof dossierListSchema>;

export const listDossiers = query({
  name: 'listDossiers',
  summary: 'Dossiers, those that changed last first.',
  roles,
  input: z.strictObject({
    statuses: z.array(dossierStatusSchema).optional(),
    department: departmentIdSchema.optional(),
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: dossierListSchema,
  run: async (environment, person, filter) => {
    const { heads, next } = await headPage(environment, 'dossier', filter);
    return {
      dossiers: heads.map(({ status, summary }) => ({
        ...shownTo(person, dossierSummarySchema.parse(summary), status),
        status: dossierStatusSchema.parse(status),
      })),
      next,
    };
  },
});
