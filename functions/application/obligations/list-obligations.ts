import { z } from 'zod';
import { roles } from '../../domain/kernel/people.ts';
import { query } from '../use-case.ts';
import { countSchema, countsOf } from './board-counts.ts';
import { dueDaySchema, dueDaysOf, weekSchema, weeksOf } from './board-days.ts';
import { boardFilterSchema, filtered, inScope } from './board-filter.ts';
import { boardOrders, inOrder } from './board-order.ts';
import { boardRowSchema, everyObligation } from './board-row.ts';

/** A download takes the whole board of a large city at once. */
const MOST_ROWS = 50_000;

const dueWithinDay = boardFilterSchema.parse({ standing: ['soon', 'due'], withinHours: 24 });

export const obligationBoardSchema = z.strictObject({
  obligations: z.array(boardRowSchema),
  /** How many match, on all pages. */
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** By all that is asked for but standing and days, as are weeks and days. */
  counts: z.array(countSchema),
  /** Of these, how many are owed and due within 24 hours, without what is overdue already. */
  withinDay: z.int(),
  weeks: z.array(weekSchema),
  days: z.array(dueDaySchema),
});
export type ObligationBoard = z.infer<typeof obligationBoardSchema>;

export const listObligations = query({
  name: 'listObligations',
  summary: 'The board of all obligations, what is owed and due first at the top, with counts.',
  roles,
  input: boardFilterSchema.extend({
    order: z.enum(boardOrders).default('owed'),
    page: z.coerce.number().int().min(1).max(MOST_ROWS).default(1),
    limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  }),
  output: obligationBoardSchema,
  run: async (environment, person, { page, limit, order, ...filter }) => {
    const { calendar, city } = environment;
    const now = environment.clock.now();
    const scope = inScope(await everyObligation(environment, person), filter);
    const rows = inOrder(filtered(scope, filter, now), order, city);
    const pages = Math.max(1, Math.ceil(rows.length / limit));
    const shown = Math.min(page, pages);
    return {
      obligations: rows.slice((shown - 1) * limit, shown * limit),
      total: rows.length,
      page: shown,
      pages,
      counts: countsOf(scope),
      withinDay: filtered(scope, dueWithinDay, now).length,
      weeks: weeksOf(scope, now),
      days: dueDaysOf(scope, now, calendar),
    };
  },
});
