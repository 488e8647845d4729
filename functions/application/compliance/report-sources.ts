import type {
  ReportedDossier,
  ReportedStream,
  ReportSources,
  TracedEvent,
} from '../../domain/compliance/sources.ts';
import { parseDossierEvent } from '../../domain/dossier/events.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import { isNamedTo, TITLE_NOT_SHOWN } from '../dossier/known-title.ts';
import type { Environment } from '../environment.ts';
import { everyObligedKind, obligationsOfStream } from '../obligations/obligations-of-stream.ts';
import { obligedDossiers } from '../obligations/obliged-dossiers.ts';
import type { ObligedKind } from '../obligations/obliged-stream.ts';
import { readHead } from '../obligations/read-heads.ts';
import { everyEvent } from '../public/every-event.ts';

const PAGE = 200;

/** What a stream is called, and where staff open it. */
export interface NamedStream {
  readonly stream: string;
  readonly title: string;
  readonly address: string;
}

export interface NamedSources {
  readonly sources: ReportSources;
  readonly names: readonly NamedStream[];
}

/** Reads everything that the report of a department counts, with titles as far as they are open. */
export async function reportSources(
  environment: Environment,
  person: Person,
  department: string,
): Promise<NamedSources> {
  const dossiers: ReportedDossier[] = [];
  const others: ReportedStream[] = [];
  const names: NamedStream[] = [];
  for await (const head of dossiersOf(environment, department)) {
    dossiers.push(await reportedDossier(environment, head.stream));
    names.push(nameOf(environment, person, obligedDossiers, head));
  }
  for (const kind of everyObligedKind) {
    if (kind === obligedDossiers) continue;
    for await (const head of kind.heads(environment)) {
      if (!concerns(kind, head, department)) continue;
      others.push(await reportedStream(environment, head.stream));
      names.push(nameOf(environment, person, kind, head));
    }
  }
  return { sources: { dossiers, others }, names };
}

function nameOf(
  { ledger }: Environment,
  person: Person,
  kind: ObligedKind,
  head: StreamHead,
): NamedStream {
  const { stream } = head;
  const title = isNamedTo(person, head) ? readHead(ledger, kind, head).title : TITLE_NOT_SHOWN;
  return { stream, title, address: kind.address(stream) };
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
