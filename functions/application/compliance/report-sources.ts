import type {
  ReportedDossier,
  ReportedStream,
  ReportSources,
  TracedEvent,
} from '../../domain/compliance/sources.ts';
import { parseDossierEvent } from '../../domain/dossier/events.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyObligedKind, obligationsOfStream } from '../obligations/obligations-of-stream.ts';
import { obligedDossiers } from '../obligations/obliged-dossiers.ts';
import type { ObligedKind } from '../obligations/obliged-stream.ts';
import { everyEvent } from '../public/every-event.ts';

const PAGE = 200;

/** Reads everything that the report of a department counts, stream by stream. */
export async function reportSources(
  environment: Environment,
  department: string,
): Promise<ReportSources> {
  const dossiers: ReportedDossier[] = [];
  for await (const { stream } of dossiersOf(environment, department)) {
    dossiers.push(await reportedDossier(environment, stream));
  }
  const others: ReportedStream[] = [];
  for (const kind of everyObligedKind) {
    if (kind === obligedDossiers) continue;
    for await (const head of kind.heads(environment)) {
      if (concerns(kind, head, department)) {
        others.push(await reportedStream(environment, head.stream));
      }
    }
  }
  return { dossiers, others };
}

async function* dossiersOf(
  { ledger }: Environment,
  department: string,
): AsyncGenerator<StreamHead> {
  let after: string | null = null;
  do {
    const query = { category: 'dossier', department, limit: PAGE };
    const { heads, next } = await ledger.heads(after === null ? query : { ...query, after });
    yield* heads;
    after = next;
  } while (after !== null);
}

/** A head that does not say what it owes is looked into. */
function concerns(kind: ObligedKind, { summary }: StreamHead, department: string): boolean {
  const { obligations } = kind.head(summary);
  return obligations === null || obligations.some((owed) => owed.department === department);
}

async function reportedDossier(
  environment: Environment,
  stream: StreamName,
): Promise<ReportedDossier> {
  const history: ReportedDossier['history'][number][] = [];
  for await (const stored of everyEvent(environment, stream)) {
    history.push({ version: stored.version, event: parseDossierEvent(stored) });
  }
  const obliged = await obligationsOfStream(environment, stream);
  return { stream, history, obligations: obliged?.obligations ?? [] };
}

async function reportedStream(
  environment: Environment,
  stream: StreamName,
): Promise<ReportedStream> {
  const history: TracedEvent[] = [];
  for await (const { version, type, at, data } of everyEvent(environment, stream)) {
    history.push({ version, type, at, data });
  }
  const obliged = await obligationsOfStream(environment, stream);
  return { stream, history, obligations: obliged?.obligations ?? [] };
}
