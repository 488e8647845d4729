import { type DossierSummary, dossierSummarySchema } from '../../domain/dossier/head.ts';
import type { Published } from '../../domain/dossier/state.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';

/** Published dossiers that no issue has printed yet; the normative ones must be (应登尽登). */
export async function gazettable(environment: Environment): Promise<readonly DossierSummary[]> {
  const waiting: DossierSummary[] = [];
  for await (const { summary } of everyHead(environment, 'dossier', ['published'])) {
    const parsed = dossierSummarySchema.parse(summary);
    if (parsed.gazettedIn === null) waiting.push(parsed);
  }
  return waiting;
}

/** The published state of a dossier, or null for any other. */
export async function publishedDossier(
  environment: Environment,
  dossier: DossierSummary['dossier'],
): Promise<Published | null> {
  const { state } = await loadDossier(environment, dossier);
  return state.status === 'published' ? state : null;
}
