import { isOn } from './on-off.ts';
import { type Colour, hexColour, mixed, type ThemeColours, WHITE } from './run-colours.ts';
import type { XmlElement } from './xml.ts';

/** What one set of w:rPr says of visibility; undefined where it says nothing. */
export interface RunFormat {
  vanish?: boolean;
  webHidden?: boolean;
  /** null is "auto": Word then chooses black or white, whichever shows. */
  colour?: Colour | null;
  /** A text effect without fill, or fully transparent. */
  unfilled?: boolean;
  /** Half-points. */
  size?: number;
  /** Per cent of the width of the characters. */
  scale?: number;
  /** Twips between characters; negative draws them together. */
  spacing?: number;
  /** A line runs through it, or two. */
  struck?: boolean;
  /** Twips that the text is squeezed into. */
  fitted?: number;
  /** Behind the characters; null is none. */
  ground?: Colour | null;
}

const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

type Reading = (format: RunFormat, element: XmlElement, theme: ThemeColours) => void;

const readings: Readonly<Record<string, Reading>> = {
  'w:vanish': (format, element) => {
    format.vanish = isOn(element.attribute('w:val'));
  },
  'w:specVanish': (format, element) => {
    if (isOn(element.attribute('w:val'))) format.vanish = true;
  },
  'w:webHidden': (format, element) => {
    format.webHidden = isOn(element.attribute('w:val'));
  },
  'w:color': (format, element, theme) => {
    format.colour = inkOf(element, theme);
  },
  'w:sz': (format, element) => {
    const size = halfPoints(element.attribute('w:val'));
    if (size !== null) format.size = size;
  },
  'w:w': (format, element) => {
    const scale = Number.parseFloat(element.attribute('w:val') ?? '');
    if (!Number.isNaN(scale)) format.scale = scale;
  },
  'w:spacing': (format, element) => {
    const points = halfPoints(element.attribute('w:val'), 20);
    if (points !== null) format.spacing = points;
  },
  'w:strike': (format, element) => {
    format.struck = isOn(element.attribute('w:val'));
  },
  'w:dstrike': (format, element) => {
    format.struck = isOn(element.attribute('w:val'));
  },
  'w:fitText': (format, element) => {
    const twips = halfPoints(element.attribute('w:val'), 20);
    if (twips !== null) format.fitted = twips;
  },
  'w:highlight': (format, element) => {
    format.ground = hexColour(highlights[element.attribute('w:val') ?? '']);
  },
  'w:shd': (format, element, theme) => {
    format.ground ??= groundOf(element, theme);
  },
  'w14:noFill': (format) => {
    format.unfilled = true;
  },
  'w14:srgbClr': (format, element) => {
    const colour = hexColour(element.attribute('w14:val'));
    if (colour !== null) format.colour = colour;
  },
  'w14:schemeClr': (format, element, theme) => {
    const colour = theme.named(element.attribute('w14:val'));
    if (colour !== null) format.colour = colour;
  },
  // Here 100000 is fully transparent, other than in DrawingML.
  'w14:alpha': (format, element) => {
    if (Number.parseInt(element.attribute('w14:val') ?? '', 10) >= 90_000) format.unfilled = true;
  },
};

/** Takes one element inside of w:rPr into account. */
export function readRunProperty(format: RunFormat, element: XmlElement, theme: ThemeColours): void {
  readings[element.name]?.(format, element, theme);
}

/**
 * What shows behind a paragraph, cell or run with this w:shd (ISO/IEC 29500-1, 17.3.5): a pattern
 * of one colour over the fill; null where the fill is automatic.
 */
export function groundOf(element: XmlElement, theme: ThemeColours): Colour | null {
  const pattern = element.attribute('w:val') ?? 'clear';
  const fill = themed(element, theme, 'Fill') ?? hexColour(element.attribute('w:fill'));
  if (pattern === 'clear' || pattern === 'nil') return fill;
  const ink = themed(element, theme, 'Color') ?? hexColour(element.attribute('w:color'));
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 25) / 100;
  return mixed(ink ?? [0, 0, 0], fill ?? WHITE, share);
}

/** A theme colour wins over the value beside it, which is what it was when the file was saved. */
function inkOf(element: XmlElement, theme: ThemeColours): Colour | null {
  return themed(element, theme, 'Color') ?? hexColour(element.attribute('w:val'));
}

function themed(element: XmlElement, theme: ThemeColours, which: 'Color' | 'Fill'): Colour | null {
  const colour = theme.named(element.attribute(`w:theme${which}`));
  if (colour === null) return null;
  const suffix = which === 'Fill' ? 'Fill' : '';
  const tint = hexShare(element.attribute(`w:theme${suffix}Tint`));
  const shade = hexShare(element.attribute(`w:theme${suffix}Shade`));
  const tinted = tint === null ? colour : mixed(colour, WHITE, tint);
  return shade === null ? tinted : mixed(tinted, [0, 0, 0], shade);
}

function hexShare(value: string | undefined): number | null {
  const share = Number.parseInt(value ?? '', 16);
  return Number.isNaN(share) ? null : share / 255;
}

/** Transitional files count in the small unit, strict ones may say "12pt". */
function halfPoints(value: string | undefined, perPoint = 2): number | null {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number)) return null;
  return value?.endsWith('pt') === true ? number * perPoint : number;
}
