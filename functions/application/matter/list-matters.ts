import { z } from 'zod';
import { departmentIdSchema, roles } from '../../domain/kernel/people.ts';
import { matterSummarySchema } from '../../domain/matter/head.ts';
import { matterStatuses } from '../../domain/matter/state.ts';
import { headPage } from '../head-query.ts';
import { query } from '../use-case.ts';

export const matterStatusSchema = z.enum(matterStatuses);

export const matterListSchema = z.strictObject({
  matters: z.array(
    matterSummarySchema.extend({ status: matterStatusSchema, department: departmentIdSchema }),
  ),
  /** Give it as `after` to see the next page. */
  next: z.string().nullable(),
});
export type MatterList = z.infer<typeof matterListSchema>;

export const listMatters = query({
  name: 'listMatters',
  summary: 'Timed duties that are no dossier, those that changed last first.',
  roles,
  input: z.strictObject({
    statuses: z.array(matterStatusSchema).optional(),
    department: departmentIdSchema.optional(),
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: matterListSchema,
  run: async (environment, _person, filter) => {
    const { heads, next } = await headPage(environment, 'matter', filter);
    return {
      matters: heads.map(({ status, department, summary }) => ({
        ...matterSummarySchema.parse(summary),
        status: matterStatusSchema.parse(status),
        department: departmentIdSchema.parse(department),
      })),
      next,
    };
  },
});
