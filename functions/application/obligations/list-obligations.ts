import { z } from 'zod';
import { roles } from '../../domain/kernel/people.ts';
import { query } from '../use-case.ts';
import { countSchema, countsOf, weekSchema, weeksOf } from './board-counts.ts';
import { boardFilterSchema, filtered, inScope } from './board-filter.ts';
import { boardRowSchema, everyObligation } from './board-row.ts';

/** A download takes the whole board of a large city at once. */
const MOST_ROWS = 50_000;

export const obligationBoardSchema = z.strictObject({
  obligations: z.array(boardRowSchema),
  /** How many match, on all pages. */
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** By all that is asked for but the standing. */
  counts: z.array(countSchema),
  weeks: z.array(weekSchema),
});
export type ObligationBoard = z.infer<typeof obligationBoardSchema>;

export const listObligations = query({
  name: 'listObligations',
  summary: 'The board of all obligations, what is owed and due first at the top, with counts.',
  roles,
  input: boardFilterSchema.extend({
    page: z.coerce.number().int().min(1).max(MOST_ROWS).default(1),
    limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  }),
  output: obligationBoardSchema,
  run: async (environment, person, { page, limit, ...filter }) => {
    const every = await everyObligation(environment, person);
    const scope = inScope(every, filter);
    const rows = filtered(scope, filter);
    const pages = Math.max(1, Math.ceil(rows.length / limit));
    const shown = Math.min(page, pages);
    return {
      obligations: rows.slice((shown - 1) * limit, shown * limit),
      total: rows.length,
      page: shown,
      pages,
      counts: countsOf(scope),
      weeks: weeksOf(scope, environment.clock.now()),
    };
  },
});
