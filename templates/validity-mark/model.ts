import type { Digest } from '../../functions/domain/kernel/digest.ts';
import type { Instant, LocalDate } from '../../functions/domain/kernel/time.ts';

/** What is laid over a published file when its document is 修改, 废止, 失效 or 撤销. */
export interface ValidityMarkModel {
  /** The published PDF; its bytes stay inside the marked file, unchanged. */
  readonly original: Digest;
  /** An interpretation stays as it is; what has changed is the document that it explains. */
  readonly kind: 'document' | 'interpretation';
  readonly validity: 'amended' | 'repealed' | 'lapsed' | 'revoked';
  readonly effectiveOn: LocalDate;
  /** Title and number of the deciding document. */
  readonly basis: string;
  /** Stands as the date of the change of the file. */
  readonly generatedFor: Instant;
}
