import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { percentile, type Row, row } from '../table.ts';

const ENGINE = resolve('functions/domain/privacy/candidates.ts');
const COMMAND = resolve('infra/local/start.mjs');
const most = { most: 150 };
const LINE = `${JSON.stringify({ id: '1', text: '申请人陈晓峰，身份证号11010519491231002X。' })}\n`;

/** Loads the engine and answers once. */
const program = (engine: string): string => `
  const { findCandidates } = await import(${JSON.stringify(engine)});
  const found = findCandidates(JSON.parse(${JSON.stringify(LINE)}).text, { context: 'ordinary' });
  if (found.length === 0) throw new Error('nothing was found');`;

/**
 * How soon the first answer is there, each time in a process of its own: the processor time of
 * Node itself, and what comes on top of it.
 */
export function startRows(rounds: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-bench-'));
  try {
    const bundle = join(folder, 'engine.mjs');
    buildSync({
      entryPoints: [ENGINE],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const scriptOf = (name: string, engine: string): string => {
      const path = join(folder, name);
      writeFileSync(path, program(engine));
      return path;
    };
    const bundled = scriptOf('bundled.mjs', bundle);
    const source = scriptOf('source.mjs', ENGINE);
    const kept = { NODE_COMPILE_CACHE: join(folder, 'cache') };
    const node = started(rounds, ['-e', '0']);
    const more = (args: readonly string[], variables = {}): number =>
      started(rounds, args, variables) - node;
    return [
      row('node alone', node, 'ms'),
      row('engine in one file, loaded and the first answer', more([bundled]), 'ms', most),
      row('engine from source that Node has kept compiled', more([source], kept), 'ms', most),
      row('engine from source for the first time', more([source]), 'ms'),
      row(
        'tongbu deidentify --jsonl, one line',
        more([COMMAND, 'deidentify', '--jsonl']),
        'ms',
        most,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time of a whole process, median of some; the first does not count. */
function started(
  rounds: number,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): number {
  const measure = (): number => {
    const before = childTime();
    const env = { ...process.env, ...variables };
    execFileSync(process.execPath, args, { env, input: LINE });
    return childTime() - before;
  };
  measure();
  return percentile(Array.from({ length: rounds }, measure), 0.5);
}

/** Processor time of all children that have ended; the kernel counts it in hundredths of seconds. */
function childTime(): number {
  const [user, system] =
    readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ').slice(13, 15) ?? [];
  return (Number(user) + Number(system)) * 10;
}
