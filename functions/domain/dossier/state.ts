import type { ObligationLog } from '../deadlines/obligation-log.ts';
import type { DisclosureAttribute } from '../disclosure/attributes.ts';
import type { DisclosureDecision } from '../disclosure/decision.ts';
import type { ReviewBasis } from '../disclosure/review.ts';
import type { Channel } from '../interpretation/plan.ts';
import type { Digest } from '../kernel/digest.ts';
import type { DossierId, IssueId, MaterialKey } from '../kernel/identifiers.ts';
import type { PersonId } from '../kernel/people.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Leak } from '../privacy/rendition/places.ts';
import type { Doubt, OpenedFollowUp } from './doubts/doubt.ts';
import type { DossierEventBody, DossierFacts, MarkedRendition, Rendition } from './events.ts';
import type { Gate, ReviewGate } from './gate-names.ts';
import type { LodgedDocument, LodgedMaterial, LodgedPlan } from './lodgings.ts';
import type { Predecessor } from './predecessor/predecessor.ts';

/** A review of personal data that is over, at the last time that it was. */
export interface EndedReview {
  readonly gate: ReviewGate;
  readonly endedAt: Instant;
  /** When its raw personal data were destroyed; null while they may lie in the vault. */
  readonly destroyedAt: Instant | null;
}

/** Requests for a document that is closed, as staff counted them. */
export interface Tally {
  readonly entry: number;
  readonly count: number;
  readonly receivedOn: LocalDate;
  readonly reference: string | null;
  readonly recordedAt: Instant;
}

/** A review of the attribute that waits for its decision. */
export interface OpenReview {
  readonly review: number;
  readonly basis: ReviewBasis;
  readonly openedAt: Instant;
  readonly decidedAt: null;
}

export type AttributeReviewRecord =
  | OpenReview
  | (Omit<OpenReview, 'decidedAt'> & {
      readonly decidedAt: Instant;
      readonly from: DisclosureAttribute;
      readonly to: DisclosureAttribute;
    });

/** On the way from closed to open; the closed dossier stands behind it until it is public. */
export interface Conversion {
  readonly review: number;
  readonly from: DisclosureAttribute;
  readonly to: DisclosureAttribute;
  readonly decidedAt: Instant;
  readonly closed: ClosedUnpublished;
}

/** What happened to a dossier while an attribute kept it from the public. */
export interface ClosedHistory {
  readonly tallies: readonly Tally[];
  readonly reviews: readonly AttributeReviewRecord[];
  /** Each time during which one decision on the attribute stood, and when it was looked at again. */
  readonly periods: readonly { readonly since: Instant; readonly reviewedAt: Instant | null }[];
  /** The one that is under way, or by which the dossier became public. */
  readonly conversion: Conversion | null;
}

/** A stay at a gate that is over. */
export interface EndedStay {
  readonly gate: Gate;
  readonly since: Instant;
  readonly until: Instant;
  /** True where nobody decided: the dossier was withdrawn, or lodged anew before the decision. */
  readonly ceased: boolean;
}

/** A duty to disclose that fell away: by the attribute, by another date or with the dossier. */
export interface CeasedDisclosure {
  readonly startsOn: LocalDate;
  readonly ceasedAt: Instant;
}

/** What was owed and is over. */
export interface DutyHistory {
  readonly stays: readonly EndedStay[];
  readonly ceasedDisclosures: readonly CeasedDisclosure[];
  /** From when on a repealed, lapsed or revoked document calls for nothing more; else null. */
  readonly endsAt: Instant | null;
  readonly log: ObligationLog;
}

/** What every dossier holds, whatever its status. */
interface DossierBase {
  readonly facts: DossierFacts;
  readonly openedAt: Instant;
  /** 1 for the first drafting; each return to drafting begins the next. */
  readonly round: number;
  /** Since when the dossier is in its status. */
  readonly enteredAt: Instant;
  /** Everyone who wrote any of it; none of them may decide on it. */
  readonly drafters: readonly PersonId[];
  /** How often each gate was reminded of during the present stay at it. */
  readonly reminders: Readonly<Partial<Record<Gate, number>>>;
  readonly document: LodgedDocument | null;
  readonly plan: LodgedPlan | null;
  readonly materials: readonly LodgedMaterial[];
  /** The document that this one replaces; null where none is named. */
  readonly predecessor: Predecessor | null;
  /** One a gate at most. */
  readonly endedReviews: readonly EndedReview[];
  /** What was owed and is over, and what was reminded of. */
  readonly duties: DutyHistory;
  readonly closedHistory: ClosedHistory;
}

/** Document and plan are lodged: what the reviewers see side by side. */
interface Package extends DossierBase {
  readonly document: LodgedDocument;
  readonly plan: LodgedPlan;
}

interface Reviewed extends Package {
  readonly disclosure: DisclosureDecision;
}

/** Counts and digests; of old dossiers, each decision. */
export type PersonalDataDecision = Extract<
  DossierEventBody,
  { type: 'PersonalDataDecided' }
