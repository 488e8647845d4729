import type { StreamName } from '../../ports/ledger.ts';
import type { ExecutionLine } from '../portal-parts.ts';

/** What an execution is about, and where the portal shows it. */
export interface Subject {
  readonly stream: StreamName;
  /** The material of a later interpretation; null for a whole dossier and for an issue. */
  readonly followUp: string | null;
  readonly address: string;
}

/** The number that the executions after the first of a name carry, and before it what it names. */
const NAME = /^([a-z0-9-]+)\.([a-z0-9-]+)(?:\.\d+)?$/;

/**
 * Executions are named `dossier.<id>`, `issue.<id>`, `incident.<id>` or, for a follow-up, `<dossier>.<key>`. Null
 * for one that is named otherwise.
 */
export function subjectOf({ workflow, name }: ExecutionLine): Subject | null {
  const [, first, second] = NAME.exec(name) ?? [];
  if (first === undefined || second === undefined) return null;
  if (workflow === 'follow-up') {
    const address = `/portal/dossiers/${first}/follow-ups/${second}`;
    return { stream: `dossier/${first}`, followUp: second, address };
  }
  if (first === 'dossier') {
    return { stream: `dossier/${second}`, followUp: null, address: `/portal/dossiers/${second}` };
  }
  if (first === 'incident') {
    return { stream: `incident/${second}`, followUp: null, address: `/portal/incidents/${second}` };
  }
  if (first !== 'issue') return null;
  return { stream: `issue/${second}`, followUp: null, address: `/portal/gazette/${second}` };
}
