import type { FontSlot } from '../fonts/font-source.ts';
import type { StructureElement } from '../page/structure.ts';

/** Red, green, blue, each 0 to 1. */
export type Colour = readonly [number, number, number];

export const black: Colour = [0, 0, 0];
export const grey: Colour = [0.35, 0.35, 0.35];
/** The red of organ marks and gazette mastheads. */
export const red: Colour = [0.84, 0.06, 0.08];

export type TextRule = 'under' | 'through';

export interface TextStyle {
  readonly slot: FontSlot;
  /** Points. */
  readonly size: number;
  readonly colour: Colour;
  /** A line under or through the words. */
  readonly rule?: TextRule;
}

/** Where a click leads: a place in the document or a web address. */
export type LinkTarget =
  | { readonly kind: 'anchor'; readonly key: string }
  | { readonly kind: 'address'; readonly url: string };

/** Text in one style. A run without an element of its own belongs to its paragraph's. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly element?: StructureElement;
  readonly link?: LinkTarget;
}

export function style(slot: FontSlot, size: number, colour: Colour = black): TextStyle {
  return { slot, size, colour };
}
