import { z } from 'zod';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { roles } from '../../domain/kernel/people.ts';
import { headPage } from '../head-query.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { obligationViewSchema, obligationViews } from './dossier-view.ts';

export const listObligations = query({
  name: 'listObligations',
  summary: 'The obligations of the dossiers that changed last, with the rule behind each date.',
  roles,
  input: z.strictObject({
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({
    obligations: z.array(obligationViewSchema.extend({ title: z.string() })),
    next: z.string().nullable(),
  }),
  run: async (environment, _person, page) => {
    const { heads, next } = await headPage(environment, 'dossier', page);
    const views = await Promise.all(
      heads.map(async ({ summary }) => {
        const { dossier, title } = dossierSummarySchema.parse(summary);
        const { state } = await loadDossier(environment, dossier);
        return obligationViews(environment, state).map((view) => ({ ...view, title }));
      }),
    );
    const obligations = views.flat().toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    return { obligations, next };
  },
});
