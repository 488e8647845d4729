import type { WorkingCalendar } from '../deadlines/calendar.ts';
import type { ObligationCommand } from '../deadlines/obligation-decisions.ts';
import type { DisclosureAttribute } from '../disclosure/attributes.ts';
import type { DisclosureDecision } from '../disclosure/decision.ts';
import type { DisclosureFacts } from '../disclosure/facts.ts';
import type { ReviewBasis } from '../disclosure/review.ts';
import type { MaterialContent } from '../interpretation/material-content.ts';
import type { MediaLink } from '../interpretation/media.ts';
import type { Channel } from '../interpretation/plan.ts';
import type { JudgedMaterial } from '../interpretation/quality-numbers.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import type { Doer } from '../kernel/authority.ts';
import type { Digest } from '../kernel/digest.ts';
import type { DossierId, IssueId, MaterialKey } from '../kernel/identifiers.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Leak } from '../privacy/rendition/places.ts';
import type { ReviewOutcome } from '../privacy/review/outcome.ts';
import type { Doubt } from './doubts/doubt.ts';
import type { DossierFacts, MarkedRendition, PublicModel, Rendition } from './events.ts';
import type { Gate, ReviewGate } from './gate-names.ts';
import type { LodgedDocument, LodgedFile, LodgedMaterial, LodgedPlan } from './lodgings.ts';
import type { Predecessor } from './predecessor/predecessor.ts';
import type { Validity } from './state.ts';

interface Issued {
  readonly by: Doer;
  readonly at: Instant;
}

/** A material as it is handed in; the department is that of the person who hands it in. */
export interface MaterialLodging {
  readonly key: MaterialKey;
  readonly form: LodgedMaterial['form'];
  readonly file: LodgedFile;
  readonly content: MaterialContent;
  readonly media: readonly MediaLink[];
}

/** A doubt as it was heard, so often and on that day. */
export type GivenDoubt = Pick<Doubt, 'source' | 'receivedOn' | 'topic' | 'words' | 'times'>;

export type DossierCommand = Issued &
  (
    | ObligationCommand
    | { readonly type: 'openDossier'; readonly facts: DossierFacts }
    | { readonly type: 'lodgeDocument'; readonly document: LodgedDocument }
    | { readonly type: 'lodgePlan'; readonly plan: LodgedPlan }
    | { readonly type: 'lodgeMaterial'; readonly material: MaterialLodging }
    | { readonly type: 'removeMaterial'; readonly key: MaterialKey }
    | { readonly type: 'namePredecessor'; readonly source: Predecessor }
    | { readonly type: 'clearPredecessor' }
    | { readonly type: 'submitPackage'; readonly quality: readonly JudgedMaterial[] }
    | { readonly type: 'passScreening'; readonly note: string }
    | {
        readonly type: 'decideDisclosure';
        readonly decision: DisclosureDecision;
        /** How the lodged models are built, so that what is to be cut out can be found. */
        readonly layout: Pick<DisclosureFacts, 'blockCounts' | 'annexBlocks'>;
      }
    | {
        readonly type: 'decidePersonalData';
        /** What was found in the package as it stands; each must be decided. */
        readonly review: ReviewOutcome;
        readonly publicModels: readonly PublicModel[];
      }
    | {
        readonly type: 'signOff';
        /** The digest of the package that the signing officer saw. */
        readonly packageDigest: Digest;
        readonly note: string;
        /** Decides on the plan's wish to issue without interpretation; asked for only then. */
        readonly exemptionGranted: boolean;
      }
    | { readonly type: 'returnToDrafting'; readonly reasons: readonly string[] }
    | { readonly type: 'withdrawDossier'; readonly reasons: readonly string[] }
    | {
        readonly type: 'recordRenditions';
        readonly packageDigest: Digest;
        readonly renditions: readonly Rendition[];
      }
    | {
        readonly type: 'blockRelease';
        readonly packageDigest: Digest;
        /** What the files still show. */
        readonly found: readonly Leak[];
      }
    | { readonly type: 'publish' }
    | {
        readonly type: 'lodgeFollowUp';
        readonly material: MaterialLodging;
        readonly quality: readonly JudgedMaterial[];
      }
    | {
        readonly type: 'approveFollowUp';
        readonly key: MaterialKey;
        readonly review: ReviewOutcome;
        readonly publicModel: Digest;
      }
    | {
        readonly type: 'returnFollowUp';
        readonly key: MaterialKey;
        readonly reasons: readonly string[];
      }
    | {
        readonly type: 'blockFollowUp';
        readonly key: MaterialKey;
        readonly found: readonly Leak[];
      }
    | { readonly type: 'releaseFollowUp'; readonly key: MaterialKey; readonly rendition: Rendition }
    | {
        readonly type: 'recordRelease';
        readonly part: string;
        readonly channel: Channel;
        readonly reference: string;
        readonly releasedAt: Instant;
        /** Why it is entered only now, where it makes timely what was late by then. */
        readonly lateEntry: string | null;
      }
    | { readonly type: 'remindGate'; readonly gate: Gate; readonly sequence: number }
    | {
        readonly type: 'recordDestruction';
        readonly gate: ReviewGate;
        /** When the review ended whose raw personal data are gone. */
        readonly endedAt: Instant;
      }
    | { readonly type: 'recordDoubts'; readonly doubts: readonly GivenDoubt[] }
    | { readonly type: 'joinDoubt'; readonly doubt: number; readonly into: number }
    | { readonly type: 'keepDoubtApart'; readonly doubt: number }
    | {
        readonly type: 'openFollowUp';
        readonly key: MaterialKey;
        readonly title: string;
        readonly form: LodgedMaterial['form'];
        readonly channels: readonly Channel[];
        /** Null for the last day that the city's limit allows. */
        readonly dueOn: LocalDate | null;
        readonly doubts: readonly number[];
      }
    | { readonly type: 'recordGazetting'; readonly issue: IssueId; readonly page: number }
    | {
        readonly type: 'markValidity';
        readonly validity: Exclude<Validity, 'inForce'>;
        readonly effectiveOn: LocalDate;
        readonly basis: string;
      }
    | { readonly type: 'extendValidity'; readonly until: LocalDate; readonly basis: string }
    | { readonly type: 'lapse' }
    | { readonly type: 'takeEffect' }
    | { readonly type: 'noteReplacement'; readonly replacement: DossierId }
    | { readonly type: 'keepInForce'; readonly basis: string }
    | {
        readonly type: 'tallyRequests';
        readonly count: number;
        readonly receivedOn: LocalDate;
        readonly reference: string | null;
      }
    | {
        readonly type: 'correctTally';
        readonly entry: number;
        readonly count: number;
        readonly reasons: string;
      }
    | {
        readonly type: 'openAttributeReview';
        readonly basis: ReviewBasis;
        /** Asked for where a person opens it; the system has none besides its basis. */
        readonly reasons: string | null;
      }
    | {
        readonly type: 'reviewAttribute';
        readonly to: DisclosureAttribute;
        readonly reasons: string;
      }
    | {
        readonly type: 'recordMarkedRenditions';
        readonly validity: Exclude<Validity, 'inForce'>;
        readonly effectiveOn: LocalDate;
        readonly renditions: readonly MarkedRendition[];
      }
  );
export type DossierCommandType = DossierCommand['type'];
export type CommandOf<T extends DossierCommandType> = Extract<DossierCommand, { type: T }>;

/** What a decision rests on besides the history: the city's rules and its working days. */
export interface DossierRules {
  readonly jurisdiction: Jurisdiction;
  readonly calendar: WorkingCalendar;
}
