import type { PolicyDocument } from '../../functions/domain/document/model.ts';
import type { Instant, LocalDate } from '../../functions/domain/kernel/time.ts';
import type { Verification } from '../official-document/model.ts';

/** One contribution to an issue: a document, or the interpretation of one. */
export interface GazetteArticle {
  /** Names the article within the issue. */
  readonly key: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly document: PolicyDocument;
  readonly kind: 'document' | 'interpretation';
  /** Key of the document in this issue that an interpretation explains. */
  readonly interprets?: string;
}

export interface GazetteColumn {
  readonly title: string;
  readonly articles: readonly GazetteArticle[];
}

export interface GazetteIssueModel {
  /** For example 江州市人民政府公报. */
  readonly gazetteTitle: string;
  readonly year: number;
  readonly issueNumber: number;
  /** 总第N期, counted since the first issue. */
  readonly cumulativeIssueNumber: number;
  readonly publishedOn: LocalDate;
  readonly publisher: string;
  readonly columns: readonly GazetteColumn[];
  /** Paragraphs for the colophon: how to verify the issue, where to get it. */
  readonly colophon: readonly string[];
  /** How a reader checks a copy by its code; left out where the house gives issues none. */
  readonly verification?: Verification;
  /** Stands as the date of the file; the day of publication, 00:00 in Shanghai, when left out. */
  readonly generatedFor?: Instant;
}

export interface RenderedGazetteIssue {
  readonly bytes: Uint8Array;
  /** All sheets, cover, contents and colophon included. */
  readonly pageCount: number;
  /** Printed page number on which each article begins. */
  readonly pages: Readonly<Record<string, number>>;
}
