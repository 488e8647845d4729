import { legibilities } from '../passages/language.ts';
import type { TextPlace } from '../passages/text-place.ts';
import type { Rival } from './counterparts.ts';
import type { Dimension } from './quantity.ts';

/** A figure of a material that the document states otherwise, with both places. */
export interface Contradiction {
  readonly dimension: Dimension;
  readonly kind: Rival['comparison'];
  readonly material: TextPlace;
  readonly document: TextPlace;
}

/** A figure of a material that the document does not hold: to be looked at, not an error. */
export interface UnheldFigure {
  readonly dimension: Dimension;
  readonly material: TextPlace;
}

/**
 * Whether anything was compared. Figures of a material that hardly speaks of what its document is
 * about (`unrelated`) are not held against it.
 */
export const consistencyStates = [...legibilities, 'unrelated'] as const;
export type ConsistencyState = (typeof consistencyStates)[number];

export interface ConsistencyReport {
  readonly state: ConsistencyState;
  readonly contradictions: readonly Contradiction[];
  readonly onlyInMaterial: readonly UnheldFigure[];
  /** How many figures of the material were held against the document. */
  readonly compared: number;
  /** Findings beyond those that are listed. */
  readonly leftOut: { readonly contradictions: number; readonly onlyInMaterial: number };
}
