import type { ObligationCommand } from '../deadlines/obligation-decisions.ts';
import type { TermRules } from '../deadlines/terms.ts';
import type { PauseReason } from '../deadlines/trace.ts';
import type { Doer } from '../kernel/authority.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { MatterFacts, Meeting } from './events.ts';

interface Issued {
  readonly by: Doer;
  readonly at: Instant;
}

/**
 * Dates are those of what happened outside; `at` is when it was put on record. `lateEntry` says why
 * only then, where it makes timely what was late by then.
 */
export type MatterCommand = Issued &
  (
    | { readonly type: 'openMatter'; readonly facts: MatterFacts }
    | {
        readonly type: 'pauseClock';
        readonly reason: PauseReason;
        readonly askedOn: LocalDate;
        readonly deliveredOn: LocalDate;
        readonly lateEntry: string | null;
      }
    | { readonly type: 'resumeClock'; readonly answeredOn: LocalDate }
    | {
        readonly type: 'extendTerm';
        readonly workingDays: number;
        readonly notifiedOn: LocalDate;
        readonly reason: string;
      }
    | {
        readonly type: 'requestCorrection';
        readonly noticedAt: Instant;
        readonly what: string;
        readonly lateEntry: string | null;
      }
    | { readonly type: 'receiveCorrection'; readonly receivedOn: LocalDate }
    | { readonly type: 'meetMatter'; readonly meeting: Meeting }
    | { readonly type: 'ceaseMatter'; readonly reason: string }
    | ObligationCommand
  );
export type MatterCommandOf<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

export type MatterRules = TermRules;
