import type { DisclosureAttribute } from '../disclosure/attributes.ts';
import { disclosureAttributes } from '../disclosure/attributes.ts';
import type { DossierEvent, DossierEventType } from '../dossier/events.ts';
import {
  type Form,
  formSchema,
  isByExpert,
  isByFirstInterpreter,
  type PlannedMaterial,
} from '../interpretation/plan.ts';
import type { Jurisdiction, Parameters } from '../jurisdictions/jurisdiction.ts';
import type { CountedRow, Evidence, Figure, ReportRow } from './report.ts';
import type { ReportedDossier } from './sources.ts';
import { yearOf } from './year.ts';

type Told = ReportedDossier['history'][number];
type EventOf<T extends DossierEventType> = Extract<DossierEvent, { type: T }>;

/** What the dossiers of a department tell of one year, besides what was due. */
export function countedRows(
  dossiers: readonly ReportedDossier[],
  year: number,
  { parameters }: Jurisdiction,
): readonly ReportRow[] {
  const count = new YearOfDossiers(dossiers, year);
  return [
    row('documents', parameters.documentSynchronisation, [
      figure('published', count.events('Published')),
      figure('closedUnpublished', count.events('ClosedUnpublished')),
      figure('returned', count.events('ReturnedToDrafting')),
      figure('withdrawn', count.events('DossierWithdrawn')),
    ]),
    {
      ...row('attributes', parameters.minimalWithholding, attributeFigures(count)),
      rate: { of: ['proactive'], in: [...disclosureAttributes] },
    },
    row('conversions', parameters.conversionToProactive, [
      figure('reviewed', count.events('AttributeReviewed')),
      figure('converted', conversions(count)),
    ]),
    row('requests', parameters.conversionToProactive, [figure('tallied', tallies(count))]),
    {
      ...row('forms', parameters.encouragedForms, formFigures(count)),
      rate: { of: [...parameters.encouragedForms.value], in: [...formSchema.options] },
    },
    {
      ...row('firstInterpreter', parameters.firstInterpreterYearlyMinimum, [
        figure('byHead', spoken(count, isByFirstInterpreter)),
      ]),
      least: parameters.firstInterpreterYearlyMinimum.value,
    },
    row('experts', parameters.expertInterpretationForTechnical, [
      figure('byExpert', spoken(count, isByExpert)),
    ]),
    row('exemptions', parameters.interpretationTriggers, [
      figure(
        'granted',
        count.events('PackageSignedOff').filter(({ event }) => event.data.exemptionGranted),
      ),
    ]),
    { ...row('gazetting', parameters.completeGazetting, gazettingFigures(count)), rate: printed },
    row('doubts', parameters.followUpOnPublicDoubts, doubtFigures(count)),
    row('validity', parameters.markInvalidOnOriginal, validityFigures(count)),
    row('reminders', parameters.reminderLeadWorkingDays, reminderFigures(count)),
  ];
}

const printed = { of: ['printed'], in: ['printed', 'notPrinted'] };

interface Found<E extends DossierEvent = DossierEvent> {
  readonly dossier: ReportedDossier;
  readonly version: number;
  readonly event: E;
}

/** The events of one year over the histories of all dossiers. */
class YearOfDossiers {
  readonly dossiers: readonly ReportedDossier[];
  readonly #year: number;

  constructor(dossiers: readonly ReportedDossier[], year: number) {
    this.dossiers = dossiers;
    this.#year = year;
  }

  events<T extends DossierEventType>(...types: readonly T[]): readonly Found<EventOf<T>>[] {
    return this.dossiers.flatMap((dossier) =>
      dossier.history.flatMap(({ version, event }) =>
        isOneOf(event, types) && yearOf(event.at) === this.#year
          ? [{ dossier, version, event }]
          : [],
      ),
    );
  }
}

function isOneOf<T extends DossierEventType>(
  event: DossierEvent,
  types: readonly T[],
): event is EventOf<T> {
  return types.some((type) => type === event.type);
}

function row(
  name: CountedRow,
  { citation }: Parameters[keyof Parameters],
  figures: readonly Figure[],
): ReportRow {
  return { row: name, basis: citation, figures, rate: null, least: null };
}

function figure(name: string, found: readonly (Found | Evidence)[]): Figure {
  return { name, evidence: found.map((one) => ('versions' in one ? one : evidenceOf(one))) };
}

function evidenceOf({ dossier, version }: Found, ...earlier: readonly number[]): Evidence {
  const versions = [...new Set([...earlier, version])].toSorted((a, b) => a - b);
  return { stream: dossier.stream, versions, count: 1 };
}

/** A tally that was put right counts as it was put right last. */
function tallies(count: YearOfDossiers): readonly Evidence[] {
  return count.events('RequestsTallied').map((found) => {
    const { entry } = found.event.data;
    const corrected = found.dossier.history.findLast(
      ({ event }) => event.type === 'RequestsCorrected' && event.data.entry === entry,
    );
    const { version = found.version, event = found.event } = corrected ?? {};
    const counted = isOneOf(event, ['RequestsTallied', 'RequestsCorrected']) ? event.data.count : 0;
    return { ...evidenceOf({ ...found, version }, found.version), count: counted };
  });
}

/** The last event of a type before another one in the same history. */
function lastBefore<T extends DossierEventType>(
  { dossier, version }: Found,
  type: T,
): (Told & { readonly event: EventOf<T> }) | null {
  const earlier = dossier.history.filter((told) => told.version < version);
  const told = earlier.findLast(({ event }) => event.type === type);
  return told !== undefined && isOneOf(told.event, [type])
    ? { version: told.version, event: told.event }
    : null;
}

