import { adversaryRows } from './privacy/adversary-rows.ts';
import { qualityRows } from './privacy/quality-rows.ts';
import { startRows } from './privacy/start-rows.ts';
import { throughputRows } from './privacy/throughput-rows.ts';
import type { Row } from './table.ts';

/** What the engine finds, how fast, how soon, and how it bears what is made to stop it. */
export function privacyRows(quick: boolean): readonly Row[] {
  return [
    ...qualityRows(),
    ...startRows(quick ? 5 : 15),
    ...throughputRows(quick ? 1_000_000 : 4_000_000),
    ...adversaryRows(!quick),
  ];
}
