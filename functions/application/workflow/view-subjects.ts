import { z } from 'zod';
import { type DossierSummary, dossierSummarySchema } from '../../domain/dossier/head.ts';
import { type IssueGate, issueGateSchema } from '../../domain/gazette/gate-names.ts';
import { type IssueSummary, issueSummarySchema } from '../../domain/gazette/head.ts';
import { type IncidentSummary, incidentSummarySchema } from '../../domain/incident/head.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';

/** What a workflow is about, as the head of its stream tells it. */
export type SubjectView =
  | { readonly of: 'dossier'; readonly summary: DossierSummary }
  | { readonly of: 'issue'; readonly summary: IssueSummary; readonly gate: IssueGate | null }
  | { readonly of: 'incident'; readonly summary: IncidentSummary };

/** No more heads of a kind than these are looked through for what changed long ago. */
const MOST_HEADS = 1_000;

/**
 * The dossiers, issues and incidents of these names, found page by page of heads and never one by one. What
 * is missing, cannot be read or has not changed for very long is left out.
 */
export async function viewSubjects(
  environment: Environment,
  streams: ReadonlySet<StreamName>,
): Promise<ReadonlyMap<StreamName, SubjectView>> {
  const [dossiers, issues, incidents] = await Promise.all([
    found(environment, 'dossier', streams, dossierOf),
    found(environment, 'issue', streams, issueOf),
    found(environment, 'incident', streams, incidentOf),
  ]);
  return new Map([...dossiers, ...issues, ...incidents]);
}

async function found(
  environment: Environment,
  category: string,
  streams: ReadonlySet<StreamName>,
  viewOf: (head: StreamHead) => SubjectView | null,
): Promise<ReadonlyMap<StreamName, SubjectView>> {
  const views = new Map<StreamName, SubjectView>();
  let wanted = [...streams].filter((stream) => stream.startsWith(`${category}/`)).length;
  if (wanted === 0) return views;
  let seen = 0;
  for await (const head of everyHead(environment, category)) {
    seen += 1;
    if (streams.has(head.stream)) {
      wanted -= 1;
      const view = viewOf(head);
      if (view !== null) views.set(head.stream, view);
    }
    if (wanted === 0 || seen === MOST_HEADS) break;
  }
  return views;
}

function dossierOf({ summary }: StreamHead): SubjectView | null {
  const read = dossierSummarySchema.safeParse(summary);
  return read.success ? { of: 'dossier', summary: read.data } : null;
}

/** An issue waits at the gate that its status is named after. */
function issueOf({ summary, status }: StreamHead): SubjectView | null {
  const read = z
    .strictObject({ summary: issueSummarySchema, gate: issueGateSchema.nullable().catch(null) })
    .safeParse({ summary, gate: status });
  return read.success ? { of: 'issue', ...read.data } : null;
}

function incidentOf({ summary }: StreamHead): SubjectView | null {
  const read = incidentSummarySchema.safeParse(summary);
  return read.success ? { of: 'incident', summary: read.data } : null;
}
