import type { Obligation } from '../deadlines/obligation.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { Instant } from '../kernel/time.ts';

/** An event as far as a report points at it. */
export interface TracedEvent {
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly data: object;
}

/** The history of one dossier, oldest event first, with what its department owed. */
export interface ReportedDossier {
  readonly stream: string;
  readonly history: readonly { readonly version: number; readonly event: DossierEvent }[];
  readonly obligations: readonly Obligation[];
}

/** A stream of another kind: its obligations are what a report counts of it. */
export interface ReportedStream {
  readonly stream: string;
  readonly history: readonly TracedEvent[];
  readonly obligations: readonly Obligation[];
}

/** Everything of one department that a report is made from. */
export interface ReportSources {
  readonly dossiers: readonly ReportedDossier[];
  /** Incidents, matters and the register of departments. */
  readonly others: readonly ReportedStream[];
}
