import type { Colour } from '../text/runs.ts';
import type { StructureElement } from './structure.ts';

/** One step of a path. Lengths are points from the top left corner of the slug, y downwards. */
export type PathStep =
  | readonly ['move', number, number]
  | readonly ['line', number, number]
  | readonly ['curve', number, number, number, number, number, number]
  | readonly ['close'];

/** An area or a line of a chart, a sign of a code. */
export interface Path {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly fill: Colour | null;
  readonly stroke: { readonly colour: Colour; readonly width: number } | null;
}

/** A picture of the document, as its intake encoded it. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface PlacedPicture {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The same object for the same picture: it is written once. */
  readonly picture: Picture;
}

/** What is drawn under one element, in the order of painting. */
export interface Drawing {
  /** A Figure with its alternative text; null for ornament, which is no part of the text. */
  readonly element: StructureElement | null;
  readonly strokes: readonly (Path | PlacedPicture)[];
  /** Room from the slug's corner that strokes and words take; that of the strokes when left out. */
  readonly room?: { readonly width: number; readonly height: number };
}
