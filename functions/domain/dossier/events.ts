import { z } from 'zod';
import { lateEntrySchema } from '../deadlines/late-entry.ts';
import { obligationEventBodySchemas } from '../deadlines/obligation-events.ts';
import { disclosureDecisionSchema } from '../disclosure/decision.ts';
import { channelSchema } from '../interpretation/plan.ts';
import { qualityNumbersSchema, qualityRecordSchema } from '../interpretation/quality-numbers.ts';
import { interpretationTriggerSchema } from '../interpretation/triggers.ts';
import { jurisdictionIdSchema } from '../jurisdictions/jurisdiction.ts';
import { type Digest, digestSchema } from '../kernel/digest.ts';
import { dossierIdSchema, issueIdSchema, materialKeySchema } from '../kernel/identifiers.ts';
import { actorSchema, departmentIdSchema } from '../kernel/people.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import { privacyDecisionSchema } from '../privacy/decisions.ts';
import { leaksSchema } from '../privacy/rendition/places.ts';
import { reviewPageSchema, reviewRecordSchema } from '../privacy/review/record.ts';
import { closedEvents } from './closed/events.ts';
import { doubtEvents } from './doubts/events.ts';
import { gateSchema, reviewGateSchema } from './gate-names.ts';
import { lodgedDocumentSchema, lodgedMaterialSchema, lodgedPlanSchema } from './lodgings.ts';
import { predecessorEvents } from './predecessor/predecessor.ts';
import { validityEvents } from './validity/events.ts';

/** What can have happened to a dossier, in the order in which it usually does. */
const reasons = z.array(z.string().trim().min(1).max(2_000)).min(1).max(50);

export const dossierFactsSchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string().trim().min(1).max(500),
  /** The lead drafting department, which is also the one that interprets. */
  department: departmentIdSchema,
  jointDepartments: z.array(departmentIdSchema).max(20),
  jurisdiction: jurisdictionIdSchema,
  /** 行政规范性文件: must be interpreted and gazetted. */
  normative: z.boolean(),
  /** Highly technical: asks for expert interpretation (NJ18 一(二)). */
  technical: z.boolean(),
  triggers: z.array(interpretationTriggerSchema).max(10),
});
export type DossierFacts = z.infer<typeof dossierFactsSchema>;

export const renditionSchema = z.strictObject({
  /** `document`, `plan` or the key of a material. */
  part: z.string().min(1).max(64),
  title: z.string().min(1).max(500),
  mediaType: z.literal('application/pdf'),
  digest: digestSchema,
  /** The same text as a file for Word. What was rendered before there was such a file has none. */
  docx: digestSchema.exactOptional(),
  /** Digest of the public, de-identified model that was rendered. */
  model: digestSchema,
});
export type Rendition = z.infer<typeof renditionSchema>;

/** The digests of the files of a rendition, the PDF first. */
export function filesOf({ digest, docx }: Rendition): readonly Digest[] {
  return docx === undefined ? [digest] : [digest, docx];
}

/** A published file and its copy that shows on every page what has become of the document. */
export const markedRenditionSchema = z.strictObject({
  part: z.string().min(1).max(64),
  original: digestSchema,
  digest: digestSchema,
});
export type MarkedRendition = z.infer<typeof markedRenditionSchema>;

const validityChange = {
  validity: z.enum(['amended', 'repealed', 'lapsed', 'revoked']),
  effectiveOn: localDateSchema,
};

/** A public, de-identified model made at the privacy gate, so that sign-off sees the final text. */
export const publicModelSchema = z.strictObject({
  part: z.string().min(1).max(64),
  model: digestSchema,
});
export type PublicModel = z.infer<typeof publicModelSchema>;

const publicModels = z.array(publicModelSchema).min(1).max(60);
/** Before reviews were recorded in pages, the event that closed the gate held each decision. */
const decisionsInline = { decisions: z.array(privacyDecisionSchema).max(20_000) };

const scheduledFollowUpSchema = z.strictObject({
  key: materialKeySchema,
  dueOn: localDateSchema,
  /** True where the calendar of that year was not yet announced. */
  provisional: z.boolean(),
});

