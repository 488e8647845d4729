import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DataFolderProblem } from '../../functions/ports/data-folder.ts';
import { closeYear } from './end/close-year.ts';
import { readResult } from './end/result.ts';
import { readOptions, type SimulationOptions, SimulationRefused } from './options.ts';
import { differences } from './recount/compare.ts';
import { readExport } from './recount/read-export.ts';
import { recount } from './recount/recount.ts';
import { printAccounts, printFindings } from './summary.ts';
import { tellYear } from './year.ts';

/**
 * `npm run simulate [-- --seed N --documents N --departments N --year Y --folder F]`: a year of an
 * invented city, and whether everything adds up at its end. `--recount FOLDER` counts an earlier
 * run again, `--view FOLDER [--port N]` opens its city in the browser. Ends with 1 where something
 * does not add up, with 2 where what was asked for cannot be done.
 */
try {
  process.exitCode = await carryOut(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!isClear(error)) throw error;
  process.stderr.write(`✗ ${error.message}\n`);
  process.exitCode = 2;
}

async function carryOut(options: SimulationOptions): Promise<number> {
  if (options.view !== null) return view(options.view, options.port);
  const findings =
    options.recount === null ? await simulate(options) : await recountOnly(options.recount);
  return findings.length === 0 ? 0 : 1;
}

/** What says itself what to do is shown without its stack. */
function isClear(error: unknown): error is Error {
  return [SimulationRefused, DataFolderProblem].some((kind) => error instanceof kind);
}

async function simulate(asked: SimulationOptions): Promise<readonly string[]> {
  const folder = asked.folder ?? mkdtempSync(join(memoryFolder(), 'tongbu-simulation-'));
  const data = join(folder, 'data');
  const started = performance.now();
  let month = '';
  const { world, acts } = await tellYear(asked, data, (day) => {
    if (day.slice(0, 7) !== month) process.stderr.write(`${day} …\n`);
    month = day.slice(0, 7);
  });
  const told = performance.now() - started;
  const accounts = await closeYear(world, data, folder);
  await world.host.close();
  const { user, system } = process.cpuUsage();
  const wall = performance.now() - started;
  printAccounts(asked, accounts, { acts, told, wall, cpu: (user + system) / 1_000, folder });
  return accounts.findings;
}

/** In memory where the machine has such a folder: the disk is no part of what is shown. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

async function recountOnly(folder: string): Promise<readonly string[]> {
  const result = await readResult(folder);
  const { year, at, obligations } = result;
  const claimed = { owed: obligations, figures: new Map(result.figures) };
  const found = differences(
    claimed,
    recount(await readExport(join(folder, 'ledger.jsonl')), year, at),
  );
  printFindings(found);
  return found;
}

async function view(folder: string, port: number): Promise<number> {
  // Loaded only here: a year is told without any page.
  const { viewYear } = await import('./view.ts');
  const { url, close } = await viewYear(folder, port);
  process.stdout.write(`公开网站 public site  ${url}/\n办公门户 staff portal ${url}/portal\n`);
  process.stdout.write(
    '时钟停在年末；按 Ctrl+C 停止 / the clock stands at the end of the year; Ctrl+C stops\n',
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await close();
  return 0;
}
