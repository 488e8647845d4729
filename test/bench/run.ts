import { bundleRows } from './bundles.ts';
import { issuanceRows } from './issuance.ts';
import { searchRows } from './search.ts';
import { serverRows } from './server.ts';
import { printTable } from './table.ts';

/** `npm run bench [-- --quick]`: every figure that the issues name, measured here and now. */
const quick = process.argv.includes('--quick');
printTable('The server, as npm start runs it', await serverRows());
printTable(
  'Issuance without rendering, durable commits',
  await issuanceRows(quick ? [0, 1_000] : [0, 1_000, 10_000, 50_000]),
);
printTable(
  `Search among ${quick ? 1_000 : 10_000} published policies`,
  searchRows(quick ? 1_000 : 10_000),
);
printTable('What each Lambda carries, and how soon it is ready', await bundleRows());
