import type { Parameters } from '../jurisdictions/jurisdiction.ts';
import { addCalendarDays, addMonths, type LocalDate, localDateSchema } from '../kernel/time.ts';
import type { StatedEnd, StatedPeriod, StatedStart } from './stated-period.ts';

/** What decides on the validity of a document that is being published. */
export interface PeriodSubject {
  readonly title: string;
  readonly publishedOn: LocalDate;
  /** 成文日期. */
  readonly dateOfDocument: string | null;
  /** 行政规范性文件 that is no 规章: only these lapse by rule where they state no end. */
  readonly lapsesByRule: boolean;
  readonly stated: StatedPeriod | null;
}

export interface ResolvedPeriod {
  readonly effectiveFrom: LocalDate | null;
  /** The last day on which the document applies; null for one without an end. */
  readonly validUntil: LocalDate | null;
  /** Whether the end is stated or follows from the city's rule. */
  readonly source: 'stated' | 'rule';
  /** What the end rests on, in words. */
  readonly basis: string;
}

/**
 * The days between which a document applies. A normative document that states no end has the
 * city's period: shorter for one on trial (试行、暂行).
 *
 * @returns null where nothing is stated and no rule applies
 */
export function resolvePeriod(
  subject: PeriodSubject,
  { normativeDocumentValidityYears: { value, citation } }: Parameters,
): ResolvedPeriod | null {
  const { stated, publishedOn } = subject;
  const effectiveFrom = startOf(stated?.start ?? null, subject);
  const from = effectiveFrom ?? publishedOn;
  if (stated?.end != null) {
    const validUntil = endOf(stated.end, from);
    return { effectiveFrom, validUntil, source: 'stated', basis: stated.quotation };
  }
  if (subject.lapsesByRule) {
    const years = isOnTrial(subject.title) ? value.trial : value.regular;
    const validUntil = lastDayOf(from, years * 12);
    const basis = `${citation.title}${citation.clause}：未载明有效期的，有效期${years}年`;
    return { effectiveFrom: from, validUntil, source: 'rule', basis };
  }
  if (effectiveFrom === null || stated === null) return null;
  return { effectiveFrom, validUntil: null, source: 'stated', basis: stated.quotation };
}

/** 试行 or 暂行, as the title says. */
function isOnTrial(title: string): boolean {
  return /试行|暂行/u.test(title);
}

function startOf(start: StatedStart | null, subject: PeriodSubject): LocalDate | null {
  if (start === null) return null;
  if (start.from === 'date') return start.date;
  const issued = localDateSchema.safeParse(subject.dateOfDocument).data ?? subject.publishedOn;
  const day = start.from === 'issue' ? issued : subject.publishedOn;
  return addCalendarDays(day, start.afterDays);
}

function endOf(end: StatedEnd, from: LocalDate): LocalDate {
  return end.until === 'date' ? end.date : lastDayOf(from, end.months);
}

/** Five years from 1 March end with the last day of February. */
function lastDayOf(from: LocalDate, months: number): LocalDate {
  return addCalendarDays(addMonths(from, months), -1);
}
