import { z } from 'zod';
import { lateEntrySchema } from '../deadlines/late-entry.ts';
import { obligationEventBodySchemas } from '../deadlines/obligation-events.ts';
import { deliverySchema } from '../deadlines/receipt-of-request.ts';
import { pauseReasonSchema } from '../deadlines/trace.ts';
import { jurisdictionIdSchema } from '../jurisdictions/jurisdiction.ts';
import { matterIdSchema } from '../kernel/identifiers.ts';
import { actorSchema, departmentIdSchema } from '../kernel/people.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import { matterAspects, matterKinds } from './kinds.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

/** When a major decision is to be taken, and how long the public may comment before. */
export const plannedDecisionSchema = z.strictObject({
  plannedOn: localDateSchema,
  /** Calendar days. */
  commentDays: z.int().min(1).max(366),
  /** Why it is shorter than the rules ask for; null where it is not. */
  explanation: words(1_000).nullable(),
});
export type PlannedDecision = z.infer<typeof plannedDecisionSchema>;

export const matterFactsSchema = z.strictObject({
  matter: matterIdSchema,
  kind: z.enum(matterKinds),
  department: departmentIdSchema,
  jurisdiction: jurisdictionIdSchema,
  title: words(200),
  /** The day of the event from which the time runs: day 0. */
  startedOn: localDateSchema,
  /** For a draft of a decision alone. */
  decision: plannedDecisionSchema.nullable(),
  /** How a request came in; for requests alone. */
  delivery: deliverySchema.nullable(),
});
export type MatterFacts = z.infer<typeof matterFactsSchema>;

export const meetingSchema = z.strictObject({
  /** Which of the matter's obligations; empty where it has one. */
  subject: z.string().max(40),
  aspects: z.array(z.enum(matterAspects)).max(matterAspects.length),
  metAt: instantSchema,
  /** Where it can be seen: an address, a page of the press, a file number. */
  where: words(500),
  /** Last day on which the public may comment on a draft. */
  commentUntil: localDateSchema.nullable(),
  lateEntry: lateEntrySchema.default(null),
});
export type Meeting = z.infer<typeof meetingSchema>;

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });

export const matterEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('MatterOpened'), data: matterFactsSchema }),
  /** 征求第三方或者其他机关意见: the clock stands until they answer (条例 art. 33). */
  z.strictObject({
    type: z.literal('ClockPaused'),
    data: z.strictObject({
      reason: pauseReasonSchema,
      askedOn: localDateSchema,
      /** The day on which they had the letter; their own 15 working days run from it. */
      deliveredOn: localDateSchema,
      lateEntry: lateEntrySchema.default(null),
    }),
  }),
  z.strictObject({
    type: z.literal('ClockResumed'),
    data: z.strictObject({ answeredOn: localDateSchema }),
  }),
  /** With the consent of the head of the office; the applicant was told (条例 art. 33). */
  z.strictObject({
    type: z.literal('TermExtended'),
    data: z.strictObject({
      workingDays: z.int().min(1).max(366),
      notifiedOn: localDateSchema,
      reason: words(1_000),
    }),
  }),
  /** 一次性告知补正 (条例 art. 30). */
  z.strictObject({
    type: z.literal('CorrectionRequested'),
    data: z.strictObject({
      noticedAt: instantSchema,
      what: words(1_000),
      lateEntry: lateEntrySchema.default(null),
    }),
  }),
  z.strictObject({
    type: z.literal('CorrectionReceived'),
    data: z.strictObject({ receivedOn: localDateSchema }),
  }),
  z.strictObject({
    type: z.literal('MatterMet'),
    data: meetingSchema.extend({ complete: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('MatterCeased'),
    data: z.strictObject({ reason: words(1_000) }),
  }),
  ...obligationEventBodySchemas,
]);
/** Every type that a matter's history can hold. */
export const matterEventTypes = [
  'MatterOpened',
  'ClockPaused',
  'ClockResumed',
  'TermExtended',
  'CorrectionRequested',
  'CorrectionReceived',
  'MatterMet',
  'MatterCeased',
  'ObligationReminded',
  'DeadlinesRecomputed',
] as const satisfies readonly MatterEventBody['type'][];
export type MatterEventBody = z.infer<typeof matterEventBodySchema>;
export type MatterEvent = MatterEventBody & z.infer<typeof recordedSchema>;

/**
 * Parses an event as the ledger stored it.
 *
 * @throws ZodError when it has another shape than was written
 */
export function parseMatterEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): MatterEvent {
  const body = matterEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
