import { z } from 'zod';

/** The gates of the issuance workflow, in the order in which a dossier passes them. */
export const issuanceGates = [
  'documentLodging',
  'interpretationLodging',
  'submission',
  'screening',
  'disclosureReview',
  'deidentification',
  'signOff',
] as const;
export type IssuanceGate = (typeof issuanceGates)[number];

/** A gate by name; follow-ups have two gates each, named with the key of the material. */
export const gateSchema = z.union([
  z.enum(issuanceGates),
  /** Whether what is closed stays so. */
  z.literal('attributeReview'),
  z.templateLiteral([z.enum(['followUpLodging', 'followUpReview']), ':', z.string().min(1)]),
]);
export type Gate = z.infer<typeof gateSchema>;

/** The gates at which personal data are reviewed. */
export const reviewGateSchema = z.union([
  z.literal('deidentification'),
  z.templateLiteral(['followUpReview:', z.string().min(1)]),
]);
export type ReviewGate = z.infer<typeof reviewGateSchema>;
