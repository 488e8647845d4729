/** As many columns as Word allows in a table; a cell that claims more claims all of them. */
const WIDEST_SPAN = 63;

/** How many columns an attribute says; `least` where it says nothing that counts. */
export function spanOf(value: string | undefined, least: number): number {
  const span = Number(value ?? '');
  return Number.isInteger(span) ? Math.min(Math.max(span, least), WIDEST_SPAN) : least;
}
