import type { Evidence, Explanation } from '../explanation.ts';
import type { PersonalDataType, PersonRole, PrivacyContext } from '../personal-data.ts';
import { type Columns, columnsOf } from '../tables/columns.ts';
import { type DigitWindow, digitWindows } from './digit-windows.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text prepared once for all recognisers. Offsets count UTF-16 units of the normalised copy. */
export interface Reading {
  readonly text: string;
  readonly context: PrivacyContext;
  readonly windows: readonly DigitWindow[];
  readonly columns: Columns;
}

/** What a recogniser found, and why; never the value itself. */
export interface Finding extends Span {
  readonly type: PersonalDataType;
  /** `keep`: seen and, by its role, not personal data to hide. */
  readonly action: 'mask' | 'keep';
  /** Name of the rule, `recogniser.rule`. */
  readonly rule: string;
  /** 0…1. */
  readonly score: number;
  /** The label or context word that the rule rests on. */
  readonly label?: Span | undefined;
  readonly checksum?: 'passed' | 'failed' | undefined;
  readonly role?: PersonRole | undefined;
  /** What spoke for and against it, where more than the label did. */
  readonly evidence?: readonly Evidence[] | undefined;
  /** Score of the shape alone, before its context. */
  readonly scoreBefore?: number | undefined;
  /** Why it stays, where the action is `keep`. */
  readonly kept?: Explanation['kept'] | undefined;
}

/**
 * Finds one kind of personal data. Recognisers run in a fixed order and see what the earlier ones
 * found, because a number tells that a name stands beside it, and a name whose address follows.
 */
export interface Recogniser {
  readonly id: string;
  find(reading: Reading, found: readonly Finding[]): readonly Finding[];
}

export function readingOf(text: string, context: PrivacyContext): Reading {
  return { text, context, windows: digitWindows(text), columns: columnsOf(text) };
}
