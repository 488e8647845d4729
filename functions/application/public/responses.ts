import { incidentSummarySchema } from '../../domain/incident/head.ts';
import type { KnownStatement } from '../../domain/incident/state.ts';
import type { IncidentId } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Department } from '../city.ts';
import { departmentWords, type Environment } from '../environment.ts';
import { headPage } from '../head-query.ts';
import { loadIncident } from '../incident/incident-store.ts';

/** A case to which the government said something, under the heading that it said it. */
export interface PublicResponse {
  readonly incident: IncidentId;
  readonly department: Department['name'];
  readonly title: string;
  readonly saidAt: Instant;
  readonly statements: number;
}

/** What was said and nothing else: no title, level or text of the house's own. */
export type PublicStatement = Pick<
  KnownStatement,
  'statement' | 'title' | 'words' | 'speaker' | 'channel' | 'reference' | 'saidAt' | 'corrects'
>;

const PAGE = 50;

/**
 * What was said to the public, the newest first; a page may be short, because what nobody has
 * spoken about yet is left out.
 */
export async function listResponses(
  environment: Environment,
  after: string | undefined,
): Promise<{ readonly responses: readonly PublicResponse[]; readonly next: string | null }> {
  const { heads, next } = await headPage(environment, 'incident', { after, limit: PAGE });
  const responses = heads.flatMap(({ summary }): PublicResponse[] => {
    const { incident, department, statements, lastStatement } =
      incidentSummarySchema.parse(summary);
    if (lastStatement === null) return [];
    const name = departmentWords(environment, department);
    return [{ incident, department: name, statements, ...lastStatement }];
  });
  return { responses: responses.toSorted((a, b) => (a.saidAt > b.saidAt ? -1 : 1)), next };
}

/** Everything that was said about one case, in order; null where nothing was. */
export async function viewResponse(
  environment: Environment,
  incident: IncidentId,
): Promise<{
  readonly department: Department['name'];
  readonly statements: readonly PublicStatement[];
} | null> {
  try {
    const { state } = await loadIncident(environment, incident);
    if (state.statements.length === 0) return null;
    const statements = state.statements
      .map(({ statement, title, words, speaker, channel, reference, saidAt, corrects }) => ({
        statement,
        title,
        words,
        speaker,
        channel,
        reference,
        saidAt,
        corrects,
      }))
      .toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1));
    return { department: departmentWords(environment, state.facts.department), statements };
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'incidentMissing') return null;
    throw error;
  }
}
