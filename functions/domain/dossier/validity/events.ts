import { z } from 'zod';
import { dossierIdSchema } from '../../kernel/identifiers.ts';
import { localDateSchema } from '../../kernel/time.ts';

const basis = z.string().trim().max(500);

/** What can happen to the time during which a published document applies. */
export const validityEvents = [
  z.strictObject({
    type: z.literal('ValidityPeriodSet'),
    data: z.strictObject({
      effectiveFrom: localDateSchema.nullable(),
      /** The last day on which it applies; null for a document without an end. */
      validUntil: localDateSchema.nullable(),
      /** Stated by the document or its drafter, or the rule for those that state none. */
      source: z.enum(['stated', 'rule']),
      basis,
    }),
  }),
  /** A mark that was made ahead of its day applies from now on. */
  z.strictObject({
    type: z.literal('ValidityTookEffect'),
    data: z.strictObject({ effectiveOn: localDateSchema }),
  }),
  /** A document that replaces this one is public; what becomes of this one has to be decided. */
  z.strictObject({
    type: z.literal('ReplacementPublished'),
    data: z.strictObject({ by: dossierIdSchema }),
  }),
  /** 继续有效: it goes on beside what replaces it. */
  z.strictObject({
    type: z.literal('KeptInForce'),
    data: z.strictObject({ basis: basis.min(1) }),
  }),
  z.strictObject({
    type: z.literal('ValidityExtended'),
    data: z.strictObject({
      from: localDateSchema,
      until: localDateSchema,
      /** Title and number of the deciding document. */
      basis: basis.min(1),
    }),
  }),
] as const;
