/** All lengths in typesetting are points, 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** Chinese type sizes (字号) in points, as GB/T 9704-2012 uses them. */
export const typeSize = {
  no2: 22,
  smallNo2: 18,
  no3: 16,
  smallNo3: 15,
  no4: 14,
  smallNo4: 12,
  no5: 10.5,
  smallNo5: 9,
  no6: 7.5,
} as const;

/** A sheet and the type area (版心) on it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Left edge of the type area; the binding edge. */
  readonly left: number;
  /** Upper edge of the type area, from the top of the sheet. */
  readonly top: number;
  /** Type area. */
  readonly measure: number;
  readonly depth: number;
}

export const a4 = { width: mm(210), height: mm(297) };
