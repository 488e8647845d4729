import { z } from 'zod';
import type { ExportedEvent } from './read-export.ts';

/** What the recount reads of each event of a dossier; everything else may be as it likes. */
const fields = {
  DossierOpened: z.object({
    department: z.string(),
    normative: z.boolean(),
    triggers: z.array(z.string()),
  }),
  DocumentLodged: z.object({
    facts: z.object({ dateOfDocument: z.string().nullable() }),
    proposal: z.object({ attribute: z.string() }),
  }),
  PlanLodged: z.object({
    plan: z.object({
      exemption: z.unknown().optional(),
      materials: z.array(
        z.object({
          key: z.string(),
          form: z.string(),
          due: z.object({ kind: z.string() }),
          interpreters: z.array(z.object({ kind: z.string() })).optional(),
        }),
      ),
    }),
  }),
  Keyed: z.object({ key: z.string() }),
  DisclosureDecided: z.object({ attribute: z.string() }),
  FollowUpOpened: z.object({
    key: z.string(),
    form: z.string(),
    dueOn: z.string(),
    doubts: z.array(z.number()),
  }),
  DoubtRecorded: z.object({ doubt: z.number() }),
  FollowUpScheduled: z.object({ key: z.string(), dueOn: z.string() }),
  ReleaseRecorded: z.object({ part: z.string(), channel: z.string(), releasedAt: z.string() }),
  ValidityPeriodSet: z.object({ validUntil: z.string().nullable() }),
  ValidityExtended: z.object({ until: z.string() }),
  ReplacementPublished: z.object({ by: z.string() }),
  ValidityMarked: z.object({ validity: z.string(), effectiveOn: z.string() }),
  AttributeReviewOpened: z.object({ basis: z.string() }),
  AttributeReviewed: z.object({ from: z.string(), to: z.string() }),
  DeadlinesRecomputed: z.object({
    changes: z.array(
      z.object({ kind: z.string(), subject: z.string(), startsAt: z.string(), to: z.string() }),
    ),
  }),
} as const;

type Fields = typeof fields;
type Read<Name extends keyof Fields> = z.infer<Fields[Name]>;

/** @throws ZodError where the event lacks what is read of it */
export function read<Name extends keyof Fields>(name: Name, { data }: ExportedEvent): Read<Name> {
  return fields[name].parse(data) as Read<Name>;
}

export type PlannedMaterials = Read<'PlanLodged'>['plan']['materials'];
