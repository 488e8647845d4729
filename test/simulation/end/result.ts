import { z } from 'zod';
import { endStates } from './obligations.ts';

/** What a run leaves in its folder beside the ledger, so that it can be counted again later. */
export const resultSchema = z.object({
  seed: z.number(),
  year: z.number(),
  departments: z.number(),
  at: z.string(),
  obligations: z.array(
    z.object({
      stream: z.string(),
      kind: z.string(),
      subject: z.string(),
      department: z.string(),
      startsAt: z.string(),
      dueAt: z.string(),
      state: z.enum(endStates),
      ceasedAt: z.string().nullable(),
    }),
  ),
  figures: z.array(z.tuple([z.string(), z.number()])),
});
export type Result = z.infer<typeof resultSchema>;
