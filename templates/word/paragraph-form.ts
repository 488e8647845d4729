/** A line along one side of a paragraph. */
export interface Rule {
  readonly side: 'top' | 'left' | 'bottom' | 'right';
  /** Eighths of a point. */
  readonly width: number;
  readonly colour: string;
  /** Points between text and line. */
  readonly space: number;
}

/**
 * What a style says about its paragraphs, or a paragraph beyond its style. Lengths are twips.
 */
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
  /** Begins a page. */
  readonly pageBreakBefore?: boolean;
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

/**
 * Exact lines make the grid; snapping to it as well would double the lines of larger type. A stop
 * at the end of a full line may stand in the margin, as programs have it where nothing is said:
 * lines then break where print squeezes the stop in.
 */
const chineseLines =
  '<w:kinsoku/><w:wordWrap/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>';

/**
 * The properties of a style, or of a paragraph in a style, in the order that the schema prescribes
 * (ISO/IEC 29500-1, CT_PPrBase).
 */
export function paragraphProperties(form: ParagraphForm, style?: string): string {
  const inside =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    flag('keepNext', form.keepNext) +
    flag('keepLines', form.keepLines) +
    flag('pageBreakBefore', form.pageBreakBefore) +
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

function flag(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}
