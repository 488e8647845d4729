import type { Span } from '../reading/reading.ts';
import type { QuasiIdentifier } from './quasi-identifiers.ts';
import type { WarningKind } from './warnings.ts';

/** A warning whose place is told as a span of the package's text. */
export interface Sign {
  readonly kind: WarningKind;
  readonly span: Span;
  /** Names, to count each person of a passage once; a number where only records were counted. */
  readonly people: ReadonlySet<string> | number;
  readonly fields: readonly QuasiIdentifier[];
  /** Whether it concerns the whole block and not the words of the span. */
  readonly whole: boolean;
}
