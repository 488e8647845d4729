import { z } from 'zod';
import { attributeReviewSchema, reviewBasisSchema } from '../../disclosure/review.ts';
import { localDateSchema } from '../../kernel/time.ts';

/** What several people asked for on one day, or what one list of the reception says. */
export const tallyEntrySchema = z.int().min(1).max(100_000);
export const requestCountSchema = z.int().min(0).max(10_000);
const reviewNumber = z.int().min(1).max(10_000);
const words = z.string().trim().min(1).max(2_000);

/** What can happen to a dossier that is closed to the public, until it is opened. */
export const closedEvents = [
  z.strictObject({
    type: z.literal('RequestsTallied'),
    data: z.strictObject({
      /** 1, 2, 3 … within the dossier, so that a correction can name it. */
      entry: tallyEntrySchema,
      count: requestCountSchema.min(1),
      receivedOn: localDateSchema,
      /** Number in the register of requests; never who asked. */
      reference: z.string().trim().min(1).max(200).nullable(),
    }),
  }),
  z.strictObject({
    type: z.literal('RequestsCorrected'),
    data: z.strictObject({ entry: tallyEntrySchema, count: requestCountSchema, reasons: words }),
  }),
  z.strictObject({
    type: z.literal('AttributeReviewOpened'),
    data: z.strictObject({
      /** 1, 2, 3 … within the dossier. */
      review: reviewNumber,
      basis: reviewBasisSchema,
      /** Why, where a person opened it (条例 art. 44: an applicant may suggest it). */
      reasons: words.nullable(),
    }),
  }),
  z.strictObject({
    type: z.literal('AttributeReviewed'),
    data: z.strictObject({ review: reviewNumber, ...attributeReviewSchema.shape }),
  }),
  /** The dossier is closed again as it was before the review that opened it. */
  z.strictObject({
    type: z.literal('ConversionAbandoned'),
    data: z.strictObject({ reasons: z.array(words).min(1).max(50) }),
  }),
] as const;
