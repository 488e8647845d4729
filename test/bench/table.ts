/** One line of the table that `npm run bench` prints. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** The target and whether it was met; empty where the issue sets none. */
  readonly target: string;
}

export function row(what: string, value: number, unit: string, target?: Target): Row {
  const shown = `${format(value)} ${unit}`;
  if (target === undefined) return { what, value: shown, target: '' };
  const met = target.most === undefined ? value >= target.least : value <= target.most;
  const limit = target.most === undefined ? `≥ ${target.least}` : `≤ ${target.most}`;
  return { what, value: shown, target: `${limit} ${unit} ${met ? 'met' : 'NOT MET'}` };
}

export type Target =
  | { readonly least: number; readonly most?: undefined }
  | { readonly most: number };

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The value below which a share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printTable(title: string, rows: readonly Row[]): void {
  const width = (column: keyof Row) => Math.max(...rows.map((one) => one[column].length));
  console.log(`\n${title}`);
  for (const { what, value, target } of rows) {
    console.log(`  ${what.padEnd(width('what'))}  ${value.padStart(width('value'))}  ${target}`);
  }
}
