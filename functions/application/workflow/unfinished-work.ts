import { openReview } from '../../domain/dossier/closed/history.ts';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { underWayStatuses } from '../../domain/dossier/statuses.ts';
import { epochMsOf } from '../../domain/kernel/time.ts';
import type { JsonObject, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { WorkflowName } from '../../ports/workflow-engine.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
import { issueOfSubject, loadIssue } from '../gazette/issue-store.ts';
import { attributeReviewName } from './attribute-review-name.ts';

/** Something that only an execution brings to its end. */
export interface UnfinishedWork {
  readonly workflow: WorkflowName;
  /** Of the first execution, as the relay or another workflow gives it. */
  readonly name: string;
  readonly input: JsonObject;
}

const openIssues = ['composition', 'finalProof', 'approved'];
/** What heads do not tell of is looked up in the history, while that is young. */
const YOUNG_MS = 30 * 86_400_000;

/** A dossier, an issue or an incident, and what is unfinished about it; to tell may take its history. */
export interface Subject {
  readonly subject: StreamName;
  works(): Promise<readonly UnfinishedWork[]>;
}

/** Whatever may be under way. */
export async function* unfinishedWork(environment: Environment): AsyncGenerator<Subject> {
  for await (const head of everyHead(environment, 'dossier', underWayStatuses)) {
    yield { subject: head.stream, works: async () => [ofSubject('issuance', head)] };
  }
  for await (const head of everyHead(environment, 'dossier', ['closedUnpublished'])) {
    if (reasonOfReview(head) === null) continue;
    yield { subject: head.stream, works: () => undecidedReview(environment, head) };
  }
  for await (const head of everyHead(environment, 'issue', openIssues)) {
    yield { subject: head.stream, works: async () => [ofSubject('gazette-issue', head)] };
  }
  for await (const head of everyHead(environment, 'incident', ['open'])) {
    yield { subject: head.stream, works: async () => [ofSubject('response', head)] };
  }
  for await (const head of everyHead(environment, 'issue', ['published'])) {
    if (!isYoung(environment, head)) break;
    yield { subject: head.stream, works: () => unrecordedGazetting(environment, head) };
  }
  for await (const head of everyHead(environment, 'dossier', ['published'])) {
    const isOver = !isYoung(environment, head) && keysOfGates(head).length === 0;
    if (isOver) continue;
    yield { subject: head.stream, works: () => unreleasedFollowUps(environment, head) };
  }
}

function ofSubject(workflow: WorkflowName, { stream }: StreamHead): UnfinishedWork {
  return { workflow, name: stream.replace('/', '.'), input: { subject: stream } };
}

function isYoung({ clock }: Environment, { updatedAt }: StreamHead): boolean {
  return epochMsOf(clock.now()) - epochMsOf(updatedAt) < YOUNG_MS;
}

/** A head names the gates that wait for somebody; one that is approved waits for its release. */
async function unreleasedFollowUps(
  environment: Environment,
  head: StreamHead,
): Promise<readonly UnfinishedWork[]> {
  const { dossier } = dossierSummarySchema.parse(head.summary);
  const keys = isYoung(environment, head)
    ? await unreleasedKeys(environment, head)
    : keysOfGates(head);
  return keys.map((followUp) => ({
    workflow: 'follow-up',
    name: `${dossier}.${followUp}`,
    input: { subject: head.stream, followUp },
  }));
}

async function unreleasedKeys(
  environment: Environment,
  { stream }: StreamHead,
): Promise<readonly string[]> {
  const { state } = await loadDossier(environment, dossierOfSubject(stream));
  if (state.status !== 'published' || state.followUpsEndedAt !== null) return [];
  return state.followUps.filter(({ stage }) => stage !== 'released').map(({ key }) => key);
}

/** Why a review of a closed dossier is open; null where none is. */
function reasonOfReview({ summary }: StreamHead) {
  return dossierSummarySchema.parse(summary).closure?.openReview ?? null;
}

async function undecidedReview(
  environment: Environment,
  { stream }: StreamHead,
): Promise<readonly UnfinishedWork[]> {
  const { state } = await loadDossier(environment, dossierOfSubject(stream));
  const open = openReview(state);
  if (open === null) return [];
  const name = attributeReviewName(stream, open.review);
  return [{ workflow: 'attribute-review', name, input: { subject: stream } }];
}

function keysOfGates({ summary }: StreamHead): readonly string[] {
  const { gates } = dossierSummarySchema.parse(summary);
  return gates.flatMap(({ gate }) => gate.split(':', 2)[1] ?? []);
}

/** An issue is public before its documents know that they were printed. */
async function unrecordedGazetting(
  environment: Environment,
  issue: StreamHead,
): Promise<readonly UnfinishedWork[]> {
  const { state } = await loadIssue(environment, issueOfSubject(issue.stream));
  if (state.status !== 'published') return [];
  const printed = state.rendered.placements.filter(({ part }) => part === 'document');
  const heads = await Promise.all(
    printed.map(({ dossier }) => environment.ledger.head(`dossier/${dossier}`)),
  );
  const isUnrecorded = heads.some(
    (head) =>
      head?.status === 'published' && dossierSummarySchema.parse(head.summary).gazettedIn === null,
  );
  return isUnrecorded ? [ofSubject('gazette-issue', issue)] : [];
}
