import { queries } from '../../application/catalogue.ts';
import type { DossierView } from '../../application/dossier/dossier-view.ts';
import type { Environment } from '../../application/environment.ts';
import type { PackageQualityAnswer } from '../../application/interpretation/quality-answer.ts';
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

/** What was found in a lodged file and confirmed, and how its format stands. */
export type PartAudit = Awaited<ReturnType<typeof queries.viewAudit.run>>;

export type HistoryEntry = Pick<
  LedgerEvent,
  'version' | 'type' | 'at' | 'actor' | 'data' | 'previousHash' | 'hash'
>;

/** Everything that the page of a dossier shows; gathered here, so that pages fetch nothing. */
export interface DossierPageModel {
  readonly view: DossierView;
  readonly person: Person;
  readonly parts: readonly PartText[];
  /** What was found in the lodged files, by part; empty for who may not open them. */
  readonly audits: ReadonlyMap<string, PartAudit>;
  /** How each material stands; null for who may not open the lodged texts. */
  readonly quality: PackageQualityAnswer | null;
  readonly shows: Rendition;
  readonly history: readonly HistoryEntry[];
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
  const [parts, audits, quality, history] = await Promise.all([
    Promise.all(
      names.map(async (part) => {
        const text = { dossier, part, rendition: shows };
        const { document } = await ask(environment, queries.viewPart, person, text);
        return { part, document };
      }),
    ),
    auditsOf(environment, person, view),
    view.reading.lodged ? ask(environment, queries.viewPackageQuality, person, { dossier }) : null,
    ask(environment, queries.viewHistory, person, { dossier }),
  ]);
  const now = environment.clock.now();
  return { view, person, parts, audits, quality, shows, history: history.events, now };
}

/** The ids of everybody whom the page mentions. */
export function peopleOn({ view, history }: DossierPageModel): readonly string[] {
  const signed = view.signOff === null ? [] : [view.signOff.by];
  const acted = history.map(({ actor }) => actor.id).filter((id) => id !== systemActor.id);
  return [...new Set([...view.drafters, ...signed, ...acted])];
}

/** The document is always held against the format; other files only where something was found. */
async function auditsOf(environment: Environment, person: Person, view: DossierView) {
  if (!view.reading.lodged) return new Map<string, PartAudit>();
  const parts = [
    ...(view.document === null ? [] : ['document']),
    ...(view.plan?.file.audit === undefined ? [] : ['plan']),
    ...view.materials.filter(({ file }) => file.audit !== undefined).map(({ key }) => key),
  ];
  const found = parts.map(async (part) => {
    const audit = await ask(environment, queries.viewAudit, person, {
      dossier: view.dossier,
      part,
    });
    return [part, audit] as const;
  });
  return new Map(await Promise.all(found));
}
