/** Word counts lengths in twips, 1/20 point, and type sizes in half points. */
const TWIPS_PER_POINT = 20;

export function twips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Pictures are sized in pixels of 1/96 inch. */
export function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}
