import type { FontSlot } from '../typesetting/fonts/font-source.ts';
import { faces } from './faces.ts';
import { halfPoints } from './measures.ts';
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

/** A line along one side of a paragraph. */
export interface Rule {
  readonly side: 'top' | 'left' | 'bottom' | 'right';
  /** Eighths of a point. */
  readonly width: number;
  readonly colour: string;
  /** Points between text and line. */
  readonly space: number;
}

/** What a style says about paragraphs. Lengths are twips. */
export interface ParagraphForm {
  readonly align?: 'both' | 'left' | 'center' | 'right' | 'distribute';
  /** Exact height of a line; null for as high as what stands on it. */
  readonly line?: number | null;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  /** The first line's indent in hundredths of a character, which Word puts before `firstLine`. */
  readonly firstLineChars?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Colour of the ground behind the paragraph. */
  readonly ground?: string;
  readonly rules?: readonly Rule[];
  /** Where a tab aligns what follows it to the right. */
  readonly rightTab?: number;
  /** Keeps a single line of a paragraph from standing alone on a page. */
  readonly widowControl?: boolean;
  /** Chinese line breaking: no stop at the start of a line, air beside Western words. */
  readonly chinese?: boolean;
  /** 0 for the outermost level. */
  readonly outlineLevel?: number;
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

/**
 * Exact lines make the grid; snapping to it as well would double the lines of larger type. A stop
 * at the end of a full line may stand in the margin, as programs have it where nothing is said:
 * lines then break where print squeezes the stop in.
 */
const chineseLines =
  '<w:kinsoku/><w:wordWrap/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>';

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

/** In the order that the schema (ISO/IEC 29500-1, CT_PPrBase) prescribes. */
function paragraphProperties(form: ParagraphForm): string {
  const inside =
    flag('keepNext', form.keepNext) +
    flag('keepLines', form.keepLines) +
    flag('widowControl', form.widowControl) +
    rules(form) +
    (form.ground === undefined
      ? ''
      : `<w:shd w:val="clear" w:color="auto" w:fill="${form.ground}"/>`) +
    (form.rightTab === undefined ? '' : rightTab(form.rightTab)) +
    (form.chinese === true ? chineseLines : '') +
    spacing(form) +
    indent(form) +
    (form.align === undefined ? '' : `<w:jc w:val="${form.align}"/>`) +
    (form.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${form.outlineLevel}"/>`);
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

function rules({ rules: drawn = [] }: ParagraphForm): string {
  const lines = drawn.map(
    ({ side, width, colour, space }) =>
      `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`,
  );
  return lines.length === 0 ? '' : `<w:pBdr>${lines.join('')}</w:pBdr>`;
}

function rightTab(position: number): string {
  return `<w:tabs><w:tab w:val="right" w:pos="${position}"/></w:tabs>`;
}

function spacing({ before, after, line }: ParagraphForm): string {
  const attributes =
    attribute('before', before) +
    attribute('after', after) +
    (line === undefined ? '' : lineHeight(line));
  return attributes === '' ? '' : `<w:spacing${attributes}/>`;
}

function lineHeight(line: number | null): string {
  return line === null ? ' w:line="240" w:lineRule="auto"' : ` w:line="${line}" w:lineRule="exact"`;
}

function indent({ left, right, firstLine, hanging, firstLineChars }: ParagraphForm): string {
  const attributes =
    attribute('left', left) +
    attribute('right', right) +
    attribute('hanging', hanging) +
    attribute('firstLineChars', firstLineChars) +
    attribute('firstLine', firstLine);
  return attributes === '' ? '' : `<w:ind${attributes}/>`;
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

function flag(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}
