import { isOn } from './on-off.ts';
import type { DocxPackage } from './package.ts';
import { packageLimits } from './package-limits.ts';
import { PackageProblem } from './package-problem.ts';
import { ThemeColours } from './run-colours.ts';
import { groundOf, type RunFormat, readRunProperty } from './run-format.ts';
import type { XmlElement, XmlHandler } from './xml.ts';

/** Which part of a table a conditional format is for; '' for all of it. */
export type TableRegion = string;

/** What one style says of the visibility of text. */
export interface RunStyle {
  readonly type: string;
  readonly basedOn: string | null;
  readonly run: RunFormat;
  /** Behind whole paragraphs or cells, and how little height a line has. */
  readonly block: BlockFormat;
  readonly regions: ReadonlyMap<TableRegion, Region>;
}

export interface Region {
  readonly run: RunFormat;
  readonly block: BlockFormat;
}

export interface BlockFormat {
  ground?: ReturnType<typeof groundOf> | undefined;
  /** Twips of an exact line height, or of the frame around it. */
  lineHeight?: number | undefined;
  /** Twips by which it is drawn in or moved, at the most. */
  indent?: number | undefined;
}

/** Twips of a character of 10.5 points, which is what indents in characters count by. */
const CHARACTER = 210;

/** Styles, document defaults and theme, as far as they decide what can be seen. */
export class RunStyles {
  readonly defaults: RunFormat = {};
  readonly blockDefaults: BlockFormat = {};
  readonly theme: ThemeColours;
  private readonly styles = new Map<string, RunStyle>();
  private readonly defaultIds = new Map<string, string>();
  private readonly chains = new Map<string, readonly RunStyle[]>();

  constructor(theme: ThemeColours) {
    this.theme = theme;
  }

  add(id: string, style: RunStyle, isDefault: boolean): void {
    if (this.styles.size >= packageLimits.styles) {
      throw new PackageProblem('limit', { limit: 'styles', maximum: packageLimits.styles });
    }
    this.styles.set(id, style);
    if (isDefault) this.defaultIds.set(style.type, id);
  }

  /** The style and all it is based on, nearest first; without an id, the default of the type. */
  chain(type: 'paragraph' | 'character' | 'table', id: string | null): readonly RunStyle[] {
    const from = id !== null && this.styles.has(id) ? id : (this.defaultIds.get(type) ?? null);
    const key = `${type} ${from ?? ''}`;
    const known = this.chains.get(key);
    if (known !== undefined) return known;
    const chain: RunStyle[] = [];
    for (let at = from; at !== null && chain.length < LONGEST_CHAIN; ) {
      const style: RunStyle | undefined = this.styles.get(at);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      at = style.basedOn;
    }
    this.chains.set(key, chain);
    return chain;
  }
}

/** Word itself allows eleven. */
const LONGEST_CHAIN = 64;

/**
 * Reads the styles, the theme and the settings that a main part names; all of them may be absent.
 *
 * @throws {Refusal} where such a part cannot be read
 */
export async function readRunStyles(source: DocxPackage): Promise<RunStyles> {
  const theme = new ThemeColours();
  const related = [...(await source.relationshipsOf(source.mainPart)).values()];
  const partOf = (type: string): string | null => {
    const found = related.find((one) => one.type === type && !one.external);
    return found !== undefined && source.has(found.target) ? found.target : null;
  };
  const themePart = partOf('theme');
  if (themePart !== null) await source.readXml(themePart, theme);
  const settings = partOf('settings');
  if (settings !== null) {
    await source.readXml(settings, {
      open: (element) => {
        if (element.name === 'w:clrSchemeMapping') theme.map(element);
      },
    });
  }
  const styles = new RunStyles(theme);
  const stylesPart = partOf('styles');
  if (stylesPart !== null) await source.readXml(stylesPart, new StylesReader(styles));
  return styles;
}

interface OpenStyle {
  readonly id: string;
  readonly type: string;
  readonly isDefault: boolean;
  basedOn: string | null;
  readonly run: RunFormat;
  readonly block: BlockFormat;
  readonly regions: Map<TableRegion, Region>;
}

class StylesReader implements XmlHandler {
  private readonly styles: RunStyles;
  private style: OpenStyle | null = null;
  private region: Region | null = null;
  private inDefaults = false;
  private readonly path: string[] = [];

