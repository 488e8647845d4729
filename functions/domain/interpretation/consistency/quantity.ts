/** What a figure measures; only figures of one dimension can contradict each other. */
export const dimensions = [
  'money',
  'share',
  'points',
  'duration',
  'date',
  'timeOfDay',
  'age',
  'count',
  'phone',
  'documentNumber',
] as const;
export type Dimension = (typeof dimensions)[number];

/** 不少于, 以上; 不超过, 以内; null where the words set no bound. */
export type Bound = 'atLeast' | 'atMost' | null;

/** A figure as a text states it. */
export interface Quantity {
  readonly dimension: Dimension;
  /**
   * In the base unit of the dimension: 元, per cent, days, minutes after midnight, years of age,
   * pieces. Null for what is compared as text.
   */
  readonly value: number | null;
  /** Measure word of a count, `workday` or `day`… of a duration; empty elsewhere. */
  readonly unit: string;
  /** Of a date: what it names, each null where it is left open; of a number: its canonical text. */
  readonly date: PartialDate | null;
  readonly text: string;
  /** 约, 近, 多: stated as rounded. */
  readonly rounded: boolean;
  readonly bound: Bound;
  /** 每月, 每年: the time that an amount is for, in days; null where none is named. */
  readonly perDays: number | null;
  /** 再增加2万元: what comes on top of another amount. */
  readonly isIncrement: boolean;
  /** 从 in 从甲到乙, 以前, 原: what held before. */
  readonly isOld: boolean;
  /** UTF-16 offsets in the passage. */
  readonly start: number;
  readonly end: number;
}

export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}
