/** Whole per cent hide one late case in a thousand; a tenth shows it. A dash where there is no rate. */
export function percentage(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}
