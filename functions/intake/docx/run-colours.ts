import type { XmlElement, XmlHandler } from './xml.ts';

/** Red, green, blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/** Colours that differ by less than a tenth in every channel do not show against each other. */
const LEAST_DIFFERENCE = 25;

export function showsOn(ink: Colour, ground: Colour): boolean {
  return ink.some((channel, at) => Math.abs(channel - (ground[at] ?? 0)) >= LEAST_DIFFERENCE);
}

/** "1F4E79"; null for "auto" and for what is no colour. */
export function hexColour(value: string | undefined): Colour | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value ?? '');
  if (hex === null) return null;
  const [, red = '', green = '', blue = ''] = hex;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** `share` of the first, from 0 to 1, in the second. */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const mix = (at: 0 | 1 | 2): number => Math.round(one[at] * share + other[at] * (1 - share));
  return [mix(0), mix(1), mix(2)];
}

const office: Readonly<Record<string, Colour>> = { dk1: BLACK, lt1: WHITE };

/** How WordprocessingML calls the colours of a theme, and how the theme calls them. */
const themeNames: Readonly<Record<string, string>> = {
  background1: 'bg1',
  background2: 'bg2',
  text1: 'tx1',
  text2: 'tx2',
  dark1: 'dk1',
  dark2: 'dk2',
  light1: 'lt1',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** The colours of the theme part, and what the settings make background and text. */
export class ThemeColours implements XmlHandler {
  private readonly scheme = new Map<string, Colour>(Object.entries(office));
  private readonly mapping = new Map([
    ['bg1', 'lt1'],
    ['bg2', 'lt2'],
    ['tx1', 'dk1'],
    ['tx2', 'dk2'],
  ]);
  private slot: string | null = null;
  private inScheme = false;

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'a:clrScheme') this.inScheme = true;
    if (!this.inScheme) return;
    if (name === 'a:srgbClr' || name === 'a:sysClr') {
      const colour = hexColour(element.attribute(name === 'a:sysClr' ? 'lastClr' : 'val'));
      if (this.slot !== null && colour !== null) this.scheme.set(this.slot, colour);
    } else if (name.startsWith('a:')) {
      this.slot = name.slice(2);
    }
  }

  close(name: string): void {
    if (name === 'a:clrScheme') this.inScheme = false;
  }

  /** w:clrSchemeMapping of the settings, an attribute for each of bg1, t1, bg2, t2. */
  map(settings: XmlElement): void {
    for (const [written, slot] of [
      ['bg1', 'bg1'],
      ['bg2', 'bg2'],
      ['t1', 'tx1'],
      ['t2', 'tx2'],
    ] as const) {
      const target = settings.attribute(`w:${written}`);
      if (target !== undefined) this.mapping.set(slot, themeNames[target] ?? target);
    }
  }

  /** @param name as w:themeColor or a14:schemeClr has it: "background1", "bg1", "accent2" */
  named(name: string | undefined): Colour | null {
    if (name === undefined) return null;
    const slot = themeNames[name] ?? name;
    return this.scheme.get(this.mapping.get(slot) ?? slot) ?? null;
  }
}
