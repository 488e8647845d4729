import type { ObligationKind } from '../deadlines/obligation.ts';
import type { Citation } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time.ts';

/** What a report counts besides obligations. */
export const countedRows = [
  'documents',
  'attributes',
  'conversions',
  'requests',
  'forms',
  'firstInterpreter',
  'experts',
  'exemptions',
  'gazetting',
  'doubts',
  'validity',
  'reminders',
] as const;
export type CountedRow = (typeof countedRows)[number];

/** A row of the report; each kind of obligation has one of its own. */
export type RowName = CountedRow | `onTime:${ObligationKind}`;

/** What was counted: one thing that happened, and the events of the ledger that say so. */
export interface Evidence {
  readonly stream: string;
  /** Versions of the stream, ascending; never empty. */
  readonly versions: readonly number[];
  /** How much it counts; 1 but for events that report a number themselves. */
  readonly count: number;
}

export interface Figure {
  /** For example `met`, `overdue`, `qa`, `proactive`. */
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

export interface ReportRow {
  readonly row: RowName;
  /** The clause that asks for it. */
  readonly basis: Citation;
  readonly figures: readonly Figure[];
  /** Which figures are the good ones, and of which they are a share; null where none is asked. */
  readonly rate: { readonly of: readonly string[]; readonly in: readonly string[] } | null;
  /** The number that the rules ask for, where they name one. */
  readonly least: number | null;
}

/** 年度合规报告: one department, one year, as the ledger tells it at a moment. */
export interface ComplianceReport {
  readonly department: string;
  readonly year: number;
  /** What was still open then counts as pending. */
  readonly asOf: Instant;
  readonly rows: readonly ReportRow[];
}

/** The number that a figure shows: the sum of what its evidence counts. */
export function amountOf({ evidence }: Figure): number {
  return evidence.reduce((sum, { count }) => sum + count, 0);
}

/** 0…1, or null where there is nothing of which it could be a share. */
export function rateOf({ rate, figures }: Pick<ReportRow, 'rate' | 'figures'>): number | null {
  if (rate === null) return null;
  const sum = (names: readonly string[]) =>
    figures
      .filter(({ name }) => names.includes(name))
      .reduce((total, figure) => total + amountOf(figure), 0);
  const whole = sum(rate.in);
  return whole === 0 ? null : sum(rate.of) / whole;
}
