import { queries } from '../../application/catalogue.ts';
import type { DossierView } from '../../application/dossier/dossier-view.ts';
import type { Environment } from '../../application/environment.ts';
import { ask } from '../../application/use-case.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { type Person, systemActor } from '../../domain/kernel/people.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';

export type Rendition = 'lodged' | 'public';

/** One part of the package with its text. */
export interface PartText {
  /** `document`, `plan` or the key of a material. */
  readonly part: string;
  readonly document: PolicyDocument;
}

/** A place that may be personal data, for the reviewer's eyes only. */
export interface ListedCandidate {
  readonly id: string;
  readonly part: string;
  readonly type: string;
  readonly action: 'mask' | 'keep';
  readonly role: string | null;
  readonly value: string;
  readonly before: string;
  readonly after: string;
}

export type HistoryEntry = Pick<
  LedgerEvent,
  'version' | 'type' | 'at' | 'actor' | 'data' | 'previousHash' | 'hash'
>;

/** Everything that the page of a dossier shows; gathered here, so that pages fetch nothing. */
export interface DossierPageModel {
  readonly view: DossierView;
  readonly person: Person;
  readonly parts: readonly PartText[];
  readonly shows: Rendition;
  readonly history: readonly HistoryEntry[];
  /** Null unless the person may decide on personal data now. */
  readonly candidates: readonly ListedCandidate[] | null;
  /** The present moment, for the fields that start with it. */
  readonly now: Instant;
}

export async function loadDossierPage(
  environment: Environment,
  person: Person,
  dossier: string,
  asked: Rendition | null,
): Promise<DossierPageModel> {
  const view = await ask(environment, queries.viewDossier, person, { dossier });
  const hasPublic = view.publicModels.length > 0;
  const wanted = hasPublic ? (asked ?? 'public') : 'lodged';
  const shows = wanted === 'lodged' && !view.reading.lodged ? 'public' : wanted;
  const opens = view.reading[shows] && (shows === 'lodged' || hasPublic);
  const names = !opens
    ? []
    : [
        ...(view.document === null ? [] : ['document']),
        ...(view.plan === null ? [] : ['plan']),
        ...view.materials.map(({ key }) => key),
      ];
  const [parts, history, candidates] = await Promise.all([
    Promise.all(
      names.map(async (part) => {
        const text = { dossier, part, rendition: shows };
        const { document } = await ask(environment, queries.viewPart, person, text);
        return { part, document };
      }),
    ),
    ask(environment, queries.viewHistory, person, { dossier }),
    candidatesFor(environment, person, view),
  ]);
  const now = environment.clock.now();
  return { view, person, parts, shows, history: history.events, candidates, now };
}

/** The ids of everybody whom the page mentions. */
export function peopleOn({ view, history }: DossierPageModel): readonly string[] {
  const signed = view.signOff === null ? [] : [view.signOff.by];
  const acted = history.map(({ actor }) => actor.id).filter((id) => id !== systemActor.id);
  return [...new Set([...view.drafters, ...signed, ...acted])];
}

async function candidatesFor(environment: Environment, person: Person, view: DossierView) {
  if (view.status !== 'deidentification' || !person.roles.includes('privacyReviewer')) return null;
  const asked = { dossier: view.dossier };
  return (await ask(environment, queries.viewPersonalData, person, asked)).candidates;
}
