import { type Colour, showsOn, WHITE } from './run-colours.ts';
import { type RunFormat, readRunProperty } from './run-format.ts';
import { ShapeGrounds } from './run-shapes.ts';
import {
  type BlockFormat,
  type Region,
  type RunStyle,
  type RunStyles,
  readBlockProperty,
} from './run-styles.ts';
import type { XmlElement } from './xml.ts';

/** Why a reader of the printed page would not see a text. */
export interface RunLook {
  /** w:vanish or w:specVanish, from wherever it comes. */
  readonly hidden: boolean;
  /** Hidden in the web view only; Word marks the page numbers of tables of contents so. */
  readonly webHidden: boolean;
  /** In the colour of what is behind it, white on white above all, or without any fill. */
  readonly white: boolean;
  /** Two points and less, or squeezed to nothing. */
  readonly tiny: boolean;
}

/** Half-points: two points. */
const TINY_SIZE = 4;
/** Per cent of the width. */
const TINY_SCALE = 5;
/** Twips of an exact line height: two points. */
const TINY_LINE = 40;
/** Half-points, where no style says anything (ISO/IEC 29500-1, 17.3.2.38). */
const DEFAULT_SIZE = 20;

const plainLook: RunLook = { hidden: false, webHidden: false, white: false, tiny: false };

interface OpenParagraph {
  style: string | null;
  readonly block: BlockFormat;
}

interface OpenRun {
  style: string | null;
  readonly direct: RunFormat;
  look: RunLook | null;
}

interface OpenTable {
  style: string | null;
  rows: number;
  cells: number;
  /** w:tblLook: which conditional formats of the style are in force. */
  firstRow: boolean;
  firstColumn: boolean;
  /** w:cnfStyle of row and cell say so for the regions that only a look ahead could find. */
  cell: BlockFormat;
}

/**
 * Knows at any point of a part how the text there looks. Its owner passes on every element of the
 * part as it opens and closes, in order, and asks for {@link look} where it meets text.
 */
export class RunLooks {
  private readonly styles: RunStyles;
  private readonly path: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly runs: OpenRun[] = [];
  private readonly tables: OpenTable[] = [];
  /** Inside of w:rPrChange and its like stands what was before; it formats nothing. */
  private past = 0;
  private readonly shapes: ShapeGrounds;
  /** How many tables were open where each open text box begins: what is outside shows not. */
  private readonly boxes: number[] = [];
  private textFill = 0;

  constructor(styles: RunStyles) {
    this.styles = styles;
    this.shapes = new ShapeGrounds(styles.theme);
  }

  open(element: XmlElement): void {
    const { name } = element;
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.past > 0 || name.endsWith('PrChange')) {
      this.past += 1;
      return;
    }
    if (name === 'w14:textFill') this.textFill += 1;
    if (name === 'w:txbxContent') this.boxes.push(this.tables.length);
    this.shapes.open(element);
    this.begin(name);
    this.format(element, parent);
  }

  close(name: string): void {
    this.path.pop();
    if (this.past > 0) {
      this.past -= 1;
      return;
    }
    if (name === 'w14:textFill') this.textFill -= 1;
    if (name === 'w:txbxContent') this.boxes.pop();
    this.shapes.close(name);
    if (name === 'w:p') this.paragraphs.pop();
    if (name === 'w:r') this.runs.pop();
    if (name === 'w:tbl') this.tables.pop();
  }

  /** How text looks here; outside of runs, as plain text does. */
  get look(): RunLook {
    const run = this.runs.at(-1);
    if (run === undefined) return plainLook;
    run.look ??= this.resolve(run);
    return run.look;
  }

  private begin(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'w:p') this.paragraphs.push({ style: null, block: {} });
    else if (name === 'w:r') this.runs.push({ style: null, direct: {}, look: null });
    else if (name === 'w:tbl') this.tables.push(newTable());
    else if (name === 'w:tr' && table !== undefined) {
      table.rows += 1;
      table.cells = 0;
    } else if (name === 'w:tc' && table !== undefined) {
      table.cells += 1;
      table.cell = {};
    }
  }

  private format(element: XmlElement, parent: string | undefined): void {
    const { theme } = this.styles;
    const [paragraph, run, table] = [this.paragraphs.at(-1), this.runs.at(-1), this.tables.at(-1)];
    const isOfRun = parent === 'w:rPr' && this.path.at(-3) === 'w:r';
    if (run !== undefined && (isOfRun || this.textFill > 0)) {
      if (element.name === 'w:rStyle') run.style = element.attribute('w:val') ?? null;
      else readRunProperty(run.direct, element, theme);
    } else if (paragraph !== undefined && parent === 'w:pPr') {
      if (element.name === 'w:pStyle') paragraph.style = element.attribute('w:val') ?? null;
      else readBlockProperty(paragraph.block, element, theme);
    } else if (table !== undefined && parent === 'w:tcPr') {
      readBlockProperty(table.cell, element, theme);
    } else if (table !== undefined && parent === 'w:tblPr') {
      readTableProperty(table, element);
    }
  }

  private resolve({ style, direct }: OpenRun): RunLook {
    const paragraph = this.paragraphs.at(-1);
    const levels: readonly (readonly RunFormat[])[] = [
      style === null ? [] : formats(this.styles.chain('character', style)),
      formats(this.styles.chain('paragraph', paragraph?.style ?? null)),
      this.ofTable().map(({ run }) => run),
    ];
    const order = [direct, ...levels.flat(), this.styles.defaults];
    const webHidden = first(order, (format) => format.webHidden) ?? false;
    return {
      hidden: isHidden(direct, levels, this.styles.defaults),
      webHidden,
      white: this.isWhite(order, paragraph),
      tiny: isTiny(order, this.lineHeight(paragraph)),
    };
  }

  private isWhite(order: readonly RunFormat[], paragraph: OpenParagraph | undefined): boolean {
    if (first(order, (format) => format.unfilled) === true) return true;
    const ink = first(order, (format) => format.colour) ?? null;
    if (ink === null) return false;
    const ground = this.ground(order, paragraph);
    return ground !== 'unknown' && !showsOn(ink, ground ?? WHITE);
  }

  /** What is behind the characters: nearest first, as far as anything says so. */
  private ground(
    order: readonly RunFormat[],
    paragraph: OpenParagraph | undefined,
  ): Colour | 'unknown' | null {
    const ofStyle = this.styles.chain('paragraph', paragraph?.style ?? null);
    return (
      first(order, (format) => format.ground) ??
      paragraph?.block.ground ??
      first(ofStyle, ({ block }) => block.ground) ??
      this.table?.cell.ground ??
      first(this.ofTable(), ({ block }) => block.ground) ??
      (this.boxes.length > 0 ? this.shapes.ground : null)
    );
  }

  /** The table around this point, unless a text box lies between. */
  private get table(): OpenTable | undefined {
    return this.tables.length > (this.boxes.at(-1) ?? 0) ? this.tables.at(-1) : undefined;
  }

  private lineHeight(paragraph: OpenParagraph | undefined): number | undefined {
    const ofStyle = this.styles.chain('paragraph', paragraph?.style ?? null);
    return paragraph?.block.lineHeight ?? first(ofStyle, ({ block }) => block.lineHeight);
  }

  /** The formats of the table's style that hold for the cell, the most particular first. */
  private ofTable(): readonly Region[] {
    const { table } = this;
    if (table === undefined) return [];
    const chain = this.styles.chain('table', table.style);
    return chain.flatMap((style) => [...regionsOf(style, table), style]);
  }
}

