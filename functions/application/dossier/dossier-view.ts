import { z } from 'zod';
import {
  hindrances,
  obligationKinds,
  obligationStandings,
  standingOf,
} from '../../domain/deadlines/obligation.ts';
import { recomputationsOf } from '../../domain/deadlines/obligation-log.ts';
import { obligationsOfDossier, obligedMaterial } from '../../domain/deadlines/obligations.ts';
import { traceStepSchema } from '../../domain/deadlines/trace.ts';
import { disclosureDecisionSchema } from '../../domain/disclosure/decision.ts';
import { doubtStanding } from '../../domain/dossier/doubts/standing.ts';
import { renditionSchema } from '../../domain/dossier/events.ts';
import { expectedMaterials } from '../../domain/dossier/expected-materials.ts';
import { openGates } from '../../domain/dossier/gates.ts';
import {
  lodgedDocumentSchema,
  lodgedMaterialSchema,
  lodgedPlanSchema,
} from '../../domain/dossier/lodgings.ts';
import { packageDigest } from '../../domain/dossier/package-digest.ts';
import { predecessorSchema } from '../../domain/dossier/predecessor/predecessor.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import type { ExistingDossier, FollowUp, Published } from '../../domain/dossier/state.ts';
import { undecidedReplacements } from '../../domain/dossier/validity/replacement.ts';
import { channelSchema, formSchema } from '../../domain/interpretation/plan.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import {
  dossierIdSchema,
  issueIdSchema,
  materialKeySchema,
} from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import { instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import { leaksSchema } from '../../domain/privacy/rendition/places.ts';
import type { Environment } from '../environment.ts';
import {
  closedViewOf,
  closedViewSchema,
  conversionViewOf,
  conversionViewSchema,
} from './closed-view.ts';
import { dossierRules } from './dossier-store.ts';

export const citationSchema = z.strictObject({
  instrument: z.string(),
  title: z.string(),
  clause: z.string(),
  quotation: z.string(),
});

export const obligationViewSchema = z.strictObject({
  kind: z.enum(obligationKinds),
  /** The stream whose history brings it forth, for example `dossier/2026-001`. */
  stream: z.string(),
  department: z.string(),
  subject: z.string(),
  /** Of the planned material that it is about; null where the plan names none. */
  materialTitle: z.string().nullable(),
  startsAt: instantSchema,
  dueAt: instantSchema,
  basis: citationSchema,
  trace: z.array(traceStepSchema),
  provisional: z.boolean(),
  satisfiedAt: instantSchema.nullable(),
  ceasedAt: instantSchema.nullable(),
  /** The due date before the calendar or the rules changed last; null where it never moved. */
  movedFrom: instantSchema.nullable(),
  enteredLateAt: instantSchema.nullable(),
  hindered: z.enum(hindrances).nullable(),
  standing: z.enum(obligationStandings),
});
export type ObligationView = z.infer<typeof obligationViewSchema>;

const followUpViewSchema = z.strictObject({
  key: materialKeySchema,
  title: z.string(),
  stage: z.enum(['scheduled', 'lodged', 'approved', 'released']),
  dueOn: localDateSchema,
  provisional: z.boolean(),
  material: lodgedMaterialSchema.nullable(),
  rendition: renditionSchema.nullable(),
  lastReturn: z.array(z.string()).nullable(),
  blocked: leaksSchema.nullable(),
  /** What it was opened for; null for one that the plan promised. */
  opened: z
    .strictObject({ form: formSchema, doubts: z.array(z.int()), topics: z.array(z.string()) })
    .nullable(),
});

const publicationViewSchema = z.strictObject({
  publishedAt: instantSchema,
  renditions: z.array(renditionSchema),
  releases: z.array(
    z.strictObject({
      part: z.string(),
      channel: channelSchema,
      reference: z.string(),
      releasedAt: instantSchema,
      recordedAt: instantSchema,
      /** Why it was entered only after its time; null normally. */
      lateEntry: z.string().nullable(),
    }),
  ),
  followUps: z.array(followUpViewSchema),
  /** How many doubts of the public are recorded, and how many of them nobody has taken up. */
  doubts: z.strictObject({ recorded: z.int(), open: z.int() }),
  gazetted: z.strictObject({ issue: issueIdSchema, page: z.int() }).nullable(),
  validity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']),
  /** Published documents that replace this one, and nobody has decided on it since. */
  undecidedReplacements: z.array(dossierIdSchema),
  validityMark: z.strictObject({ effectiveOn: localDateSchema, basis: z.string() }).nullable(),
  /** From when until when it applies; null where nothing limits it. */
  period: z
    .strictObject({
      effectiveFrom: localDateSchema.nullable(),
      validUntil: localDateSchema.nullable(),
      source: z.enum(['stated', 'rule']),
      basis: z.string(),
    })
    .nullable(),
});

/** A dossier as the staff see it: one shape for all statuses, null where it has not come so far. */
export const dossierViewSchema = z.strictObject({
  dossier: dossierIdSchema,
  version: z.int(),
  status: z.string(),
  title: z.string(),
  department: z.string(),
  jointDepartments: z.array(z.string()),
  jurisdiction: z.string(),
  normative: z.boolean(),
  technical: z.boolean(),
  round: z.int(),
  openedAt: instantSchema,
  enteredAt: instantSchema,
  drafters: z.array(z.string()),
  openGates: z.array(z.string()),
  /** Which of its texts the person who asks may open. */
  reading: z.strictObject({ lodged: z.boolean(), public: z.boolean() }),
  document: lodgedDocumentSchema.nullable(),
  plan: lodgedPlanSchema.nullable(),
  materials: z.array(lodgedMaterialSchema),
  /** The document that it replaces; null where none is named. */
  predecessor: predecessorSchema.nullable(),
  /** How that one stands; null where it was not published here. */
  predecessorValidity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']).nullable(),
  lastReturn: z
    .strictObject({ gate: z.string(), reasons: z.array(z.string()), at: instantSchema })
    .nullable(),
  /** Which personal data its files still showed when it was to be released: never the values. */
  blocked: leaksSchema.nullable(),
  withdrawal: z.array(z.string()).nullable(),
  disclosure: disclosureDecisionSchema.nullable(),
  personalDataDecisions: z
    .strictObject({ mask: z.int(), keep: z.int(), exempt: z.int() })
    .nullable(),
  publicModels: z.array(z.strictObject({ part: z.string(), model: digestSchema })),
  /** What a sign-off covers now; null before the personal data are decided. */
  packageDigest: digestSchema.nullable(),
  signOff: z
    .strictObject({ packageDigest: digestSchema, by: z.string(), at: instantSchema })
    .nullable(),
  publication: publicationViewSchema.nullable(),
  closed: closedViewSchema.nullable(),
  conversion: conversionViewSchema.nullable(),
  obligations: z.array(obligationViewSchema),
});
export type DossierView = z.infer<typeof dossierViewSchema>;

export function viewOf(
  environment: Environment,
  state: ExistingDossier,
  version: number,
  person: Person,
): DossierView {
  const { facts, document } = state;
  return {
    dossier: facts.dossier,
    version,
    status: state.status,
    title: document?.facts.title ?? facts.title,
    department: facts.department,
    jointDepartments: facts.jointDepartments,
    jurisdiction: facts.jurisdiction,
    normative: facts.normative,
    technical: facts.technical,
    round: state.round,
    openedAt: state.openedAt,
    enteredAt: state.enteredAt,
    drafters: [...state.drafters],
    openGates: [...openGates(state)],
    reading: readingOf(person, state),
    document,
    plan: state.plan,
    materials: [...state.materials],
    predecessor: state.predecessor,
    predecessorValidity: null,
    lastReturn: lastReturnOf(state),
    blocked: blockedIn(state),
    withdrawal: state.status === 'withdrawn' ? [...state.reasons] : null,
    disclosure: 'disclosure' in state ? state.disclosure : null,
    personalDataDecisions: 'personalData' in state ? counted(state) : null,
    publicModels: 'personalData' in state ? [...state.personalData.publicModels] : [],
    packageDigest: 'personalData' in state ? packageDigest(state) : null,
    signOff: 'signOff' in state ? state.signOff : null,
    publication: publicationOf(state),
    closed: closedViewOf(environment, state),
    conversion: conversionViewOf(state),
    obligations: obligationViews(environment, state),
  };
}

export function obligationViews(environment: Environment, state: ExistingDossier) {
  const now = environment.clock.now();
  const rules = dossierRules(environment, state.facts.jurisdiction);
  return obligationsOfDossier(state, rules).map((obligation) => ({
    ...obligation,
    materialTitle: obligedMaterial(state, obligation)?.title ?? null,
    trace: [...obligation.trace],
    movedFrom: recomputationsOf(state.duties.log, obligation).at(-1)?.from ?? null,
    standing: standingOf(obligation, now),
  }));
}

function doubtsOf(state: Published): { recorded: number; open: number } {
  const open = state.doubts.filter((doubt) => doubtStanding(state, doubt) === 'open');
  return { recorded: state.doubts.length, open: open.length };
}

function openedOf(
  { doubts }: Published,
  { opened }: FollowUp,
): NonNullable<DossierView['publication']>['followUps'][number]['opened'] {
  if (opened === null) return null;
  const answered = doubts.filter(({ doubt }) => opened.doubts.includes(doubt));
  const topics = [...new Set(answered.map(({ topic }) => topic))];
  return { form: opened.form, doubts: [...opened.doubts], topics };
}

function lastReturnOf(state: ExistingDossier): DossierView['lastReturn'] {
  if (state.status !== 'drafting' || state.lastReturn === null) return null;
  return { ...state.lastReturn, reasons: [...state.lastReturn.reasons] };
}

function blockedIn(state: ExistingDossier): DossierView['blocked'] {
  if (state.status !== 'deidentification' || state.blocked === null) return null;
  return [...state.blocked];
}

function counted(state: Extract<ExistingDossier, { personalData: unknown }>) {
  const { personalData } = state;
  if ('counts' in personalData) return personalData.counts;
  const count = (kind: string) =>
    personalData.decisions.filter(({ decision }) => decision === kind).length;
  return { mask: count('mask'), keep: count('keep'), exempt: count('exempt') };
}

function publicationOf(state: ExistingDossier): DossierView['publication'] {
  if (state.status !== 'published') return null;
  const { publishedAt, rendered, releases, gazetted, validity, validityMark } = state;
  const planned = new Map(expectedMaterials(state).map((material) => [material.key, material]));
  return {
    publishedAt,
    renditions: [...rendered.renditions],
    releases: [...releases],
    gazetted,
    validity,
    validityMark,
    undecidedReplacements: undecidedReplacements(state).map(({ by }) => by),
    period: periodOf(state),
    doubts: doubtsOf(state),
    followUps: state.followUps.map((followUp) => ({
      key: followUp.key,
      title: planned.get(followUp.key)?.title ?? followUp.key,
      stage: followUp.stage,
      dueOn: followUp.dueOn,
      provisional: followUp.provisional,
      material: followUp.stage === 'scheduled' ? null : followUp.material,
      rendition: followUp.stage === 'released' ? followUp.rendition : null,
      lastReturn: followUp.lastReturn === null ? null : [...followUp.lastReturn],
      opened: openedOf(state, followUp),
      blocked:
        followUp.stage === 'lodged' && followUp.blocked !== null ? [...followUp.blocked] : null,
    })),
  };
}

function periodOf({ periods }: Extract<ExistingDossier, { status: 'published' }>) {
  const standing = periods.at(-1);
  if (standing === undefined) return null;
  const { effectiveFrom, validUntil, source, basis } = standing;
  return { effectiveFrom, validUntil, source, basis };
}
