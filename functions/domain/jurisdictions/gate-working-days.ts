import { z } from 'zod';

const days = z.int().min(0).max(60);

const gates = {
  documentLodging: days,
  interpretationLodging: days,
  submission: days,
  screening: days,
  disclosureReview: days,
  deidentification: days,
  signOff: days,
  followUpReview: days,
  /** A deployment that set its own levels before this gate existed goes on with the national one. */
  attributeReview: days.default(10),
  composition: days,
  finalProof: days,
} as const;

/**
 * Service levels: working days within which each gate of `issuance`, `follow-up` and
 * `gazette-issue` should be decided. No paper sets them; each deployment does.
 */
export const gateWorkingDaysSchema = z
  .object(gates)
  .catchall(days)
  .refine((value) => Object.keys(value).every((gate) => Object.hasOwn(gates, gate)), {
    error: `gates are ${Object.keys(gates).join(', ')}`,
  });
