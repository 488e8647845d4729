import { z } from 'zod';
import { isOver, obligationStandings, standingOf } from '../../domain/deadlines/obligation.ts';
import {
  type ObligationSummary,
  obligationSummarySchema,
} from '../../domain/deadlines/obligation-summary.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { isNamedTo, TITLE_NOT_SHOWN } from '../dossier/known-title.ts';
import type { Environment } from '../environment.ts';
import { everyObligedKind } from './obligations-of-stream.ts';
import { everyDutyOf, readHead } from './read-heads.ts';

/** One obligation on the board, with what it belongs to. */
export const boardRowSchema = obligationSummarySchema.extend({
  /** For example `dossier/2026-001`. */
  stream: z.string(),
  /** Of the dossier, incident or matter. */
  title: z.string(),
  /** Where staff open it in the portal. */
  address: z.string(),
  standing: z.enum(obligationStandings),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

/**
 * Every obligation that somebody may know of as it stands now, what is owed first, read from the heads alone.
 * Only where a head does not tell all of them is its history read.
 */
export async function everyObligation(
  environment: Environment,
  person: Person,
): Promise<readonly BoardRow[]> {
  const now = environment.clock.now();
  const rows: BoardRow[] = [];
  for (const kind of everyObligedKind) {
    for await (const head of kind.heads(environment)) {
      const { title } = readHead(environment.ledger, kind, head);
      const address = kind.address(head.stream);
      const isNamed = isNamedTo(person, head);
      const { stream } = head;
      const belonging = { stream, title: isNamed ? title : TITLE_NOT_SHOWN, address };
      for (const summary of await everyDutyOf(environment, kind, head)) {
        if (kind.isOpenTo(person, summary.department))
          rows.push(rowOf(isNamed ? summary : unnamed(summary), belonging, now));
      }
    }
  }
  return rows.sort(owedFirst);
}

function unnamed(summary: ObligationSummary): ObligationSummary {
  return { ...summary, materialTitle: null };
}

function rowOf(
  summary: ObligationSummary,
  belonging: Pick<BoardRow, 'stream' | 'title' | 'address'>,
  now: Instant,
): BoardRow {
  return { ...summary, ...belonging, standing: standingOf(summary, now) };
}

/**
 * What is owed comes first, what is due soonest at its top; then what is over, the latest at its
 * top. Instants are all of one form, so that their texts stand in the order of time.
 */
function owedFirst(a: BoardRow, b: BoardRow): number {
  const [overA, overB] = [isOver(a.standing), isOver(b.standing)];
  if (overA !== overB) return overA ? 1 : -1;
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt === overA ? 1 : -1;
  return a.stream < b.stream ? -1 : 1;
}
