import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildSync } from 'esbuild';
import { asDeployed, checkout } from '../../../infra/aws/bundling/build.ts';
import type { Job, Measured } from './measure.ts';

export type EngineName = 'ours' | 'typst' | 'pdfkit' | 'chromium';
const engines: readonly EngineName[] = ['ours', 'typst', 'pdfkit', 'chromium'];

/** What peers are measured against, by the versions that the figures speak of. */
const peerPackages: Readonly<Partial<Record<EngineName, string>>> = {
  typst: '@myriaddreamin/typst-ts-node-compiler@0.7.0',
  pdfkit: 'pdfkit@0.20.2',
};

/** A temporary folder in which engines are built, installed and run. */
export interface Workshop {
  readonly present: readonly EngineName[];
  /** Why an engine is left out, in a line. */
  readonly absent: readonly string[];
  /** A fresh process of one engine. `wholeMs` is from its start to its end. */
  run(engine: EngineName, job: Omit<Job, 'output' | 'modules' | 'chromium'>): Run;
  remove(): void;
}

export interface Run extends Measured {
  readonly wholeMs: number;
  readonly file: Uint8Array;
}

/** Ours is bundled exactly as a Lambda is; the peers are loaded as npm lays them out. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-bench-'));
  const chromium = onPath('chromium') ?? onPath('google-chrome');
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const absent: string[] = [];
  const present = engines.filter((engine) => {
    const problem = engine === 'chromium' ? noChromium(chromium) : install(engine, folder);
    if (problem !== null) absent.push(`${engine}: ${problem}`);
    return problem === null;
  });
  build(present, folder);
  return {
    present,
    absent,
    run(engine, job) {
      const output = join(folder, `${engine}.pdf`);
      const path = join(folder, `${engine}.json`);
      const modules = engine === 'chromium' ? checkout : folder;
      const told: Job = { ...job, output, modules, chromium };
      writeFileSync(path, JSON.stringify(told));
      const started = performance.now();
      const out = execFileSync(process.execPath, [join(folder, 'built', `${engine}.mjs`), path], {
        cwd: folder,
        encoding: 'utf8',
      });
      const wholeMs = performance.now() - started;
      const measured: Measured = JSON.parse(out);
      return { ...measured, wholeMs, file: readFileSync(output) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function build(names: readonly EngineName[], folder: string): void {
  mkdirSync(join(folder, 'built'));
  buildSync({
    ...asDeployed(folder),
    entryPoints: Object.fromEntries(
      names.map((name) => [name, `test/bench/rendering/engines/${name}.ts`]),
    ),
    outdir: join(folder, 'built'),
  });
}

function install(engine: EngineName, folder: string): string | null {
  const wanted = peerPackages[engine];
  if (wanted === undefined) return null;
  const tried = spawnSync('npm', ['install', '--no-audit', '--no-fund', wanted], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (tried.status === 0 && loads(wanted, folder)) return null;
  return `${wanted} cannot be installed here`;
}

/** A package with a native part may install and still not load on this machine. */
function loads(wanted: string, folder: string): boolean {
  const name = wanted.slice(0, wanted.lastIndexOf('@'));
  try {
    createRequire(join(folder, 'index.js'))(name);
    return true;
  } catch {
    return false;
  }
}

function noChromium(found: string | null): string | null {
  return found === null ? 'there is no Chromium on the PATH' : null;
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find(runs);
  return found ?? null;
}

function runs(path: string): boolean {
  return spawnSync(path, ['--version']).status === 0;
}
