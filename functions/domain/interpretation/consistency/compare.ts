import type { PartialDate, Quantity } from './quantity.ts';

/**
 * How two figures of the same thing stand to each other.
 *
 * - `incomparable` they measure different things
 * - `bound` the same number, once as the least and once as the most
 * - `unit` working days against days, an amount a month against one a year
 */
export type Comparison = 'same' | 'value' | 'bound' | 'unit' | 'incomparable';

/** Shares of a value by which rounded figures and months of different length may differ. */
const ROUNDED = 0.12;
const MONTHS = 0.035;
const EXACT = 0.0005;
/** 三分之二 is 67% to a reader. */
const SHARE = 0.5;

export function compare(stated: Quantity, held: Quantity): Comparison {
  if (stated.dimension !== held.dimension) return 'incomparable';
  if (stated.isIncrement !== held.isIncrement) return 'incomparable';
  if (stated.date !== null && held.date !== null) return compareDates(stated.date, held.date);
  if (stated.value === null || held.value === null)
    return stated.text === held.text ? 'same' : 'value';
  if (stated.dimension === 'count' && stated.unit !== held.unit) return 'incomparable';
  if (
    stated.dimension === 'duration' &&
    (stated.unit === 'workday') !== (held.unit === 'workday')
  ) {
    return coarse(stated) || coarse(held) ? 'incomparable' : 'unit';
  }
  const perTime = amountsPerTime(stated, held);
  if (perTime !== null) return perTime;
  if (!isSame(stated.value, held.value, toleranceOf(stated, held))) return 'value';
  return areOpposite(stated, held) ? 'bound' : 'same';
}

/** A time of months or years is never meant in working days. */
function coarse({ unit }: Quantity): boolean {
  return unit === 'month' || unit === 'hour';
}

function amountsPerTime(stated: Quantity, held: Quantity): Comparison | null {
  const { value: a, perDays: perA, dimension } = stated;
  const { value: b, perDays: perB } = held;
  if (perA === null || perB === null || perA === perB || dimension !== 'money') return null;
  if (a === null || b === null) return null;
  if (isSame(a / perA, b / perB, MONTHS)) return 'same';
  return isSame(a, b, EXACT) ? 'unit' : 'value';
}

function toleranceOf(stated: Quantity, held: Quantity): number {
  if (stated.rounded || held.rounded) return ROUNDED;
  const isTime = stated.dimension === 'duration' && stated.unit !== held.unit;
  if (isTime || stated.unit === 'month') return MONTHS;
  if (stated.dimension === 'share') return SHARE / Math.max(1, Math.abs(held.value ?? 1));
  return EXACT;
}

function isSame(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function areOpposite(stated: Quantity, held: Quantity): boolean {
  return stated.bound !== null && held.bound !== null && stated.bound !== held.bound;
}

/** 9月1日 and 2026-09-01 agree; what one leaves open is not compared. */
function compareDates(stated: PartialDate, held: PartialDate): Comparison {
  const parts = (['year', 'month', 'day'] as const).filter(
    (part) => stated[part] !== null && held[part] !== null,
  );
  if (parts.length === 0) return 'incomparable';
  if (parts.some((part) => stated[part] !== held[part])) return 'value';
  // A year alone agrees with every day of it, which tells nothing of a day.
  return 'same';
}
