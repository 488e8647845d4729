import type { ObligationLog } from '../deadlines/obligation-log.ts';
import type { Digest } from '../kernel/digest.ts';
import type { PersonId } from '../kernel/people.ts';
import type { Instant } from '../kernel/time.ts';
import type { IncidentFacts } from './events.ts';
import type { IncidentGate } from './gate-names.ts';
import type { PreparedText, Statement } from './statements.ts';

/** Something that the incident calls for, or once did. */
export interface Duty {
  readonly gate: IncidentGate;
  /** Since when it has been owed, which is when somebody could first act on it. */
  readonly since: Instant;
  /** When another level took its place; null while it stands. */
  readonly ceasedAt: Instant | null;
}

export interface KnownText extends PreparedText {
  readonly preparedBy: PersonId | 'system';
  readonly digest: Digest;
  readonly clearedBy: PersonId | 'system' | null;
  readonly clearedAt: Instant | null;
}

export interface KnownStatement extends Statement {
  readonly recordedBy: PersonId | 'system';
  readonly recordedAt: Instant;
}

interface IncidentBase {
  readonly facts: IncidentFacts;
  readonly openedAt: Instant;
  readonly enteredAt: Instant;
  /** 1 when it was opened; one more each time that something is owed anew after it was closed. */
  readonly round: number;
  readonly duties: readonly Duty[];
  readonly texts: readonly KnownText[];
  readonly statements: readonly KnownStatement[];
  readonly log: ObligationLog;
}

/** An incident, discriminated by status. */
export type IncidentState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' } & IncidentBase)
  | ({ readonly status: 'closed' } & IncidentBase)
  | ({ readonly status: 'withdrawn'; readonly reasons: readonly string[] } & IncidentBase);
export type IncidentStatus = IncidentState['status'];
export type ExistingIncident = Exclude<IncidentState, { status: 'absent' }>;
export type IncidentAt<S extends IncidentStatus> = Extract<IncidentState, { status: S }>;
