import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { dossierOfSubject } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
import type { AppointedDay } from './dated-appointment.ts';
import { keepDay } from './keep-day.ts';

/**
 * Keeps the days whose appointment was lost, or that are older than appointments for them: what is
 * closed and due for review, and what has ended without a decision. Hourly and at start.
 *
 * @throws what is wrong with the first dossier that cannot be read, after all others
 * @returns how many were kept
 */
export async function keepMissedDays(environment: Environment): Promise<number> {
  const damaged: unknown[] = [];
  let kept = 0;
  for await (const about of missedDays(environment)) {
    try {
      if ((await keepDay(environment, about)) === 'done') kept += 1;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      damaged.push(error);
    }
  }
  if (damaged.length > 0) throw damaged[0];
  return kept;
}

async function* missedDays(environment: Environment): AsyncGenerator<AppointedDay> {
  const now = environment.clock.now();
  const today = localDateOf(now);
  for await (const head of everyHead(environment, 'dossier', ['closedUnpublished', 'published'])) {
    const dossier = dossierOfSubject(head.stream);
    const { closure, validUntil, validityFrom } = dossierSummarySchema.parse(head.summary);
    if (head.status === 'published') {
      if (validUntil !== null && validUntil < today) yield { dossier, kind: 'expiry' };
      if (
        validityFrom !== null &&
        validityFrom <= today &&
        localDateOf(head.updatedAt) < validityFrom
      ) {
        yield { dossier, kind: 'markEffect' };
      }
      continue;
    }
    // A head that was written before there were reviews does not tell; its history does.
    const opensAt = closure === null ? now : closure.reviewOpensAt;
    if (opensAt !== null && opensAt <= now) yield { dossier, kind: 'attributeReviewOpening' };
  }
}
