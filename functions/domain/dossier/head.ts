import { z } from 'zod';
import {
  type KnownDeadline,
  type ObligationSummary,
  obligationSummaries,
  obligationSummariesSchema,
  owedDeadlinesSchema,
} from '../deadlines/obligation-summary.ts';
import { obligationsOfDossier, obligedMaterial } from '../deadlines/obligations.ts';
import { disclosureAttributeSchema } from '../disclosure/attributes.ts';
import { reviewBasisSchema } from '../disclosure/review.ts';
import { dossierIdSchema, issueIdSchema } from '../kernel/identifiers.ts';
import { departmentIdSchema } from '../kernel/people.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import { attributeReviewDueOn, openReview, requestsSinceDecision } from './closed/history.ts';
import { attributeReviewOpensAt } from './coming-days.ts';
import type { DossierRules } from './commands.ts';
import { doubtStanding } from './doubts/standing.ts';
import { firstInterpretations } from './first-interpretations.ts';
import { gateSchema } from './gate-names.ts';
import { gateOpenSince, openGates } from './gates.ts';
import { gateDue } from './reminders.ts';
import type { ExistingDossier, Published } from './state.ts';
import { validUntilOf } from './validity/decide.ts';

const closureSummarySchema = z.strictObject({
  reviewDueOn: localDateSchema,
  /** When its review begins by itself; null where one is open or none is to come. */
  reviewOpensAt: instantSchema.nullable(),
  /** Requests that the last decision did not know of. */
  requests: z.int().min(0),
  openReview: reviewBasisSchema.nullable(),
});

/** What lists, inboxes and the public catalogue show of a dossier without opening it. */
export const dossierSummarySchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  department: departmentIdSchema,
  /** They read it as its own department does. */
  jointDepartments: z.array(departmentIdSchema).default([]),
  round: z.int(),
  /** Back in drafting, with reasons that the drafter must answer. */
  returned: z.boolean(),
  normative: z.boolean(),
  openedAt: instantSchema,
  enteredAt: instantSchema,
  /** Who must act now, and by when. */
  gates: z.array(z.strictObject({ gate: gateSchema, dueOn: localDateSchema })),
  attribute: disclosureAttributeSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  gazettedIn: issueIdSchema.nullable(),
  validity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']).nullable(),
  /** How often the public was heard to doubt it and nobody has taken that up. */
  openDoubts: z.int().default(0),
  obligations: obligationSummariesSchema,
  owed: owedDeadlinesSchema,
  /** What keeps it from the public, by when that is looked at again; null for what is not closed. */
  closure: closureSummarySchema.nullable().default(null),
  /** Opened by a review, whether it is public by now or still on its way. */
  conversion: z
    .strictObject({ from: disclosureAttributeSchema, decidedAt: instantSchema })
    .nullable()
    .default(null),
  effectiveFrom: localDateSchema.nullable().default(null),
  /** The day of the mark that stands; what is marked ahead is still in force until then. */
  validityFrom: localDateSchema.nullable().default(null),
  /** The last day on which it applies. */
  validUntil: localDateSchema.nullable().default(null),
  /** When the head of the department interpreted this policy in person (第一解读人). */
  firstInterpretations: z.array(instantSchema).max(60).default([]),
});
export type DossierSummary = z.infer<typeof dossierSummarySchema>;

/**
 * A ledger takes no head of more than 20,000 characters, and what a dossier owed grows as long as it
 * is worked on; a head that is refused would end the dossier for good.
 */
const LONGEST = 19_000;

/**
 * Some sixty obligations have room in a head. Beyond that it tells the due dates of what is owed, of
 * some hundred; of a dossier that owes still more it tells none, as heads of before they stood there.
 */
export function summarise(state: ExistingDossier, rules: DossierRules): DossierSummary {
  const whole = wholeSummary(state, rules);
  if (fits(whole)) return whole;
  const { obligations = [], ...head } = whole;
  const short = { ...head, owed: owedOf(obligations, state) };
  return fits(short) ? short : head;
}

function fits(summary: DossierSummary): boolean {
  return JSON.stringify(summary).length <= LONGEST;
}

/** What ends with the document may be owed for a while yet: its end can be marked ahead. */
function owedOf(
  obligations: readonly ObligationSummary[],
  { duties: { endsAt } }: ExistingDossier,
): KnownDeadline[] {
  return obligations.flatMap(({ kind, subject, startsAt, dueAt, satisfiedAt, ceasedAt }) => {
    const isOver = satisfiedAt !== null || (ceasedAt !== null && ceasedAt !== endsAt);
    return isOver ? [] : [{ kind, subject, startsAt, dueAt }];
  });
}

function wholeSummary(state: ExistingDossier, rules: DossierRules): DossierSummary {
  const published = state.status === 'published' ? state : null;
  return {
    dossier: state.facts.dossier,
    title: state.document?.facts.title ?? state.facts.title,
    documentNumber: state.document?.facts.documentNumber ?? null,
    department: state.facts.department,
    jointDepartments: [...state.facts.jointDepartments],
    round: state.round,
    returned: state.status === 'drafting' && state.lastReturn !== null,
    normative: state.facts.normative,
    openedAt: state.openedAt,
    enteredAt: state.enteredAt,
    gates: openGates(state).map((gate) => {
      const since = gateOpenSince(state, gate) ?? state.enteredAt;
      return { gate, dueOn: gateDue(state, gate, since, rules).dueDate };
    }),
    attribute: 'disclosure' in state ? state.disclosure.attribute : null,
    publishedAt: published?.publishedAt ?? null,
    gazettedIn: published?.gazetted?.issue ?? null,
    validity: published?.validity ?? null,
    openDoubts: published === null ? 0 : openDoubtsOf(published),
    obligations: obligationSummaries(
      obligationsOfDossier(state, rules),
      state.duties.log,
      (obligation) => obligedMaterial(state, obligation)?.title ?? null,
    ),
    closure: closureOf(state, rules),
    conversion: conversionOf(state),
    validityFrom: published?.validityMark?.effectiveOn ?? null,
    effectiveFrom: published?.periods.at(-1)?.effectiveFrom ?? null,
    validUntil: published === null ? null : validUntilOf(published),
    firstInterpretations: published === null ? [] : [...firstInterpretations(published)],
  };
}

function closureOf(state: ExistingDossier, rules: DossierRules): DossierSummary['closure'] {
  if (state.status !== 'closedUnpublished') return null;
  return {
    reviewDueOn: attributeReviewDueOn(state, rules.jurisdiction.parameters),
    reviewOpensAt: attributeReviewOpensAt(state, rules),
    requests: requestsSinceDecision(state),
    openReview: openReview(state)?.basis ?? null,
  };
}

function conversionOf({ closedHistory }: ExistingDossier): DossierSummary['conversion'] {
  const { conversion } = closedHistory;
  return conversion === null ? null : { from: conversion.from, decidedAt: conversion.decidedAt };
}

function openDoubtsOf(state: Published): number {
  const open = state.doubts.filter((doubt) => doubtStanding(state, doubt) === 'open');
  return open.reduce((sum, { unanswered }) => sum + unanswered, 0);
}
