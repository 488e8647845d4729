import type { PolicyDocument } from '../../domain/document/model.ts';
import { documentPublicTitle } from '../../domain/document/public-title.ts';
import { dossierDecider } from '../../domain/dossier/decide.ts';
import {
  type DossierEvent,
  parseDossierEvent,
  type Rendition,
} from '../../domain/dossier/events.ts';
import { expectedMaterials } from '../../domain/dossier/expected-materials.ts';
import type { DossierState, Published } from '../../domain/dossier/state.ts';
import { validUntilOf } from '../../domain/dossier/validity/decide.ts';
import { readAnswers } from '../../domain/interpretation/answers/read-answers.ts';
import type { Form } from '../../domain/interpretation/plan.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import { comparedModels } from '../delta/compared-documents.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { everyEvent } from './every-event.ts';
import type {
  PolicyEntry,
  PublicDepartment,
  PublicFile,
  PublicInterpretation,
  RecordedEvent,
} from './policy-entry.ts';

interface Recorded {
  readonly event: DossierEvent;
  readonly record: RecordedEvent;
}

/** Reads a published policy from its stream; null for a dossier in any other status. */
export async function readPolicy(
  environment: Environment,
  stream: StreamName,
): Promise<PolicyEntry | null> {
  const history: Recorded[] = [];
  let state: DossierState = dossierDecider.initialState;
  for await (const stored of everyEvent(environment, stream)) {
    const event = parseDossierEvent(stored);
    state = dossierDecider.evolve(state, event);
    history.push({ event, record: recordOf(stored) });
  }
  return state.status === 'published' ? entryOf(environment, state, history) : null;
}

async function entryOf(
  environment: Environment,
  state: Published,
  history: readonly Recorded[],
): Promise<PolicyEntry | null> {
  const rendition = state.rendered.renditions.find(({ part }) => part === 'document');
  if (rendition === undefined) return null;
  const { facts } = state;
  const document = await loadModel(environment, rendition.model);
  return {
    dossier: facts.dossier,
    title: documentPublicTitle(document),
    documentNumber: document.documentNumber,
    issuingOrgan: document.issuingOrgan,
    dateOfDocument: document.dateOfDocument,
    department: departmentOf(environment, facts.department),
    jointDepartments: facts.jointDepartments.map((id) => departmentOf(environment, id)),
    normative: facts.normative,
    publishedAt: state.publishedAt,
    updatedAt: lastPublicChange(state, history),
    marks: history.flatMap(({ event }) => (event.type === 'ValidityMarked' ? [event.data] : [])),
    validUntil: validUntilOf(state),
    document: packageFile(rendition, state, history),
    interpretations: await interpretationsOf(environment, state, history),
    promised: promisedOf(state),
    gazetted: state.gazetted,
    replaces: await replacedBy(environment, state),
    verificationCode: state.signOff.packageDigest.slice(0, 16),
  };
}

/** By its public text; the drafter's own words of it have not been looked through. */
async function replacedBy(
  environment: Environment,
  state: Published,
): Promise<PolicyEntry['replaces']> {
  const { predecessor } = state;
  const models = comparedModels(state, 'public');
  if (predecessor === null || models === null) return null;
  const document = await loadModel(environment, models.old);
  return {
    title: documentPublicTitle(document)?.replaceAll(/\s*\n\s*/gu, '') ?? predecessor.title,
    documentNumber: document.documentNumber,
    dossier: predecessor.kind === 'dossier' ? predecessor.dossier : null,
    model: models.old,
  };
}

function mediaOf({ materials, followUps }: Published, part: string): readonly string[] {
  const later = followUps.flatMap((one) => (one.stage === 'released' ? [one.material] : []));
  const lodged = [...materials, ...later].find(({ key }) => key === part);
  return (lodged?.media ?? []).map(({ url }) => url);
}

function departmentOf(environment: Environment, id: string): PublicDepartment {
  const known = environment.city.departments.find((department) => department.id === id);
  return { id, name: known?.name ?? { zh: id, en: id } };
}

