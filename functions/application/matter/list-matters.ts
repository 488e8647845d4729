import { z } from 'zod';
import {
  isOwed,
  type ObligationStanding,
  obligationKinds,
  obligationStandings,
  standingOf,
} from '../../domain/deadlines/obligation.ts';
import { departmentIdSchema, roles } from '../../domain/kernel/people.ts';
import { earlierFirst, type Instant, instantSchema } from '../../domain/kernel/time.ts';
import { type MatterSummary, matterSummarySchema } from '../../domain/matter/head.ts';
import { matterKinds } from '../../domain/matter/kinds.ts';
import { matterStatuses } from '../../domain/matter/state.ts';
import type { StreamHead } from '../../ports/ledger.ts';
import { everyHead } from '../every-head.ts';
import { query } from '../use-case.ts';

const MOST_PAGES = 50_000;

export const matterStatusSchema = z.enum(matterStatuses);

const listedMatterSchema = matterSummarySchema.extend({
  status: matterStatusSchema,
  department: departmentIdSchema,
  /** What is owed and due first; null where nothing is owed. */
  nextDue: z
    .strictObject({
      kind: z.enum(obligationKinds),
      dueAt: instantSchema,
      standing: z.enum(obligationStandings),
    })
    .nullable(),
});
export type ListedMatter = z.infer<typeof listedMatterSchema>;

export const matterListSchema = z.strictObject({
  matters: z.array(listedMatterSchema),
  /** How many match, on all pages. */
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});
export type MatterList = z.infer<typeof matterListSchema>;

export const listMatters = query({
  name: 'listMatters',
  summary:
    'Timed duties that are no dossier: what is due first at the top, then what is over, those that changed last first.',
  roles,
  input: z.strictObject({
    statuses: z.array(matterStatusSchema).optional(),
    department: departmentIdSchema.optional(),
    kind: z.enum(matterKinds).optional(),
    page: z.coerce.number().int().min(1).max(MOST_PAGES).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: matterListSchema,
  run: async (environment, _person, { statuses, department, kind, page, limit }) => {
    const now = environment.clock.now();
    const found: ListedMatter[] = [];
    for await (const head of everyHead(environment, 'matter', statuses)) {
      if (department !== undefined && head.department !== department) continue;
      const matter = listed(head, now);
      if (kind === undefined || matter.kind === kind) found.push(matter);
    }
    // Heads come as they changed, the last one first, and that stays the order of what is over.
    const ordered = found.toSorted(dueFirst);
    const pages = Math.max(1, Math.ceil(ordered.length / limit));
    const shown = Math.min(page, pages);
    const matters = ordered.slice((shown - 1) * limit, shown * limit);
    return { matters, total: ordered.length, page: shown, pages };
  },
});

function listed({ status, department, summary }: StreamHead, now: Instant): ListedMatter {
  const matter = matterSummarySchema.parse(summary);
  return {
    ...matter,
    status: matterStatusSchema.parse(status),
    department: departmentIdSchema.parse(department),
    nextDue: nextDueOf(matter, now),
  };
}

function nextDueOf({ obligations }: MatterSummary, now: Instant): ListedMatter['nextDue'] {
  const [next] = (obligations ?? [])
    .filter((one) => isOwed(one, now))
    .toSorted((a, b) => earlierFirst(a.dueAt, b.dueAt));
  if (next === undefined) return null;
  const standing: ObligationStanding = standingOf(next, now);
  return { kind: next.kind, dueAt: next.dueAt, standing };
}

/** What is owed without a date known from its head stands between what is due and what is over. */
function dueFirst(a: ListedMatter, b: ListedMatter): number {
  if (a.nextDue !== null && b.nextDue !== null) {
    return earlierFirst(a.nextDue.dueAt, b.nextDue.dueAt);
  }
  if (a.nextDue !== null || b.nextDue !== null) return a.nextDue === null ? 1 : -1;
  return Number(b.status === 'open') - Number(a.status === 'open');
}