>['data'];

interface Deidentified extends Reviewed {
  readonly personalData: PersonalDataDecision;
}

export interface SignOff {
  readonly packageDigest: Digest;
  readonly by: PersonId | 'system';
  readonly at: Instant;
}

interface Signed extends Deidentified {
  readonly signOff: SignOff;
}

export interface Return {
  readonly gate: Gate;
  readonly reasons: readonly string[];
  readonly at: Instant;
}

export interface Release {
  readonly part: string;
  readonly channel: Channel;
  readonly reference: string;
  readonly releasedAt: Instant;
  readonly lateEntry: string | null;
  readonly recordedAt: Instant;
}

/** A later interpretation, promised by the plan or opened afterwards; its key is its material's. */
export type FollowUp = {
  readonly key: MaterialKey;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly stageSince: Instant;
  readonly lastReturn: readonly string[] | null;
  /** What was opened to answer doubts; null for what the plan promised. */
  readonly opened: OpenedFollowUp | null;
} & (
  | { readonly stage: 'scheduled' }
  | {
      readonly stage: 'lodged';
      readonly material: LodgedMaterial;
      /** As that of the dossier at de-identification. */
      readonly pages: Digest | null;
      readonly blocked: readonly Leak[] | null;
    }
  | { readonly stage: 'approved'; readonly material: LodgedMaterial; readonly publicModel: Digest }
  | {
      readonly stage: 'released';
      readonly material: LodgedMaterial;
      readonly rendition: Rendition;
      readonly releasedAt: Instant;
    }
);

export type Validity = 'inForce' | 'amended' | 'repealed' | 'lapsed' | 'revoked';

/** From when until when a document applies, and since when that is known. */
export interface ValidityPeriod {
  readonly effectiveFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly source: 'stated' | 'rule';
  readonly basis: string;
  readonly setAt: Instant;
}

/** `lapsedUndecided` is what the system marked because nobody had decided by the last day. */
export interface ValidityDecision {
  readonly kind: Exclude<Validity, 'inForce'> | 'extended' | 'kept' | 'lapsedUndecided';
  readonly at: Instant;
}

/** A published document that replaces this one, and since when that is known. */
export interface Replacement {
  readonly by: DossierId;
  readonly notedAt: Instant;
}

export interface Renditions {
  readonly packageDigest: Digest;
  readonly renditions: readonly Rendition[];
}

export type Absent = { readonly status: 'absent' };
export type Drafting = {
  readonly status: 'drafting';
  readonly lastReturn: Return | null;
  /** When something was last lodged or removed; submission waits from then on. */
  readonly changedAt: Instant;
} & DossierBase;
export type Screening = { readonly status: 'screening' } & Package;
export type DisclosureReview = { readonly status: 'disclosureReview' } & Package;
export type Deidentification = {
  readonly status: 'deidentification';
  /** Over the pages of decisions that were recorded at this gate; null before the first. */
  readonly pages: Digest | null;
  /** What its files still showed when it was to be released; null where none were made. */
  readonly blocked: readonly Leak[] | null;
} & Reviewed;
export type AtSignOff = { readonly status: 'signOff' } & Deidentified;
export type AwaitingRelease = {
  readonly status: 'awaitingRelease';
  readonly rendered: Renditions | null;
} & Signed;
export type Published = {
  readonly status: 'published';
  readonly publishedAt: Instant;
  readonly rendered: Renditions;
  readonly releases: readonly Release[];
  readonly followUps: readonly FollowUp[];
  /** When a repeal, lapse or revocation that applies ended what was promised; null while it is in force. */
  readonly followUpsEndedAt: Instant | null;
  /** What people doubt about it, in the order in which it was heard. */
  readonly doubts: readonly Doubt[];
  readonly gazetted: { readonly issue: IssueId; readonly page: number } | null;
  readonly validity: Validity;
  readonly validityMark: { readonly effectiveOn: LocalDate; readonly basis: string } | null;
  /** Whether the mark that stands was made ahead of its day and waits for it. */
  readonly markComing: boolean;
  /** The last one stands; empty for what was published before periods were kept. */
  readonly periods: readonly ValidityPeriod[];
  readonly validityDecisions: readonly ValidityDecision[];
  readonly replacements: readonly Replacement[];
  /** The copies that show the mark that stands; none between the mark and their making. */
  readonly marked: readonly MarkedRendition[];
} & Signed;
export type ClosedUnpublished = { readonly status: 'closedUnpublished' } & Signed;
export type Withdrawn = {
  readonly status: 'withdrawn';
  readonly reasons: readonly string[];
} & DossierBase;

/** A dossier, discriminated by status: a status only offers what its history must hold. */
export type DossierState =
  | Absent
  | Drafting
  | Screening
  | DisclosureReview
  | Deidentification
  | AtSignOff
  | AwaitingRelease
  | Published
  | ClosedUnpublished
  | Withdrawn;
export type DossierStatus = DossierState['status'];
export type ExistingDossier = Exclude<DossierState, Absent>;