async function interpretationsOf(
  environment: Environment,
  state: Published,
  history: readonly Recorded[],
): Promise<readonly PublicInterpretation[]> {
  const forms = formsOf(state);
  const together = new Set<string>(
    state.plan.plan.materials
      .filter(({ due }) => due.kind === 'withDocument')
      .map(({ key }) => key),
  );
  // A material that the plan sets for later may lie rendered already; it stays unpublished.
  const withDocument = state.rendered.renditions
    .filter(({ part }) => together.has(part))
    .map((rendition) => ({ rendition, file: packageFile(rendition, state, history) }));
  const later = state.followUps.flatMap((followUp) =>
    followUp.stage === 'released'
      ? [{ rendition: followUp.rendition, file: followUpFile(followUp.rendition, state, history) }]
      : [],
  );
  return Promise.all(
    [...withDocument, ...later].map(async ({ rendition, file }) => {
      const document: PolicyDocument = await loadModel(environment, rendition.model);
      const form = forms.get(rendition.part) ?? 'text';
      return {
        key: materialKeySchema.parse(rendition.part),
        title: documentPublicTitle(document),
        form,
        questionsAndCases: readAnswers(document, form).map(({ kind, anchor, title }) => ({
          kind,
          anchor,
          title,
        })),
        media: mediaOf(state, rendition.part),
        answers: topicsAnsweredBy(state, rendition.part),
        file,
      };
    }),
  );
}

/** The topics of the doubts that a later interpretation was opened to answer, each once. */
function topicsAnsweredBy(state: Published, part: string): readonly string[] {
  const answered = state.followUps.find(({ key }) => key === part)?.opened?.doubts ?? [];
  const topics = state.doubts.flatMap(({ doubt, topic }) =>
    answered.includes(doubt) ? [topic] : [],
  );
  return [...new Set(topics)];
}

/** Forms of everything that was lodged, by part. The document and the plan have none. */
function formsOf(state: Published): ReadonlyMap<string, Form> {
  const later = state.followUps.flatMap((followUp) =>
    followUp.stage === 'scheduled' ? [] : [followUp.material],
  );
  return new Map([...state.materials, ...later].map(({ key, form }) => [key, form]));
}

function promisedOf(state: Published): PolicyEntry['promised'] {
  if (state.followUpsEndedAt !== null) return [];
  const planned = new Map(expectedMaterials(state).map(({ key, form }) => [key, form]));
  return state.followUps
    .filter(({ stage }) => stage !== 'released')
    .map(({ key, dueOn, provisional }) => ({
      form: planned.get(key) ?? 'text',
      dueOn,
      provisional,
    }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function packageFile(
  { digest, docx, model }: Rendition,
  state: Published,
  history: readonly Recorded[],
): PublicFile {
  const recorded = lastRecord(
    history,
    (event) =>
      event.type === 'PackageRendered' &&
      event.data.renditions.some((rendition) => rendition.digest === digest),
  );
  return {
    digest,
    docx: docx ?? null,
    marked: markedCopies(digest, state, history),
    model,
    recorded,
    released: lastRecord(history, ({ type }) => type === 'Published'),
  };
}

function followUpFile(
  { digest, docx, model }: Rendition,
  state: Published,
  history: readonly Recorded[],
): PublicFile {
  const released = lastRecord(
    history,
    (event) => event.type === 'FollowUpReleased' && event.data.rendition.digest === digest,
  );
  const marked = markedCopies(digest, state, history);
  return { digest, docx: docx ?? null, marked, model, recorded: released, released };
}

function markedCopies(
  original: Digest,
  state: Published,
  history: readonly Recorded[],
): PublicFile['marked'] {
  const standing = new Set(state.marked.map(({ digest }) => digest));
  return history.flatMap(({ event, record }) => {
    if (event.type !== 'RenditionsMarked') return [];
    const copy = event.data.renditions.find((one) => one.original === original);
    if (copy === undefined) return [];
    return [{ digest: copy.digest, recorded: record, stands: standing.has(copy.digest) }];
  });
}

function lastRecord(
  history: readonly Recorded[],
  matches: (event: DossierEvent) => boolean,
): RecordedEvent {
  const found = history.findLast(({ event }) => matches(event));
  if (found === undefined) throw new TypeError('a published file was never recorded');
  return found.record;
}

const publicChanges: ReadonlySet<string> = new Set([
  'Published',
  'FollowUpReleased',
  'Gazetted',
  'ValidityPeriodSet',
  'ValidityExtended',
  'ValidityMarked',
  'ValidityTookEffect',
  'RenditionsMarked',
]);

function lastPublicChange(state: Published, history: readonly Recorded[]) {
  const last = history.findLast(({ event }) => publicChanges.has(event.type));
  return last?.record.at ?? state.publishedAt;
}

function recordOf({ stream, version, type, at, hash }: LedgerEvent): RecordedEvent {
  return { stream, version, type, at, hash };
}
