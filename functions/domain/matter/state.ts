import type { ObligationLog } from '../deadlines/obligation-log.ts';
import type { PauseReason } from '../deadlines/trace.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { MatterFacts, Meeting } from './events.ts';

/** While others are asked for their opinion. */
export interface AskedOpinion {
  readonly reason: PauseReason;
  readonly askedOn: LocalDate;
  readonly deliveredOn: LocalDate;
  /** Null while they have not answered. */
  readonly answeredOn: LocalDate | null;
  readonly lateEntry: string | null;
  readonly recordedAt: Instant;
}

export interface Extension {
  readonly workingDays: number;
  readonly notifiedOn: LocalDate;
  readonly reason: string;
}

export interface Correction {
  readonly noticedAt: Instant;
  readonly what: string;
  readonly receivedOn: LocalDate | null;
  readonly lateEntry: string | null;
  readonly recordedAt: Instant;
}

/** What was done, and when that was put on record. */
export interface RecordedMeeting extends Meeting {
  readonly recordedAt: Instant;
}

interface MatterBase {
  readonly facts: MatterFacts;
  readonly openedAt: Instant;
  readonly opinions: readonly AskedOpinion[];
  readonly extension: Extension | null;
  readonly correction: Correction | null;
  readonly meetings: readonly RecordedMeeting[];
  readonly obligationLog: ObligationLog;
}

/** A timed duty that is no dossier, discriminated by status. */
export type MatterState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' } & MatterBase)
  | ({ readonly status: 'met' } & MatterBase)
  | ({
      readonly status: 'ceased';
      readonly ceasedAt: Instant;
      readonly reason: string;
    } & MatterBase);
export type MatterStatus = MatterState['status'];
export type ExistingMatter = Exclude<MatterState, { status: 'absent' }>;
export type OpenMatter = Extract<MatterState, { status: 'open' }>;
export const matterStatuses = ['open', 'met', 'ceased'] as const;
