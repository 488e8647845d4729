import { issueCode } from '../../domain/gazette/composition-digest.ts';
import { issueDecider } from '../../domain/gazette/decide.ts';
import { type IssueEvent, parseIssueEvent } from '../../domain/gazette/events.ts';
import type { IssueAt, IssueState } from '../../domain/gazette/state.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyEvent } from './every-event.ts';
import type { IssueEntry, IssuePlace } from './issue-entry.ts';
import type { RecordedEvent } from './policy-entry.ts';

/** Reads a published issue from its stream; null for an issue in any other status. */
export async function readIssue(
  environment: Environment,
  stream: StreamName,
): Promise<IssueEntry | null> {
  const records = new Map<IssueEvent['type'], RecordedEvent>();
  let state: IssueState = issueDecider.initialState;
  for await (const stored of everyEvent(environment, stream)) {
    const event = parseIssueEvent(stored);
    state = issueDecider.evolve(state, event);
    const { version, at, hash } = stored;
    records.set(event.type, { stream, version, type: event.type, at, hash });
  }
  const recorded = records.get('IssueRendered');
  const released = records.get('IssuePublished');
  if (state.status !== 'published' || recorded === undefined || released === undefined) return null;
  const { facts, publishedAt, rendered } = state;
  const { pages, digest } = rendered;
  const verificationCode = issueCode(rendered.compositionDigest);
  const places = placesOf(state);
  return { ...facts, publishedAt, pages, digest, verificationCode, recorded, released, places };
}

function placesOf({ entries, rendered }: IssueAt<'published'>): readonly IssuePlace[] {
  const columns = new Map(entries.map(({ dossier, column }) => [dossier, column]));
  return rendered.placements
    .flatMap(({ dossier, part, page }): IssuePlace[] => {
      const column = part === 'document' ? columns.get(dossier) : 'policyInterpretation';
      return column === undefined ? [] : [{ column, dossier, part, page }];
    })
    .toSorted((a, b) => a.page - b.page);
}
