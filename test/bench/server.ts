import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Row, row } from './table.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['/', '/policies', '/gazette', '/policies/after-school-2026'];
const ROUNDS = 100;
/** Longer than the fonts stay in memory after the last rendering. */
const REST_MS = 22_000;

/** The server as `npm start` starts it: how soon it answers, how much memory it takes. */
export async function serverRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-bench-'));
  const started = performance.now();
  // The same flags as the start script, without npm between us and the process that we measure.
  const server = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-semi-space-size=4',
      '--import',
      'tsx',
      'infra/local/tongbu.ts',
      'serve',
      '--demo',
    ],
    {
      cwd: checkout,
      env: { ...process.env, TONGBU_DATA: folder, TONGBU_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const lines = createInterface({ input: server.stdout });
    const url = await lineWith(lines, /http:\/\/localhost:\d+/);
    await answers(url);
    const ready = performance.now() - started;
    await lineWith(lines, /the demo city is ready/);
    const seeded = performance.now() - started;
    const afterSeed = rssMb(server);
    const perPage = await readPages(url);
    await pause(REST_MS);
    return [
      row('start until the first answer', ready / 1_000, 's', { most: 3 }),
      row('start until the demo city stands', seeded / 1_000, 's'),
      row('a public page, mean', perPage, 'ms'),
      row('RSS right after the demo city was rendered', afterSeed, 'MB'),
      row('RSS at rest after 400 pages', rssMb(server), 'MB', { most: 250 }),
    ];
  } finally {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineWith(lines: ReturnType<typeof createInterface>, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      const found = wanted.exec(line);
      if (found === null) return;
      lines.off('line', read);
      resolve(found[0]);
    };
    lines.on('line', read);
    lines.once('close', () => reject(new Error('the server ended early')));
  });
}

async function answers(url: string): Promise<void> {
  while (!(await fetch(url)).ok) await pause(10);
}

async function readPages(url: string): Promise<number> {
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of PAGES) await (await fetch(`${url}${page}`)).text();
  }
  return (performance.now() - started) / (ROUNDS * PAGES.length);
}

/** Resident memory as Linux counts it; not a number elsewhere. */
function rssMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
