import { isOn } from './on-off.ts';
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
import {
  concealsAnywhere,
  isCellUnshown,
  newTable,
  type OpenTable,
  openCell,
  openRow,
  PAGE_WIDTH,
  readCellProperty,
  readRowProperty,
  readTableProperty,
  regionsOf,
} from './run-table.ts';
import { first, isHidden, isTiny } from './run-visibility.ts';
import type { XmlElement } from './xml.ts';

/** Why a reader of the printed page would not see a text. */
export interface RunLook {
  /** w:vanish or w:specVanish, from wherever it comes; in a hidden row or shape; off the page. */
  readonly hidden: boolean;
  /** Hidden in the web view only; Word marks the page numbers of tables of contents so. */
  readonly webHidden: boolean;
  /** In the colour of what is behind it, white on white above all, or without any fill. */
  readonly white: boolean;
  /** Two points and less, or squeezed to nothing. */
  readonly tiny: boolean;
  /** Crossed out: seen, and said not to count. */
  readonly struck: boolean;
}

/** Elements that a shape or picture begins with, in DrawingML and VML. */
const drawings = new Set([
  'wp:inline',
  'wp:anchor',
  'v:shape',
  'v:rect',
  'v:roundrect',
  'v:oval',
  'v:group',
]);
const hiddenByStyle = /(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)/i;

const plainLook: RunLook = {
  hidden: false,
  webHidden: false,
  white: false,
  tiny: false,
  struck: false,
};

interface OpenParagraph {
  style: string | null;
  /** How runs without formatting of their own look here, once one of them was met. */
  plain: RunLook | null;
  readonly block: BlockFormat;
}

interface OpenRun {
  style: string | null;
  readonly direct: RunFormat;
  formatted: boolean;
  look: RunLook | null;
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
  /** For each open drawing, whether it is shown at all. */
  private readonly unshown: boolean[] = [];

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
    this.draw(element);
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
    if (drawings.has(name)) this.unshown.pop();
    this.shapes.close(name);
    if (name === 'w:p') this.paragraphs.pop();
    if (name === 'w:r') this.runs.pop();
    if (name === 'w:tbl') this.tables.pop();
  }

  /** How text looks here; outside of runs, as plain text does. */
  get look(): RunLook {
    const run = this.runs.at(-1);
    if (run === undefined) return plainLook;
    run.look ??= run.formatted ? this.resolve(run) : this.resolvePlain(run);
    return run.look;
  }

  /** Whether the style of the table around this point hides text where nobody here follows it. */
  get isInConcealingTable(): boolean {
    const { table } = this;
    return table !== undefined && this.styles.chain('table', table.style).some(concealsAnywhere);
  }

  private begin(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'w:p') this.paragraphs.push({ style: null, plain: null, block: {} });
    else if (name === 'w:r')
      this.runs.push({ style: null, direct: {}, formatted: false, look: null });
    else if (name === 'w:tbl') this.tables.push(newTable());
    else if (name === 'w:tr' && table !== undefined) {
      openRow(table);
    } else if (name === 'w:tc' && table !== undefined) {
      openCell(table);
    }
  }

  private draw(element: XmlElement): void {
    if (element.name === 'wp:docPr') {
      const hidden = element.attribute('hidden');
      if (hidden !== undefined && isOn(hidden)) this.unshown.splice(-1, 1, true);
    } else if (drawings.has(element.name)) {
      this.unshown.push(hiddenByStyle.test(element.attribute('style') ?? ''));
    }
  }

  private format(element: XmlElement, parent: string | undefined): void {
    const { theme } = this.styles;
    const [paragraph, run, table] = [this.paragraphs.at(-1), this.runs.at(-1), this.tables.at(-1)];
    const isOfRun = parent === 'w:rPr' && this.path.at(-3) === 'w:r';
    if (run !== undefined && (isOfRun || this.textFill > 0)) {
      // Whoever asked before all was said was told too early.
      run.look = null;
      run.formatted = true;
      if (element.name === 'w:rStyle') run.style = element.attribute('w:val') ?? null;
      else readRunProperty(run.direct, element, theme);
    } else if (paragraph !== undefined && parent === 'w:pPr') {
      if (element.name === 'w:pStyle') paragraph.style = element.attribute('w:val') ?? null;
      else readBlockProperty(paragraph.block, element, theme);
    } else if (table !== undefined) this.formatTable(table, element, parent);
  }

  private formatTable(table: OpenTable, element: XmlElement, parent: string | undefined): void {
    if (parent === 'w:tcPr') {
      readCellProperty(table, element);
      readBlockProperty(table.cell, element, this.styles.theme);
    } else if (parent === 'w:trPr') readRowProperty(table, element);
    else if (parent === 'w:tblPr') readTableProperty(table, element);
  }

  private resolvePlain(run: OpenRun): RunLook {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return this.resolve(run);
    paragraph.plain ??= this.resolve(run);
    return paragraph.plain;
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
      hidden: this.isUnshown(paragraph) || isHidden(direct, levels, this.styles.defaults),
      webHidden,
      struck: first(order, (format) => format.struck) ?? false,
      white: this.isWhite(order, paragraph),
      tiny: isTiny(
        order,
        this.ofBlock(paragraph, (block) => block.lineHeight),
      ),
    };
  }

  private isUnshown(paragraph: OpenParagraph | undefined): boolean {
    const indent = this.ofBlock(paragraph, (block) => block.indent) ?? 0;
    const isOffPage = Math.abs(indent) >= PAGE_WIDTH;
    return isOffPage || this.unshown.includes(true) || this.isTableUnshown();
  }

  private isTableUnshown(): boolean {
    const { table } = this;
    return table !== undefined && isCellUnshown(table);
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

  /** What the paragraph says of itself, else the nearest of its styles that says it. */
  private ofBlock(
    paragraph: OpenParagraph | undefined,
    said: (block: BlockFormat) => number | undefined,
  ): number | undefined {
    const chain = this.styles.chain('paragraph', paragraph?.style ?? null);
    const own = paragraph === undefined ? undefined : said(paragraph.block);
    return own ?? first(chain, ({ block }) => said(block)) ?? said(this.styles.blockDefaults);
  }

  /** The formats of the table's style that hold for the cell, the most particular first. */
  private ofTable(): readonly Region[] {
    const { table } = this;
    if (table === undefined) return [];
    const chain = this.styles.chain('table', table.style);
    return chain.flatMap((style) => [...regionsOf(style, table), style]);
  }
}

function formats(chain: readonly RunStyle[]): readonly RunFormat[] {
  return chain.map(({ run }) => run);
}
