import { type IRunPropertiesOptions, PageNumber, Tab, TextRun } from 'docx';
import { isInvisible } from '../typesetting/text/characters.ts';

/**
 * Text without the signs that have neither width nor ink, as in print: among them are all that XML
 * forbids.
 */
export function printable(text: string): string {
  return [...text.toWellFormed()]
    .filter(
      (character) =>
        !isInvisible(character.codePointAt(0) ?? 0) && !/[\ufffe\uffff]/.test(character),
    )
    .join('');
}

/** Quotation marks and dashes take the Chinese face, which the hint asks for. */
export const chinese = { font: { hint: 'eastAsia' } } as const;

export function run(text: string, form: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...chinese, ...form, text: printable(text) });
}

/** The number of the page, worked out by the reader's program. */
export function pageNumberRun(form: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...form, children: [PageNumber.CURRENT] });
}

export function pageCountRun(form: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...form, children: [PageNumber.TOTAL_PAGES] });
}

/** Moves on to the next tab stop. */
export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
