import type { FileChild } from 'docx';
import type { ChartData } from '../../functions/domain/interpretation/chart/chart-data.ts';
import type { FigureContent } from './figures.ts';
import type { ParagraphForm } from './paragraph-form.ts';
import type { RunForm } from './run-xml.ts';
import type { TableContent } from './tables.ts';

/** Text in one form. */
export interface WordRun {
  readonly text: string;
  readonly form?: RunForm;
  /** Begins a new line of the paragraph. */
  readonly breaks?: boolean;
  /** Web address that a click leads to. */
  readonly address?: string;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Identifier of a paragraph style. */
  readonly style: string;
  readonly runs: readonly WordRun[];
  /** What is this paragraph's own, beyond its style. */
  readonly form?: ParagraphForm;
  /** Stands on the page where the paragraph before it ends. */
  readonly joins?: boolean;
}

/** What a template hands to the writer of Word files, in reading order. */
export type WordItem =
  | WordParagraph
  | { readonly kind: 'table'; readonly content: TableContent }
  | {
      readonly kind: 'figure';
      readonly figure: Omit<FigureContent, 'number'>;
      readonly captioned: boolean;
    }
  | { readonly kind: 'chart'; readonly data: ChartData }
  /** Composed already. */
  | { readonly kind: 'ready'; readonly child: FileChild };

export function paragraphItem(
  style: string,
  text: string,
  own: Partial<Omit<WordParagraph, 'kind' | 'style' | 'runs'>> = {},
): WordParagraph {
  return { kind: 'paragraph', style, runs: [{ text }], ...own };
}
