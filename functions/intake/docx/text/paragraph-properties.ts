import { isOn } from '../on-off.ts';
import type { XmlElement } from '../xml.ts';

/** What w:pPr says, in a paragraph or in a style; null for what it leaves to the style. */
export interface ParagraphProperties {
  readonly style: string | null;
  /** 0 for the first level; 9 says that the paragraph is body text. */
  readonly outline: number | null;
  /** Id of a list; '0' takes the paragraph out of the list of its style. */
  readonly list: string | null;
  /** Level in the list, from 0. */
  readonly listLevel: number | null;
  /** The first line begins further in than the others. */
  readonly indented: boolean | null;
}

export type ParagraphPropertiesDraft = {
  -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key];
};

export function noProperties(): ParagraphPropertiesDraft {
  return { style: null, outline: null, list: null, listLevel: null, indented: null };
}

/** Hears one child of w:pPr, or of the w:numPr in it. */
export function hearParagraphProperty(
  properties: ParagraphPropertiesDraft,
  element: XmlElement,
): void {
  const value = element.attribute('w:val');
  switch (element.name) {
    case 'w:pStyle':
      properties.style = value ?? null;
      break;
    case 'w:outlineLvl':
      properties.outline = levelOf(value, 9);
      break;
    case 'w:numId':
      properties.list = value ?? null;
      break;
    case 'w:ilvl':
      properties.listLevel = levelOf(value, 8);
      break;
    case 'w:ind':
      properties.indented = indentationOf(element) ?? properties.indented;
      break;
  }
}

function levelOf(value: string | undefined, highest: number): number | null {
  const level = Number(value ?? '');
  return Number.isInteger(level) && level >= 0 && level <= highest ? level : null;
}

/** Measures in characters win over those in twips, as in Word. */
function indentationOf(element: XmlElement): boolean | null {
  for (const name of ['w:firstLineChars', 'w:firstLine']) {
    const value = element.attribute(name);
    if (value !== undefined && (name === 'w:firstLine' || Number(value) !== 0)) {
      return Number.parseFloat(value) > 0;
    }
  }
  return element.attribute('w:hanging') === undefined ? null : false;
}

/** The properties of a paragraph mark that make it disappear: the next paragraph goes on. */
export function hidesMark(element: XmlElement): boolean {
  const isHiding = element.name === 'w:vanish' || element.name === 'w:specVanish';
  return isHiding && isOn(element.attribute('w:val'));
}
