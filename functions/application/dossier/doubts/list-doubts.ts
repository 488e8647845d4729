import { z } from 'zod';
import { dossierSummarySchema } from '../../../domain/dossier/head.ts';
import { departmentIdSchema } from '../../../domain/kernel/people.ts';
import { headPage } from '../../head-query.ts';
import { query } from '../../use-case.ts';
import { dossierStatusSchema } from '../list-dossiers.ts';

export const listDoubts = query({
  name: 'listDoubts',
  summary: 'Published documents about which doubts are open, of the own department or of all.',
  roles: ['drafter', 'departmentHead', 'supervisor', 'administrator'],
  input: z.strictObject({
    department: departmentIdSchema.optional(),
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(200),
  }),
  output: z.strictObject({
    dossiers: z.array(dossierSummarySchema.extend({ status: dossierStatusSchema })),
    next: z.string().nullable(),
  }),
  run: async (environment, person, { department, ...page }) => {
    const forAll = person.roles.includes('supervisor') || person.roles.includes('administrator');
    const { heads, next } = await headPage(environment, 'dossier', {
      ...page,
      statuses: ['published'],
      department: forAll ? department : person.department,
    });
    const dossiers = heads.map(({ status, summary }) => ({
      ...dossierSummarySchema.parse(summary),
      status: dossierStatusSchema.parse(status),
    }));
    return { dossiers: dossiers.filter(({ openDoubts }) => openDoubts > 0), next };
  },
});
