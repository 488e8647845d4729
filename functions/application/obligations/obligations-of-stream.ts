import type { ObligationKind } from '../../domain/deadlines/obligation.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { obligedDepartments } from './obliged-departments.ts';
import { obligedDossiers } from './obliged-dossiers.ts';
import { obligedIncidents } from './obliged-incidents.ts';
import { obligedMatters } from './obliged-matters.ts';
import type { ObligedKind, ObligedStream } from './obliged-stream.ts';

/** The kinds of streams whose histories bring forth obligations. */
const obligedKinds = {
  dossier: obligedDossiers,
  'registry/departments': obligedDepartments,
  incident: obligedIncidents,
  matter: obligedMatters,
} satisfies Readonly<Record<string, ObligedKind>>;
export type ObligedCategory = keyof typeof obligedKinds;

/** Which kind of stream brings forth which obligation; an obligation without one does not compile. */
export const categoryOfObligation: Readonly<Record<ObligationKind, ObligedCategory>> = {
  disclosure: 'dossier',
  interpretation: 'dossier',
  followUp: 'dossier',
  gate: 'dossier',
  attributeReview: 'dossier',
  validity: 'dossier',
  firstInterpreter: 'registry/departments',
  annualReport: 'registry/departments',
  authoritativeInformation: 'incident',
  pressConference: 'incident',
  publicOpinionResponse: 'incident',
  serviceItemChange: 'matter',
  workPlan: 'matter',
  povertyFundsPlan: 'matter',
  staffFiling: 'matter',
  errorReport: 'matter',
  websiteCheck: 'matter',
  decisionDraft: 'matter',
  requestAnswer: 'matter',
};

export const everyObligedKind: readonly ObligedKind[] = Object.values(obligedKinds);

/** Null where nothing in the stream is ever owed, as in an issue of the gazette. */
export function obligedKindOf(stream: string): ObligedKind | null {
  const whole: Readonly<Record<string, ObligedKind>> = obligedKinds;
  const [category = ''] = stream.split('/', 1);
  const named = [stream, category].find((name) => Object.hasOwn(whole, name));
  return named === undefined ? null : (whole[named] ?? null);
}

/**
 * Every obligation that the history of a stream has brought forth, whatever kind it is of.
 *
 * @returns null for a stream of a kind that owes nothing
 * @throws {Refusal} where there is no such stream
 */
export async function obligationsOfStream(
  environment: Environment,
  stream: StreamName,
): Promise<ObligedStream | null> {
  return (await obligedKindOf(stream)?.load(environment, stream)) ?? null;
}
