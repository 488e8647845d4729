import type { Instant } from '../../../functions/domain/kernel/time.ts';
import type { PlacedSlug } from '../page/paginate.ts';
import type { SetLine, Shape } from '../page/slug.ts';
import type { Attachment } from './attachments.ts';

/** Furniture of a page; places from the top left corner of the sheet. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly line: SetLine;
}

/** One sheet, ready to be written. */
export interface SetPage {
  readonly width: number;
  readonly height: number;
  /** Top left corner of the type area. */
  readonly left: number;
  readonly top: number;
  readonly slugs: readonly PlacedSlug[];
  readonly furniture: readonly PlacedLine[];
  /** Bands and rules; places from the top left corner of the sheet. */
  readonly shapes: readonly Shape[];
}

/** How the pages from `firstPage` (0-based) on are numbered in a viewer. */
export interface PageLabels {
  readonly firstPage: number;
  readonly style: 'decimal' | 'roman' | 'none';
  /** Printed before the number, or alone. */
  readonly prefix: string;
}

export interface DocumentDetails {
  readonly title: string;
  /** The issuing organ. */
  readonly author: string;
  readonly subject: string;
  /** Stands as the dates of the file; the clock is never read. */
  readonly generatedFor: Instant;
}

/** A whole document, ready to be written. */
export interface SetDocument {
  readonly details: DocumentDetails;
  readonly pages: readonly SetPage[];
  readonly labels: readonly PageLabels[];
  /** Files that travel inside: the source of the document. */
  readonly attachments: readonly Attachment[];
}
