import { z } from 'zod';
import { deliverySchema, receiptDate } from '../../domain/deadlines/receipt-of-request.ts';
import { cite } from '../../domain/jurisdictions/instruments.ts';
import { departmentIdSchema, type Person } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type LocalDate, localDateOf, localDateSchema } from '../../domain/kernel/time.ts';
import type { MatterFacts, PlannedDecision } from '../../domain/matter/events.ts';
import { matterKinds } from '../../domain/matter/kinds.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import type { Environment } from '../environment.ts';
import { refuseUnknownDepartment } from '../incident/known-department.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

const input = z.strictObject({
  ...namesMatter,
  kind: z.enum(matterKinds),
  title: wordsToRecord({ least: 1, most: 200 }),
  /** The person's own where it is left out. */
  department: departmentIdSchema.optional(),
  /** Day of the event from which the time runs; for a draft of a decision it is today. */
  startedOn: localDateSchema.optional(),
  /** For a check of a website: the year whose periods are checked. */
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  /** For a request for information: how and when it came in. */
  request: z
    .strictObject({
      delivery: deliverySchema,
      arrivedOn: localDateSchema,
      confirmedOn: localDateSchema.optional(),
    })
    .optional(),
  /** For a draft of a decision. */
  decision: z
    .strictObject({
      plannedOn: localDateSchema,
      /** As the rules ask for where it is left out. */
      commentDays: z.coerce.number().int().min(1).max(366).optional(),
      explanation: wordsToRecord({ least: 1, most: 1_000 }).optional(),
    })
    .optional(),
});
type Input = z.infer<typeof input>;

export const openMatter = command({
  name: 'openMatter',
  summary:
    'Put a timed duty on record that is no dossier: a request for information, a changed service item, …',
  roles: matterRoles,
  input,
  output: matterReceiptSchema,
  run: async (environment, identity, person, given) => {
    const facts = factsOf(environment, person, given);
    refuseUnknownDepartment(environment, facts.department);
    return matterReceiptOf(environment, identity, facts.matter, {
      type: 'openMatter',
      by: person,
      at: environment.clock.now(),
      facts,
    });
  },
});

function factsOf(environment: Environment, person: Person, given: Input): MatterFacts {
  const { matter, kind, title, department, request } = given;
  return {
    matter,
    kind,
    title,
    department: department ?? person.department,
    jurisdiction: environment.city.jurisdiction,
    startedOn: startOf(environment, given),
    decision: decisionOf(environment, given),
    delivery: request?.delivery ?? null,
  };
}

/** @throws {Refusal} `receiptUnconfirmed`, or `matterFactsAmiss` where no day can be told */
function startOf(environment: Environment, given: Input): LocalDate {
  const { kind, startedOn, year, request } = given;
  if (request !== undefined) return receivedOn(request);
  if (year !== undefined) return localDateSchema.parse(`${year}-01-01`);
  if (startedOn !== undefined) return startedOn;
  if (kind === 'decisionDraft') return localDateOf(environment.clock.now());
  throw new Refusal('matterFactsAmiss', { kind, amiss: ['startedOn'] });
}

function receivedOn(request: NonNullable<Input['request']>): LocalDate {
  const { delivery, arrivedOn, confirmedOn = null } = request;
  const received = receiptDate({ delivery, arrivedOn, confirmedOn });
  if (received !== null) return received;
  throw new Refusal('receiptUnconfirmed', {}, cite('条例', '第三十一条'));
}

function decisionOf(environment: Environment, { decision }: Input): PlannedDecision | null {
  if (decision === undefined) return null;
  const { parameters } = environment.jurisdiction(environment.city.jurisdiction);
  const { plannedOn, commentDays, explanation } = decision;
  return {
    plannedOn,
    commentDays: commentDays ?? parameters.publicCommentDays.value,
    explanation: explanation ?? null,
  };
}
