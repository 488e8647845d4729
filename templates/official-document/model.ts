import type { PolicyDocument } from '../../functions/domain/document/model.ts';
import type { Instant } from '../../functions/domain/kernel/time.ts';

/** How a reader checks that a copy is genuine. */
export interface Verification {
  readonly url: string;
  readonly code: string;
}

/** What is printed as an official document (公文). */
export interface OfficialDocumentModel {
  readonly document: PolicyDocument;
  /** 附注 to print when the text has none, with or without its brackets: 此件公开发布. */
  readonly annotation: string | null;
  readonly verification: Verification | null;
  /** Stands as the date of the file. */
  readonly generatedFor: Instant;
  /** Draws tables whose caption asks for a chart, as in a report; never in a policy's own text. */
  readonly charts?: true;
}
