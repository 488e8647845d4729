import { boardRows } from './board.ts';
import { bundleRows } from './bundles.ts';
import { interpretationRows } from './interpretation.ts';
import { issuanceRows } from './issuance.ts';
import { privacyRows } from './privacy.ts';
import { renderingRows } from './rendering.ts';
import { searchRows } from './search.ts';
import { serverRows } from './server.ts';
import { printTable, type Row } from './table.ts';

/**
 * `npm run bench [-- --quick] [-- --only PART]`: every figure that the issues name, measured here
 * and now.
 */
const quick = process.argv.includes('--quick');
const only = process.argv[process.argv.indexOf('--only') + 1];
const parts = {
  server: ['The server, as npm start runs it', serverRows],
  issuance: [
    'Issuance without rendering, durable commits',
    () => issuanceRows(quick ? [0, 1_000] : [0, 1_000, 10_000, 50_000]),
  ],
  board: [
    `The board of obligations beside ${quick ? 200 : 2_000} dossiers`,
    () => boardRows(quick ? 200 : 2_000),
  ],
  search: [
    `Search among ${quick ? 1_000 : 10_000} published policies`,
    () => searchRows(quick ? 1_000 : 10_000),
  ],
  privacy: ['Personal data: what is found, and how fast', () => privacyRows(quick)],
  interpretation: [
    'Judges of interpretations: 1 MB of document against 1 MB of material',
    () => interpretationRows(quick),
  ],
  bundles: ['What each Lambda carries, and how soon it is ready', bundleRows],
  rendering: [
    'The same text typeset by us and by our peers, tags and outline on',
    () => renderingRows(quick ? [100] : [100, 300]),
  ],
} as const satisfies Record<
  string,
  readonly [string, () => readonly Row[] | Promise<readonly Row[]>]
>;

const named = process.argv.includes('--only');
if (named && !Object.keys(parts).includes(only ?? '')) {
  throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}`);
}
for (const [name, [title, rows]] of Object.entries(parts)) {
  if (!named || name === only) printTable(title, await rows());
}
