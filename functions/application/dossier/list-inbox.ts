import { z } from 'zod';
import { gateDuty } from '../../domain/dossier/gates.ts';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { type Person, roles } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { everyHead } from '../every-head.ts';
import { query } from '../use-case.ts';
import { dossierStatusSchema } from './list-dossiers.ts';

const workSchema = z.strictObject({
  gate: z.string(),
  dueOn: localDateSchema,
  dossier: dossierSummarySchema.extend({ status: dossierStatusSchema }),
});

const waiting = [
  'drafting',
  'screening',
  'disclosureReview',
  'deidentification',
  'signOff',
  'published',
];

export const listInbox = query({
  name: 'listInbox',
  summary: 'What waits for the person who asks, the most urgent first.',
  roles,
  input: z.strictObject({}),
  output: z.strictObject({ work: z.array(workSchema) }),
  run: async (environment, person) => {
    const work: z.infer<typeof workSchema>[] = [];
    for await (const { status, summary } of everyHead(environment, 'dossier', waiting)) {
      const dossier = {
        ...dossierSummarySchema.parse(summary),
        status: dossierStatusSchema.parse(status),
      };
      for (const { gate, dueOn } of dossier.gates) {
        if (isFor(person, gate, dossier.department)) work.push({ gate, dueOn, dossier });
      }
    }
    return { work: work.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) };
  },
});

function isFor(person: Person, gate: Parameters<typeof gateDuty>[0], department: string): boolean {
  const duty = gateDuty(gate);
  if (!person.roles.includes(duty.role)) return false;
  return !duty.ownDepartment || person.department === department;
}
