import type { Citation } from '../kernel/refusal.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import type { TraceStep } from './working-days.ts';

/** Every duty that has a time, by the kind of stream whose history brings it forth. */
export const obligationKinds = [
  // dossier/…
  'disclosure',
  'interpretation',
  'followUp',
  'gate',
  'attributeReview',
  'validity',
  // incident/…
  'authoritativeInformation',
  'pressConference',
  'publicOpinionResponse',
  // registry/departments
  'firstInterpreter',
  'annualReport',
  // matter/…
  'serviceItemChange',
  'workPlan',
  'povertyFundsPlan',
  'staffFiling',
  'errorReport',
  'websiteCheck',
  'decisionDraft',
  'requestAnswer',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Why nobody can be reminded of an obligation. */
export const hindrances = ['departmentWithoutHead'] as const;
export type Hindrance = (typeof hindrances)[number];

/**
 * Something that somebody must have done by a time, with the rule and how the time was counted.
 * It follows from events, calendar and jurisdiction alone and is never stored itself.
 */
export interface Obligation {
  readonly kind: ObligationKind;
  /** The stream whose history brings it forth, for example `dossier/2026-001`. */
  readonly stream: string;
  readonly department: string;
  /** What it is about: a channel, the key of a follow-up, a gate; empty for the whole. */
  readonly subject: string;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly basis: Citation;
  /** How each day was counted; empty for hours on the clock and for dates that a plan names. */
  readonly trace: readonly TraceStep[];
  /** True where a notice of holidays that is not known yet could move the due date. */
  readonly provisional: boolean;
  readonly satisfiedAt: Instant | null;
  /**
   * From when on it is no longer owed without having been done (withdrawn, converted, repealed);
   * else null. It may lie ahead: a document can be repealed from a later day on.
   */
  readonly ceasedAt: Instant | null;
  /**
   * When it was put on record that it was done in time, where its time was over by then (补录); null
   * normally. What is believed by its day alone has to be seen by whoever supervises.
   */
  readonly enteredLateAt: Instant | null;
  /** Why nobody can be reminded of it, so that the supervisor is; null normally. */
  readonly hindered: Hindrance | null;
}

/** The worst first, as a board shows them. */
export const obligationStandings = ['overdue', 'soon', 'due', 'metLate', 'met', 'ceased'] as const;
export type ObligationStanding = (typeof obligationStandings)[number];

const hourClocks: ReadonlySet<ObligationKind> = new Set([
  'authoritativeInformation',
  'pressConference',
  'publicOpinionResponse',
]);

/** Whether it runs in hours on the clock, day and night, instead of working days. */
export function runsInHours({ kind }: Pick<Obligation, 'kind'>): boolean {
  return hourClocks.has(kind);
}

const SOON_MS = 24 * 3_600_000;
const SHARE_OF_HOURS = 4;

type Standing = Pick<Obligation, 'kind' | 'startsAt' | 'dueAt' | 'satisfiedAt' | 'ceasedAt'>;

/**
 * How an obligation stands at a moment: exactly one of the standings, and what is late is late.
 * `soon` is the last day of a deadline of days, the last quarter of a deadline of hours.
 */
export function standingOf(obligation: Standing, now: Instant): ObligationStanding {
  const due = epochMsOf(obligation.dueAt);
  const { satisfiedAt } = obligation;
  if (satisfiedAt !== null) return epochMsOf(satisfiedAt) <= due ? 'met' : 'metLate';
  if (!isOwed(obligation, now)) return 'ceased';
  const left = due - epochMsOf(now);
  if (left < 0) return 'overdue';
  const span = due - epochMsOf(obligation.startsAt);
  return left <= (runsInHours(obligation) ? span / SHARE_OF_HOURS : SOON_MS) ? 'soon' : 'due';
}

/** Done, in time or late, or no longer owed: nothing is left to do. */
export function isOver(standing: ObligationStanding): boolean {
  return standing === 'met' || standing === 'metLate' || standing === 'ceased';
}

/** Still owed at a moment: neither done nor ceased. */
export function isOwed(
  { satisfiedAt, ceasedAt }: Pick<Obligation, 'satisfiedAt' | 'ceasedAt'>,
  now: Instant,
): boolean {
  if (satisfiedAt !== null) return false;
  return ceasedAt === null || epochMsOf(now) < epochMsOf(ceasedAt);
}

/** What names an obligation within its stream, also when its due date moves. */
export type ObligationName = Pick<Obligation, 'kind' | 'subject' | 'startsAt'>;

export function obligationKey({ kind, subject, startsAt }: ObligationName): string {
  return `${kind}|${subject}|${startsAt}`;
}
