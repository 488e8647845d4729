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
  'closedUnpublished',
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
      const own = dossier.gates.filter(({ gate }) => isFor(person, gate, dossier.department));
      work.push(...own.map(({ gate, dueOn }) => ({ gate, dueOn, dossier })));
      const [first] = dossier.gates;
      // What came back is the drafter's to answer first, though every part still lies there.
      const isBack = dossier.returned || (status === 'drafting' && dossier.conversion !== null);
      if (own.length === 0 && first !== undefined && isBack) {
        const gate = 'documentLodging';
        if (isFor(person, gate, dossier.department)) work.push({ ...first, gate, dossier });
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
