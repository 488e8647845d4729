import { z } from 'zod';
import { digestSchema } from '../kernel/digest.ts';
import { dossierIdSchema, issueIdSchema } from '../kernel/identifiers.ts';
import { actorSchema } from '../kernel/people.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import { documentColumnSchema } from './columns.ts';
import { issueGates } from './gate-names.ts';

/** A dossier in the issue: its document in one column, its interpretation beside it. */
export const entrySchema = z.strictObject({
  dossier: dossierIdSchema,
  column: documentColumnSchema,
  /** What was signed off and published; the issue prints this and nothing else. */
  packageDigest: digestSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** Where a part of a dossier stands in the printed issue. */
export const placementSchema = z.strictObject({
  dossier: dossierIdSchema,
  /** `document` or the key of a material. */
  part: z.string().min(1).max(64),
  page: z.int().min(1),
});
export type Placement = z.infer<typeof placementSchema>;

export const issueFactsSchema = z.strictObject({
  issue: issueIdSchema,
  year: z.int().min(1949).max(2999),
  /** 期号, restarts every year. */
  issueNumber: z.int().min(1).max(999),
  /** 总第N期, strictly increasing. */
  cumulativeIssueNumber: z.int().min(1),
  publishedOn: localDateSchema,
});
export type IssueFacts = z.infer<typeof issueFactsSchema>;

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });

export const issueEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('IssueOpened'), data: issueFactsSchema }),
  z.strictObject({
    type: z.literal('IssueComposed'),
    data: z.strictObject({ entries: z.array(entrySchema).min(1).max(500) }),
  }),
  z.strictObject({
    type: z.literal('IssueReturned'),
    data: z.strictObject({ reasons: z.array(z.string().trim().min(1).max(2_000)).min(1).max(50) }),
  }),
  /** 清样定稿: covers the digest of the composition, so nothing can be slipped in afterwards. */
  z.strictObject({
    type: z.literal('FinalProofApproved'),
    data: z.strictObject({ compositionDigest: digestSchema }),
  }),
  z.strictObject({
    type: z.literal('IssueRendered'),
    data: z.strictObject({
      compositionDigest: digestSchema,
      digest: digestSchema,
      pages: z.int().min(1),
      placements: z.array(placementSchema).min(1).max(2_000),
    }),
  }),
  /** Paper and online at once (线上线下同步发行). */
  z.strictObject({
    type: z.literal('IssuePublished'),
    data: z.strictObject({ digest: digestSchema }),
  }),
  z.strictObject({
    type: z.literal('IssueGateReminded'),
    data: z.strictObject({
      gate: z.enum(issueGates),
      sequence: z.int().min(1),
      kind: z.enum(['reminder', 'escalation']),
      dueOn: localDateSchema,
    }),
  }),
  z.strictObject({
    type: z.literal('IssueWithdrawn'),
    data: z.strictObject({ reasons: z.array(z.string().trim().min(1).max(2_000)).min(1).max(50) }),
  }),
]);
export type IssueEventBody = z.infer<typeof issueEventBodySchema>;
export type IssueEvent = IssueEventBody & z.infer<typeof recordedSchema>;

/**
 * Parses an event as the ledger stored it.
 *
 * @throws ZodError when it has another shape than was written
 */
export function parseIssueEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): IssueEvent {
  const body = issueEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
