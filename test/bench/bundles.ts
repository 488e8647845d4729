import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bundles } from '../../infra/aws/bundling/bundle.ts';
import { contentsOf } from '../../infra/aws/bundling/contents.ts';
import { type FunctionName, functionNames } from '../../infra/aws/bundling/functions.ts';
import { completeEnvironment, layOutFunctions, runWith } from '../infra/aws/bundled-functions.ts';
import { percentile, type Row, row } from './table.ts';

const ROUNDS = 5;
const MOST_MB: Readonly<Partial<Record<FunctionName, number>>> = { api: 1.5 };
const TOP = 4;

/** Milliseconds that a fresh Node needs to load the function, without its own start. */
const timeImport = `
  const started = performance.now();
  await import(process.argv[1]);
  console.log(performance.now() - started);
  process.exit();`;

/** Every function as it is deployed: what it weighs, with what, and how soon it is ready. */
export async function bundleRows(): Promise<readonly Row[]> {
  const bundles = layOutFunctions();
  try {
    const rows: Row[] = [];
    for (const name of functionNames) rows.push(...(await rowsOf(bundles, name)));
    return rows;
  } finally {
    bundles.remove();
  }
}

async function rowsOf(bundles: Bundles, name: FunctionName): Promise<readonly Row[]> {
  const { bytes, files, parts } = contentsOf(bundles.metafile, name);
  const zipped = files
    .map((file) => gzipSync(readFileSync(join(bundles.folderOf(name), file))).length)
    .reduce((sum, length) => sum + length, 0);
  const most = MOST_MB[name];
  const heaviest = [...parts]
    .slice(0, TOP)
    .map(([part, size]) => `${part} ${(size / 1e3).toFixed(0)} kB`)
    .join(', ');
  return [
    row(`${name}: JavaScript`, bytes / 1e6, 'MB', most === undefined ? undefined : { most }),
    row(`${name}: the same, compressed`, zipped / 1e6, 'MB'),
    row(`${name}: loaded in a fresh Node, median of ${ROUNDS}`, await loading(bundles, name), 'ms'),
    { what: `${name}: most of it`, value: '', target: heaviest },
  ];
}

async function loading(bundles: Bundles, name: FunctionName): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ended, output, errors } = await runWith(bundles, name, timeImport, completeEnvironment);
    if (!ended) throw new Error(`${name} did not start: ${errors.slice(0, 500)}`);
    times.push(Number(output));
  }
  return percentile(times, 0.5);
}
