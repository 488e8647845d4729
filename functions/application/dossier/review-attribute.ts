import { z } from 'zod';
import { disclosureAttributeSchema } from '../../domain/disclosure/attributes.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const reviewAttribute = command({
  name: 'reviewAttribute',
  summary:
    'Confirm the attribute of a closed dossier, or open it further: then it goes the whole way again.',
  roles: ['disclosureReviewer'],
  input: z.strictObject({
    ...namesDossier,
    to: disclosureAttributeSchema,
    // Blank reasons parse, so that the refusal can name the rule that asks for them.
    reasons: wordsToRecord({ most: 2_000 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'reviewAttribute',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
