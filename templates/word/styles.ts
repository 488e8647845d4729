import type { FontSlot } from '../typesetting/fonts/font-source.ts';
import { faces } from './faces.ts';
import { halfPoints } from './measures.ts';
import { type ParagraphForm, paragraphProperties } from './paragraph-form.ts';
import { wordNamespace, xmlDeclaration } from './xml.ts';

/** What a style says about characters. Members that are left out come from the style it is based on. */
export interface CharacterForm {
  readonly slot?: FontSlot;
  /** Points. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  /** Added to every character, in twips. */
  readonly tracking?: number;
}

export interface ParagraphStyle extends CharacterForm, ParagraphForm {
  readonly id: string;
  /** Word shows its built-in styles by these names in the reader's language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** A character style with the same face, for a heading that opens a paragraph of body text. */
  readonly linked?: string;
}

export interface CharacterStyle extends CharacterForm {
  readonly id: string;
  readonly name: string;
  readonly superscript?: boolean;
  readonly underline?: boolean;
  /** The paragraph style that it is the inline half of. */
  readonly linked?: string;
}

export interface StyleSheet {
  readonly paragraphs: readonly ParagraphStyle[];
  readonly characters: readonly CharacterStyle[];
}

/** The part `word/styles.xml`. The first paragraph style is the default one. */
export function stylesPart(sheet: StyleSheet): string {
  const paragraphs = sheet.paragraphs.map((style, index) => paragraphStyle(style, index === 0));
  const characters = sheet.characters.map(characterStyle);
  return (
    `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">` +
    documentDefaults +
    paragraphs.join('') +
    defaultCharacterStyle +
    characters.join('') +
    tableStyles +
    '</w:styles>'
  );
}

const documentDefaults =
  '<w:docDefaults><w:rPrDefault><w:rPr>' +
  fontsElement('fangSong') +
  '<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>' +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' +
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const defaultCharacterStyle =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

const tableStyles =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '</w:style>';

function paragraphStyle(style: ParagraphStyle, isDefault: boolean): string {
  return (
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${style.id}">` +
    `<w:name w:val="${style.name}"/>` +
    (style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`) +
    (style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`) +
    (style.linked === undefined ? '' : `<w:link w:val="${style.linked}"/>`) +
    '<w:qFormat/>' +
    paragraphProperties(style) +
    characterProperties(style) +
    '</w:style>'
  );
}

function characterStyle(style: CharacterStyle): string {
  return (
    `<w:style w:type="character" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    '<w:basedOn w:val="DefaultParagraphFont"/>' +
    (style.linked === undefined ? '' : `<w:link w:val="${style.linked}"/>`) +
    characterProperties(style) +
    '</w:style>'
  );
}

/** In the order that the schema (ISO/IEC 29500-1, EG_RPrBase) prescribes. */
function characterProperties(form: CharacterForm & Partial<CharacterStyle>): string {
  const inside =
    (form.slot === undefined ? '' : fontsElement(form.slot)) +
    (form.colour === undefined ? '' : `<w:color w:val="${form.colour}"/>`) +
    (form.tracking === undefined ? '' : `<w:spacing w:val="${form.tracking}"/>`) +
    (form.size === undefined ? '' : sizes(form.size)) +
    (form.underline === true ? '<w:u w:val="single"/>' : '') +
    (form.superscript === true ? '<w:vertAlign w:val="superscript"/>' : '');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

function fontsElement(slot: FontSlot): string {
  const { name } = faces[slot];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
}

function sizes(points: number): string {
  const value = halfPoints(points);
  return `<w:sz w:val="${value}"/><w:szCs w:val="${value}"/>`;
}