  constructor(styles: RunStyles) {
    this.styles = styles;
  }

  open(element: XmlElement): void {
    const { name } = element;
    const parent = this.path.at(-1);
    this.path.push(name);
    if (name === 'w:docDefaults') this.inDefaults = true;
    if (name === 'w:style') this.style = opened(element);
    if (name === 'w:basedOn' && this.style !== null) {
      this.style.basedOn = element.attribute('w:val') ?? null;
    }
    if (name === 'w:tblStylePr' && this.style !== null) {
      this.region = { run: {}, block: {} };
      this.style.regions.set(element.attribute('w:type') ?? '', this.region);
    }
    this.format(element, parent);
  }

  close(name: string): void {
    this.path.pop();
    if (name === 'w:docDefaults') this.inDefaults = false;
    if (name === 'w:tblStylePr') this.region = null;
    if (name !== 'w:style' || this.style === null) return;
    this.styles.add(this.style.id, this.style, this.style.isDefault);
    this.style = null;
  }

  private format(element: XmlElement, parent: string | undefined): void {
    const { theme } = this.styles;
    const target = this.region ?? this.style;
    if (parent === 'w:rPr' || this.path.includes('w14:textFill')) {
      const run = target?.run ?? (this.inDefaults ? this.styles.defaults : null);
      if (run !== null) readRunProperty(run, element, theme);
    } else if (parent === 'w:pPr' || parent === 'w:tcPr') {
      const block = target?.block ?? (this.inDefaults ? this.styles.blockDefaults : null);
      if (block !== null) readBlockProperty(block, element, theme);
    }
  }
}

/** Takes one element inside of w:pPr or w:tcPr into account. */
export function readBlockProperty(
  block: BlockFormat,
  element: XmlElement,
  theme: ThemeColours,
): void {
  if (element.name === 'w:shd') block.ground = groundOf(element, theme);
  if (element.name === 'w:ind') block.indent = farthest(element, indents) ?? block.indent;
  if (element.name === 'w:framePr') readFrame(block, element);
  if (element.name !== 'w:spacing' || element.attribute('w:lineRule') !== 'exact') return;
  const height = twips(element.attribute('w:line'));
  if (height !== null) block.lineHeight = height;
}

/** Measures of w:ind in twips, and in hundredths of a character, which win in Word. */
const indents: Readonly<Record<string, number>> = {
  'w:left': 1,
  'w:start': 1,
  'w:right': 1,
  'w:end': 1,
  'w:firstLine': 1,
  'w:hanging': 1,
  'w:leftChars': CHARACTER / 100,
  'w:startChars': CHARACTER / 100,
  'w:rightChars': CHARACTER / 100,
  'w:endChars': CHARACTER / 100,
  'w:firstLineChars': CHARACTER / 100,
  'w:hangingChars': CHARACTER / 100,
};

/** A frame stands anywhere, and cuts off what is higher than itself. */
function readFrame(block: BlockFormat, element: XmlElement): void {
  block.indent = farthest(element, { 'w:x': 1, 'w:y': 1 }) ?? block.indent;
  if (element.attribute('w:hRule') !== 'exact') return;
  const height = twips(element.attribute('w:h'));
  if (height !== null) block.lineHeight = height;
}

/** The largest of some measures, in twips, whatever its direction; null where none is said. */
export function farthest(
  element: XmlElement,
  units: Readonly<Record<string, number>>,
): number | undefined {
  let most: number | undefined;
  for (const [name, unit] of Object.entries(units)) {
    const measure = twips(element.attribute(name));
    if (measure !== null) most = Math.max(most ?? 0, Math.abs(measure * unit));
  }
  return most;
}

function twips(value: string | undefined): number | null {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number)) return null;
  return value?.endsWith('pt') === true ? number * 20 : number;
}

function opened(element: XmlElement): OpenStyle {
  const isDefault = element.attribute('w:default');
  return {
    id: element.attribute('w:styleId') ?? '',
    type: element.attribute('w:type') ?? 'paragraph',
    isDefault: isDefault !== undefined && isOn(isDefault),
    basedOn: null,
    run: {},
    block: {},
    regions: new Map(),
  };
}
