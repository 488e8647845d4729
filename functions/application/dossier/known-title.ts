import { z } from 'zod';
import type { DossierSummary } from '../../domain/dossier/head.ts';
import { mayKnow } from '../../domain/dossier/reading.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Person } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { StreamHead } from '../../ports/ledger.ts';

/** What stands in lists for a title that the reader may not know. */
export const TITLE_NOT_SHOWN = '（未公开，不显示标题 / Not public, title not shown）';

/** Read alone: a board asks this of every head that there is. */
const jointSchema = z.object({ jointDepartments: z.array(z.string()).default([]) });

/** Whether somebody may know what a stream is called, as its head tells; all but dossiers are open. */
export function isNamedTo(
  person: Person,
  { stream, status, department, summary }: StreamHead,
): boolean {
  if (!stream.startsWith('dossier/') || status === 'published') return true;
  const { jointDepartments } = jointSchema.parse(summary);
  return mayKnow(person, { status, facts: { department, jointDepartments } });
}

/** A head as a list may show it to somebody: where and how far it is, but not what it is about. */
export function shownTo(person: Person, summary: DossierSummary, status: string): DossierSummary {
  const { department, jointDepartments, obligations } = summary;
  if (mayKnow(person, { status, facts: { department, jointDepartments } })) return summary;
  return {
    ...summary,
    title: TITLE_NOT_SHOWN,
    documentNumber: null,
    ...(obligations === undefined
      ? {}
      : { obligations: obligations.map((owed) => ({ ...owed, materialTitle: null })) }),
  };
}

/** @throws {Refusal} `readingNotOpen` for whoever may not even know the title */
export function refuseUnnamed(person: Person, state: ExistingDossier): void {
  if (!mayKnow(person, state)) throw new Refusal('readingNotOpen', { part: 'document' });
}