export const dossierEventBodySchema = z.discriminatedUnion('type', [
  ...obligationEventBodySchemas,
  z.strictObject({ type: z.literal('DossierOpened'), data: dossierFactsSchema }),
  z.strictObject({ type: z.literal('DocumentLodged'), data: lodgedDocumentSchema }),
  z.strictObject({ type: z.literal('PlanLodged'), data: lodgedPlanSchema }),
  z.strictObject({ type: z.literal('MaterialLodged'), data: lodgedMaterialSchema }),
  z.strictObject({
    type: z.literal('MaterialRemoved'),
    data: z.strictObject({ key: materialKeySchema }),
  }),
  ...predecessorEvents,
  z.strictObject({
    type: z.literal('PackageSubmitted'),
    data: z.strictObject({
      round: z.int().min(1),
      /** How each material stood; what was submitted before this was judged has none. */
      quality: qualityRecordSchema.exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal('ScreeningPassed'),
    data: z.strictObject({ note: z.string().max(2_000) }),
  }),
  z.strictObject({ type: z.literal('DisclosureDecided'), data: disclosureDecisionSchema }),
  /** What was decided on each candidate, before the event that closes the gate. */
  z.strictObject({
    type: z.literal('PersonalDataReviewed'),
    data: z.strictObject({ gate: reviewGateSchema, ...reviewPageSchema.shape }),
  }),
  z.strictObject({
    type: z.literal('PersonalDataDecided'),
    data: z.union([
      z.strictObject({ ...reviewRecordSchema.shape, publicModels }),
      z.strictObject({ ...decisionsInline, publicModels }),
    ]),
  }),
  /** What lay in the vault of the review that ended then is gone for good. */
  z.strictObject({
    type: z.literal('RawPersonalDataDestroyed'),
    data: z.strictObject({ gate: reviewGateSchema, endedAt: instantSchema }),
  }),
  z.strictObject({
    type: z.literal('PackageSignedOff'),
    data: z.strictObject({
      packageDigest: digestSchema,
      note: z.string().max(2_000),
      /** The officer also decided that the document goes out without interpretation. */
      exemptionGranted: z.literal(true).exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal('ClosedUnpublished'),
    data: z.strictObject({ attribute: z.enum(['onRequest', 'withheld']) }),
  }),
  z.strictObject({
    type: z.literal('ReturnedToDrafting'),
    data: z.strictObject({ gate: gateSchema, reasons }),
  }),
  z.strictObject({ type: z.literal('DossierWithdrawn'), data: z.strictObject({ reasons }) }),
  z.strictObject({
    type: z.literal('PackageRendered'),
    data: z.strictObject({
      packageDigest: digestSchema,
      renditions: z.array(renditionSchema).min(1).max(60),
    }),
  }),
  /** What was about to be published still showed personal data, so nothing went out. */
  z.strictObject({
    type: z.literal('ReleaseBlocked'),
    data: z.strictObject({ packageDigest: digestSchema, found: leaksSchema }),
  }),
  /** One event makes document and interpretation public (同步部署). */
  z.strictObject({
    type: z.literal('Published'),
    data: z.strictObject({ packageDigest: digestSchema }),
  }),
  z.strictObject({ type: z.literal('FollowUpScheduled'), data: scheduledFollowUpSchema }),
  z.strictObject({
    type: z.literal('ReleaseRecorded'),
    data: z.strictObject({
      part: z.string().min(1).max(64),
      channel: channelSchema,
      /** Where it can be seen: an address or the name and date of the medium. */
      reference: z.string().trim().min(1).max(500),
      releasedAt: instantSchema,
      lateEntry: lateEntrySchema.default(null),
    }),
  }),
  z.strictObject({
    type: z.literal('FollowUpLodged'),
    data: z.strictObject({
      ...lodgedMaterialSchema.shape,
      quality: qualityNumbersSchema.exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal('FollowUpApproved'),
    data: z.union([
      z.strictObject({
        key: materialKeySchema,
        ...reviewRecordSchema.shape,
        publicModel: digestSchema,
      }),
      z.strictObject({ key: materialKeySchema, ...decisionsInline, publicModel: digestSchema }),
    ]),
  }),
  z.strictObject({
    type: z.literal('FollowUpReturned'),
    data: z.strictObject({ key: materialKeySchema, reasons }),
  }),
  z.strictObject({
    type: z.literal('FollowUpBlocked'),
    data: z.strictObject({ key: materialKeySchema, found: leaksSchema }),
  }),
  z.strictObject({
    type: z.literal('FollowUpReleased'),
    data: z.strictObject({ key: materialKeySchema, rendition: renditionSchema }),
  }),
  z.strictObject({
    type: z.literal('GateReminded'),
    data: z.strictObject({
      gate: gateSchema,
      /** 1, 2, 3 … within this stay at the gate. */
      sequence: z.int().min(1),
      kind: z.enum(['reminder', 'escalation']),
      dueOn: localDateSchema,
    }),
  }),
  z.strictObject({
    type: z.literal('Gazetted'),
    data: z.strictObject({ issue: issueIdSchema, page: z.int().min(1) }),
  }),
  z.strictObject({
    type: z.literal('ValidityMarked'),
    data: z.strictObject({
      ...validityChange,
      /** Title and number of the deciding document. */
      basis: z.string().trim().min(1).max(500),
    }),
  }),
  /** Copies with the mark were made; the originals stay as they are (JN17 三(一)). */
  z.strictObject({
    type: z.literal('RenditionsMarked'),
    data: z.strictObject({
      ...validityChange,
      renditions: z.array(markedRenditionSchema).min(1).max(120),
    }),
  }),
  ...validityEvents,
  ...closedEvents,
  ...doubtEvents,
]);

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });
export type Recorded = z.infer<typeof recordedSchema>;

export type DossierEventBody = z.infer<typeof dossierEventBodySchema>;
export type DossierEventType = DossierEventBody['type'];
export type DossierEvent = DossierEventBody & Recorded;

/**
 * Parses an event as the ledger stored it.
 *
 * @throws ZodError when it has another shape than was written
 */
export function parseDossierEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): DossierEvent {
  const body = dossierEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