/** 公开属性: what the packages that were signed off in the year were decided to be. */
function attributeFigures(count: YearOfDossiers): readonly Figure[] {
  const signed = count.events('PackageSignedOff').flatMap((found) => {
    const decision = lastBefore(found, 'DisclosureDecided');
    if (decision === null) return [];
    const { attribute } = decision.event.data;
    return [{ attribute, evidence: evidenceOf(found, decision.version) }];
  });
  return disclosureAttributes.map((name: DisclosureAttribute) => {
    const ofName = signed.filter(({ attribute }) => attribute === name);
    return figure(
      name,
      ofName.map(({ evidence }) => evidence),
    );
  });
}

/** 依申请公开向主动公开转化: it counts when the public has the document, not when it was decided. */
function conversions(count: YearOfDossiers): readonly Evidence[] {
  return count.events('Published').flatMap((found) => {
    const closed = lastBefore(found, 'ClosedUnpublished');
    return closed === null ? [] : [evidenceOf(found, closed.version)];
  });
}

type Spoken = Pick<PlannedMaterial, 'form' | 'interpreters'>;

interface Released {
  readonly material: Spoken;
  readonly evidence: Evidence;
}

/** Interpretations that became public in the year, with the document or later. */
function released(count: YearOfDossiers): readonly Released[] {
  const together = count.events('Published').flatMap((found) => {
    const plan = lastBefore(found, 'PlanLodged');
    const materials = plan?.event.data.plan.materials ?? [];
    return materials
      .filter(({ due }) => due.kind === 'withDocument')
      .map((material) => ({
        material,
        evidence: evidenceOf(found, plan?.version ?? found.version),
      }));
  });
  const later = count.events('FollowUpReleased').flatMap((found) => {
    const { key } = found.event.data;
    const material = materialOf(found, key);
    return material === null ? [] : [{ material, evidence: evidenceOf(found) }];
  });
  return [...together, ...later];
}

/** Of the plan, or opened later to answer doubts of the public. */
function materialOf(found: Found, key: string): Spoken | null {
  const opened = found.dossier.history.find(
    ({ event }) => event.type === 'FollowUpOpened' && event.data.key === key,
  );
  if (opened?.event.type === 'FollowUpOpened') return opened.event.data;
  const plan = lastBefore(found, 'PlanLodged');
  return plan?.event.data.plan.materials.find((material) => material.key === key) ?? null;
}

function formFigures(count: YearOfDossiers): readonly Figure[] {
  const all = released(count);
  const used = formSchema.options.filter((form) => all.some((one) => one.material.form === form));
  return used.map((form: Form) => {
    const ofForm = all.filter(({ material }) => material.form === form);
    return figure(
      form,
      ofForm.map(({ evidence }) => evidence),
    );
  });
}

function spoken(count: YearOfDossiers, isBy: (material: Spoken) => boolean): readonly Evidence[] {
  return released(count)
    .filter(({ material }) => isBy(material))
    .map(({ evidence }) => evidence);
}

/** 应登尽登: normative documents of the year, and which of them the gazette has printed by now. */
function gazettingFigures(count: YearOfDossiers): readonly Figure[] {
  const normative = count.events('Published').filter(({ dossier }) => isNormative(dossier));
  const judged = normative.map((found) => ({
    found,
    gazetted: found.dossier.history.find(({ event }) => event.type === 'Gazetted')?.version,
  }));
  return [
    figure(
      'printed',
      judged.flatMap(({ found, gazetted }) =>
        gazetted === undefined ? [] : evidenceOf(found, gazetted),
      ),
    ),
    figure(
      'notPrinted',
      judged.flatMap(({ found, gazetted }) => (gazetted === undefined ? found : [])),
    ),
  ];
}

function isNormative({ history }: ReportedDossier): boolean {
  return history.some(({ event }) => event.type === 'DossierOpened' && event.data.normative);
}

/** 政策施行后解读: doubts that somebody noted down, and those that a later interpretation answered. */
function doubtFigures(count: YearOfDossiers): readonly Figure[] {
  const recorded = count.events('DoubtRecorded');
  const answered = recorded.flatMap((found) => {
    const answer = answerTo(found);
    return answer === null ? [] : evidenceOf({ ...found, version: answer }, found.version);
  });
  return [figure('recorded', recorded), figure('answered', answered)];
}

/** The version of the event by which a doubt's later interpretation became public. */
function answerTo({ dossier, event }: Found<EventOf<'DoubtRecorded'>>): number | null {
  const keys = dossier.history.flatMap(({ event: one }) =>
    one.type === 'FollowUpOpened' && one.data.doubts.includes(event.data.doubt)
      ? [one.data.key]
      : [],
  );
  const released = dossier.history.find(
    ({ event: one }) => one.type === 'FollowUpReleased' && keys.includes(one.data.key),
  );
  return released?.version ?? null;
}

function validityFigures(count: YearOfDossiers): readonly Figure[] {
  const marked = count.events('ValidityMarked');
  return (['amended', 'repealed', 'lapsed', 'revoked'] as const).map((validity) =>
    figure(
      validity,
      marked.filter(({ event }) => event.data.validity === validity),
    ),
  );
}

/** Of gates and of obligations alike. */
function reminderFigures(count: YearOfDossiers): readonly Figure[] {
  const sent = count.events('GateReminded', 'ObligationReminded').map((found) => {
    const { event } = found;
    const notice = event.type === 'GateReminded' ? event.data.kind : event.data.notice;
    return { notice, evidence: evidenceOf(found) };
  });
  return (['reminder', 'escalation'] as const).map((name) => {
    const ofName = sent.filter(({ notice }) => notice === name);
    return figure(
      name,
      ofName.map(({ evidence }) => evidence),
    );
  });
}
