import { billOf, type Line, storageOf, sumOf, totalOf } from './bill.ts';
import { fixedPerMonth } from './fixed-costs.ts';
import type { MeasuredIssuance } from './measured-issuance.ts';
import { PRICES_AS_OF, PRICES_REGION } from './prices.ts';

const MONTHS = 12;

export interface Estimate {
  readonly pricesAsOf: string;
  readonly region: string;
  readonly dossiers: number;
  readonly readers: number;
  readonly issuance: readonly Line[];
  readonly rendered: readonly Line[];
  readonly visit: readonly Line[];
  readonly year: readonly Line[];
  readonly storage: readonly Line[];
  readonly fixed: readonly Line[];
  readonly yearTotal: number;
}

/**
 * What a city pays for a year, in US dollars.
 *
 * @param readers visits of readers in the year
 */
export function estimate(
  plain: MeasuredIssuance,
  rendered: MeasuredIssuance,
  { dossiers, readers }: { readonly dossiers: number; readonly readers: number },
): Estimate {
  const visit = billOf(rendered.visit);
  const each = billOf(rendered.issuance);
  const year = sumOf([
    { bill: each, times: dossiers },
    { bill: visit, times: readers },
  ]);
  const storage = sumOf([{ bill: storageOf(rendered.issuance, dossiers), times: MONTHS }]);
  const fixed = fixedPerMonth();
  return {
    pricesAsOf: PRICES_AS_OF,
    region: PRICES_REGION,
    dossiers,
    readers,
    issuance: billOf(plain.issuance),
    rendered: each,
    visit,
    year,
    storage,
    fixed,
    yearTotal: totalOf(year) + totalOf(storage) + MONTHS * totalOf(fixed),
  };
}
