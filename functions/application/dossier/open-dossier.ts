import { z } from 'zod';
import { interpretationTriggerSchema } from '../../domain/interpretation/triggers.ts';
import { jurisdictionIdSchema } from '../../domain/jurisdictions/jurisdiction.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { receiptOf, receiptSchema } from './receipt.ts';

const input = z.strictObject({
  /** Chosen by the caller, so that opening twice is opening once. */
  dossier: dossierIdSchema,
  title: wordsToRecord({ least: 1, most: 500 }),
  jointDepartments: z.array(departmentIdSchema).max(20).default([]),
  /** The city's own where it is left out. */
  jurisdiction: jurisdictionIdSchema.optional(),
  normative: z.boolean(),
  technical: z.boolean().default(false),
  triggers: z.array(interpretationTriggerSchema).max(10).default([]),
});

export const openDossier = command({
  name: 'openDossier',
  summary: 'Open a dossier for a policy document and its interpretation.',
  roles: ['drafter'],
  input,
  output: receiptSchema,
  run: (environment, identity, person, { dossier, jurisdiction, ...facts }) =>
    receiptOf(environment, identity, dossier, {
      type: 'openDossier',
      by: person,
      at: environment.clock.now(),
      facts: {
        ...facts,
        dossier,
        department: person.department,
        jurisdiction: jurisdiction ?? environment.city.jurisdiction,
      },
    }),
});
