import { z } from 'zod';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const suggestAttributeReview = command({
  name: 'suggestAttributeReview',
  summary: 'Open the review of an attribute before its time, on a suggestion and with reasons.',
  roles: ['disclosureReviewer', 'supervisor', 'drafter'],
  input: z.strictObject({
    ...namesDossier,
    reasons: wordsToRecord({ least: 1, most: 2_000 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, reasons }) =>
    receiptOf(environment, identity, dossier, {
      type: 'openAttributeReview',
      by: person,
      at: environment.clock.now(),
      basis: 'suggestion',
      reasons,
    }),
});
