import { halfPoints } from './measures.ts';
import { printable } from './text.ts';
import { escapedXml } from './xml.ts';

/** What is a run's own, beyond the style of its paragraph. */
export interface RunForm {
  /** Identifier of a character style. */
  readonly style?: string;
  readonly struck?: boolean;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  /** Width of the glyphs, in percent. */
  readonly scale?: number;
  /** Points. */
  readonly size?: number;
  readonly underlined?: boolean;
}

/**
 * A run of text where the library does not write it. Properties stand in the order of the schema
 * (ISO/IEC 29500-1, EG_RPrBase); the hint asks for the Chinese face of quotation marks and dashes.
 *
 * @param breaks whether the run begins a new line of its paragraph
 */
export function runXml(text: string, form: RunForm = {}, breaks = false): string {
  const properties =
    styleOf(form) +
    '<w:rFonts w:hint="eastAsia"/>' +
    (form.struck === true ? '<w:strike/>' : '') +
    (form.colour === undefined ? '' : `<w:color w:val="${form.colour}"/>`) +
    (form.scale === undefined ? '' : `<w:w w:val="${form.scale}"/>`) +
    (form.size === undefined ? '' : sizes(halfPoints(form.size))) +
    (form.underlined === true ? '<w:u w:val="single"/>' : '');
  const content = escapedXml(printable(text));
  const opening = `<w:r><w:rPr>${properties}</w:rPr>${breaks ? '<w:br/>' : ''}`;
  return `${opening}<w:t xml:space="preserve">${content}</w:t></w:r>`;
}

function styleOf({ style }: RunForm): string {
  return style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
}

function sizes(value: number): string {
  return `<w:sz w:val="${value}"/><w:szCs w:val="${value}"/>`;
}
