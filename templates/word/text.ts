import { type IRunPropertiesOptions, PageNumber, Tab, TextRun } from 'docx';
import { isInvisible } from '../typesetting/text/characters.ts';

/**
 * Text without the signs that have neither width nor ink, as in print: among them are all that XML
 * forbids.
 */
export function printable(text: string): string {
  const whole = text.toWellFormed();
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  for (const character of whole) {
    if (isForbidden(character.codePointAt(0) ?? 0)) {
      pieces.push(whole.slice(from, at));
      from = at + character.length;
    }
    at += character.length;
  }
  return from === 0 ? whole : pieces.join('') + whole.slice(from);
}

function isForbidden(codePoint: number): boolean {
  return isInvisible(codePoint) || codePoint === 0xfffe || codePoint === 0xffff;
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
