import { type IRunPropertiesOptions, PageNumber, TextRun } from 'docx';
import { isInvisible } from '../typesetting/text/characters.ts';

/**
 * Text without the signs that have neither width nor ink, as in print: among them are all that XML
 * forbids.
 */
export function printable(text: string): string {
  return [...text.toWellFormed()]
    .filter((character) => !isInvisible(character) && !/[\ufffe\uffff]/.test(character))
    .join('');
}

export function run(text: string, form: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ font: { hint: 'eastAsia' }, ...form, text: printable(text) });
}

/** The number of the page, worked out by the reader's program. */
export function pageNumberRun(): TextRun {
  return new TextRun({ children: [PageNumber.CURRENT] });
}