function newTable(): OpenTable {
  return { style: null, rows: 0, cells: 0, firstRow: true, firstColumn: true, cell: {} };
}

function readTableProperty(table: OpenTable, element: XmlElement): void {
  if (element.name === 'w:tblStyle') table.style = element.attribute('w:val') ?? null;
  if (element.name !== 'w:tblLook') return;
  const bits = Number.parseInt(element.attribute('w:val') ?? '', 16);
  const says = (name: string, bit: number): boolean => {
    const named = element.attribute(`w:${name}`);
    return named === undefined ? (bits & bit) !== 0 : named === '1' || named === 'true';
  };
  table.firstRow = says('firstRow', 0x20);
  table.firstColumn = says('firstColumn', 0x80);
}

/** Bands lie under first rows and columns; the last ones would need a look ahead. */
function regionsOf(style: RunStyle, table: OpenTable): Region[] {
  const names: string[] = [];
  const isHead = table.firstRow && table.rows === 1;
  if (isHead) names.push('firstRow');
  if (table.firstColumn && table.cells === 1) names.push('firstCol');
  if (!isHead) {
    const bandedRow = table.rows - (table.firstRow ? 1 : 0);
    names.push(bandedRow % 2 === 1 ? 'band1Horz' : 'band2Horz');
  }
  return names.map((name) => style.regions.get(name)).filter((region) => region !== undefined);
}

function formats(chain: readonly RunStyle[]): readonly RunFormat[] {
  return chain.map(({ run }) => run);
}

/**
 * Hidden text is a toggle (ISO/IEC 29500-1, 17.7.3): said by the run itself, it holds; else it is
 * on where an odd number of style levels turn it on, or where the defaults of the document do.
 */
function isHidden(
  direct: RunFormat,
  levels: readonly (readonly RunFormat[])[],
  defaults: RunFormat,
): boolean {
  if (direct.vanish !== undefined) return direct.vanish;
  const on = levels.filter((level) => first(level, (format) => format.vanish) === true);
  return on.length % 2 === 1 || defaults.vanish === true;
}

function isTiny(order: readonly RunFormat[], lineHeight: number | undefined): boolean {
  const size = first(order, (format) => format.size) ?? DEFAULT_SIZE;
  const scale = first(order, (format) => format.scale) ?? 100;
  const spacing = first(order, (format) => format.spacing) ?? 0;
  // A character is as wide as its size: ten twips to the half-point.
  const isSqueezed = spacing <= -size * 10 * 0.9;
  const isFlat = lineHeight !== undefined && lineHeight <= TINY_LINE;
  return size <= TINY_SIZE || scale <= TINY_SCALE || isSqueezed || isFlat;
}

/** The first thing said, also where it is null: "none" and "automatic" are said too. */
function first<Item, Value>(
  items: readonly Item[],
  said: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = said(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
