import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import type { ParameterName, ParameterValues } from '../jurisdictions/parameters.ts';
import type { Citation } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { Pause } from './pauses.ts';
import { type Deadline, deadlineAfter, type TimeUnit } from './time-limit.ts';

/** The parameters that set a number of hours, days or months, or nothing. */
type NumberParameter = {
  [Name in ParameterName]: ParameterValues[Name] extends number | null ? Name : never;
}[ParameterName];

/** What starts a clock; its day is day 0. */
export type ClockStart =
  | 'documentPublished'
  | 'informationFormed'
  | 'eventHappened'
  | 'opinionNoticed'
  | 'keyPointsPublished'
  | 'approvalCompleted'
  | 'congressClosed'
  | 'staffChanged'
  | 'reportReceived'
  | 'draftPublished'
  | 'requestReceived'
  | 'opinionAskedFor'
  | 'attributeDecided';

export interface Term {
  readonly startsWith: ClockStart;
  readonly unit: TimeUnit;
  /** The rule that says how many, with the clause that it rests on. */
  readonly parameter: NumberParameter;
}

/** Every time limit of the papers and the ordinance: from what it runs, in what it is counted. */
export const terms = {
  interpretation: {
    startsWith: 'documentPublished',
    unit: 'workingDays',
    parameter: 'interpretationWithinWorkingDays',
  },
  disclosure: {
    startsWith: 'informationFormed',
    unit: 'workingDays',
    parameter: 'disclosureWithinWorkingDays',
  },
  authoritativeInformation: {
    startsWith: 'eventHappened',
    unit: 'hours',
    parameter: 'emergencyInformationHours',
  },
  pressConference: {
    startsWith: 'eventHappened',
    unit: 'hours',
    parameter: 'pressConferenceHours',
  },
  publicOpinionResponse: {
    startsWith: 'opinionNoticed',
    unit: 'hours',
    parameter: 'publicOpinionResponseHours',
  },
  workPlan: {
    startsWith: 'keyPointsPublished',
    unit: 'workingDays',
    parameter: 'planWithinWorkingDays',
  },
  serviceItemChange: {
    startsWith: 'approvalCompleted',
    unit: 'workingDays',
    parameter: 'changedServiceItemWithinWorkingDays',
  },
  povertyFundsPlan: {
    startsWith: 'congressClosed',
    unit: 'workingDays',
    parameter: 'povertyFundsPlanWithinWorkingDays',
  },
  staffFiling: {
    startsWith: 'staffChanged',
    unit: 'workingDays',
    parameter: 'staffFilingWithinWorkingDays',
  },
  errorReport: {
    startsWith: 'reportReceived',
    unit: 'calendarDays',
    parameter: 'errorReportWithinDays',
  },
  publicComment: {
    startsWith: 'draftPublished',
    unit: 'calendarDays',
    parameter: 'publicCommentDays',
  },
  requestAnswer: {
    startsWith: 'requestReceived',
    unit: 'workingDays',
    parameter: 'requestAnswerWithinWorkingDays',
  },
  correctionNotice: {
    startsWith: 'requestReceived',
    unit: 'workingDays',
    parameter: 'correctionNoticeWithinWorkingDays',
  },
  thirdPartyOpinion: {
    startsWith: 'opinionAskedFor',
    unit: 'workingDays',
    parameter: 'thirdPartyOpinionWithinWorkingDays',
  },
  attributeReview: {
    startsWith: 'attributeDecided',
    unit: 'months',
    parameter: 'attributeReviewEveryMonths',
  },
} as const satisfies Readonly<Record<string, Term>>;
export type TermName = keyof typeof terms;

/** What a count of time rests on besides the moment at which it began. */
export interface TermRules {
  readonly jurisdiction: Jurisdiction;
  readonly calendar: WorkingCalendar;
}

export interface TermDeadline extends Deadline {
  readonly basis: Citation;
}

/**
 * When a term of the jurisdiction runs out, or null where its papers set no such term.
 *
 * @param also what lengthens it: an extension in its own unit, and pauses
 * @throws {Refusal} `dateOutsideCalendar` before 1990 and after 2200
 */
export function termDeadline(
  name: TermName,
  startedAt: Instant,
  { jurisdiction, calendar }: TermRules,
  also: { readonly extension?: number; readonly pauses?: readonly Pause[] } = {},
): TermDeadline | null {
  const { parameter, unit } = terms[name];
  const { value, citation } = jurisdiction.parameters[parameter];
  if (value === null) return null;
  const limit = { unit, amount: value + (also.extension ?? 0) };
  return { ...deadlineAfter(limit, startedAt, calendar, also.pauses ?? []), basis: citation };
}
