import { z } from 'zod';
import { disclosureAttributeSchema } from '../../domain/disclosure/attributes.ts';
import { reviewBasisSchema } from '../../domain/disclosure/review.ts';
import { type DossierSummary, dossierSummarySchema } from '../../domain/dossier/head.ts';
import { mayKnow } from '../../domain/dossier/reading.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { localDateOf, localDateSchema } from '../../domain/kernel/time.ts';
import { everyHead } from '../every-head.ts';
import { query } from '../use-case.ts';

const rowSchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  department: departmentIdSchema,
  attribute: disclosureAttributeSchema,
  reviewDueOn: localDateSchema,
  /** Requests that the last decision did not know of. */
  requests: z.int(),
  /** Why a review is open now; null where none is. */
  openReview: reviewBasisSchema.nullable(),
});
export type AttributeReviewRow = z.infer<typeof rowSchema>;

const conversionRowSchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string(),
  department: departmentIdSchema,
  from: disclosureAttributeSchema,
  decidedOn: localDateSchema,
  status: z.string(),
  /** Only what is public counts as converted. */
  publishedOn: localDateSchema.nullable(),
});
export type ConversionRow = z.infer<typeof conversionRowSchema>;

export const listAttributeReviews = query({
  name: 'listAttributeReviews',
  summary: 'What is open on request or withheld, and by when its attribute is reviewed in a year.',
  roles: [
    'disclosureReviewer',
    'supervisor',
    'signingOfficer',
    'administrator',
    'departmentHead',
    'drafter',
  ],
  input: z.strictObject({
    /** Due by the end of this year; the present one where none is named. */
    year: z.coerce.number().int().min(1990).max(2200).optional(),
  }),
  output: z.strictObject({
    year: z.int(),
    reviews: z.array(rowSchema),
    /** Opened by a review that was decided in this year. */
    conversions: z.array(conversionRowSchema),
  }),
  run: async (environment, person, input) => {
    const today = localDateOf(environment.clock.now());
    const year = input.year ?? Number(today.slice(0, 4));
    const reviews: AttributeReviewRow[] = [];
    const conversions: ConversionRow[] = [];
    for await (const { summary, status } of everyHead(environment, 'dossier')) {
      const dossier = dossierSummarySchema.parse(summary);
      const { department, jointDepartments } = dossier;
      if (!mayKnow(person, { status, facts: { department, jointDepartments } })) continue;
      const row = reviewRow(dossier);
      if (row !== null && isDueIn(row, year)) reviews.push(row);
      const converted = conversionRow(dossier, status);
      if (converted?.decidedOn.startsWith(`${year}-`)) conversions.push(converted);
    }
    return {
      year,
      reviews: reviews.toSorted((a, b) => order(a.reviewDueOn, b.reviewDueOn)),
      conversions: conversions.toSorted((a, b) => order(a.decidedOn, b.decidedOn)),
    };
  },
});

/** An open review is on the list of every year until it is decided. */
function isDueIn({ reviewDueOn, openReview }: AttributeReviewRow, year: number): boolean {
  return openReview !== null || reviewDueOn <= `${year}-12-31`;
}

function reviewRow(summary: DossierSummary): AttributeReviewRow | null {
  const { dossier, title, documentNumber, department, attribute, closure } = summary;
  if (closure === null || attribute === null) return null;
  const { reviewOpensAt: _when, ...due } = closure;
  return { dossier, title, documentNumber, department, attribute, ...due };
}

function conversionRow(summary: DossierSummary, status: string): ConversionRow | null {
  const { dossier, title, department, conversion, publishedAt } = summary;
  if (conversion === null) return null;
  const { from, decidedAt } = conversion;
  const publishedOn = publishedAt === null ? null : localDateOf(publishedAt);
  return {
    dossier,
    title,
    department,
    from,
    decidedOn: localDateOf(decidedAt),
    status,
    publishedOn,
  };
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
