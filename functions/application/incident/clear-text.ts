import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { command } from '../use-case.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';

export const clearText = command({
  name: 'clearText',
  summary: 'Clear a prepared text that somebody else wrote, by the digest of what was read.',
  roles: ['departmentHead', 'signingOfficer', 'supervisor'],
  input: z.strictObject({
    ...namesIncident,
    text: z.coerce.number().int().min(1).max(200),
    digest: digestSchema,
  }),
  output: incidentReceiptSchema,
  run: (environment, identity, person, { incident, text, digest }) =>
    incidentReceiptOf(environment, identity, incident, {
      type: 'clearText',
      by: person,
      at: environment.clock.now(),
      text,
      digest,
    }),
});
