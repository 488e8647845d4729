import { z } from 'zod';
import { incidentGateSchema } from '../../domain/incident/gate-names.ts';
import { speakerRoleSchema, statementChannelSchema } from '../../domain/incident/statements.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';
import { saidShape } from './said-input.ts';

const input = z.strictObject({
  ...namesIncident,
  /** What the statement settles; empty for a further report. */
  gates: z.array(incidentGateSchema).max(3),
  speaker: z.strictObject({
    role: speakerRoleSchema,
    office: wordsToRecord({ least: 1, most: 100 }),
  }),
  /** A prepared text by its number, or the words that were spoken without one. */
  said: z.union([z.strictObject({ text: z.int().min(1).max(200) }), z.strictObject(saidShape)]),
  channel: statementChannelSchema,
  reference: wordsToRecord({ least: 1, most: 500 }),
  saidAt: instantSchema,
  corrects: z.int().min(1).max(500).nullable().default(null),
  instead: wordsToRecord({ most: 500 }).default(''),
  ...lateEntryInput,
});

export const makeStatement = command({
  name: 'makeStatement',
  summary: 'Record who said what, where and when; it is public from then on and never erased.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor'],
  input,
  output: incidentReceiptSchema,
  run: (environment, identity, person, { incident, ...statement }) =>
    incidentReceiptOf(environment, identity, incident, {
      type: 'makeStatement',
      by: person,
      at: environment.clock.now(),
      statement,
    }),
});
