import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { PolicyDocument } from '../../../functions/domain/document/model.ts';

/** What a measured process is told. Files are given by their paths. */
export interface Job {
  readonly document: PolicyDocument;
  /** The one TrueType face that everything is set in. */
  readonly font: string;
  /** A folder whose `node_modules` hold the engine. */
  readonly modules: string;
  readonly chromium: string | null;
  readonly output: string;
  readonly warmUps: number;
  readonly rounds: number;
}

/** What it tells. Times are milliseconds. */
export interface Measured {
  readonly times: readonly number[];
  /** Bytes. */
  readonly peakRss: number;
}

/** An engine with its fonts open; each call typesets the whole document anew. */
export interface Engine {
  render(): Promise<Uint8Array>;
  /** Peak memory of processes that the engine runs beside this one. */
  peakRssElsewhere?(): number;
  close?(): Promise<void>;
}

/** Renders as often as the job says, keeps the last file and prints what was measured. */
export async function measure(open: (job: Job) => Promise<Engine>): Promise<void> {
  const [, , path = ''] = process.argv;
  const job: Job = JSON.parse(readFileSync(path, 'utf8'));
  const engine = await open(job);
  let bytes: Uint8Array = new Uint8Array();
  const times: number[] = [];
  for (let round = 0; round < job.warmUps + job.rounds; round += 1) {
    const started = performance.now();
    bytes = await engine.render();
    if (round >= job.warmUps) times.push(performance.now() - started);
  }
  writeFileSync(job.output, bytes);
  const peakRss = engine.peakRssElsewhere?.() ?? peakRssOf('self');
  const measured: Measured = { times, peakRss };
  console.log(JSON.stringify(measured));
  await engine.close?.();
}

/**
 * Peak memory of a process. Not `resourceUsage().maxRSS`: a child started by vfork inherits the
 * peak of its parent there, and the bench itself is larger than some of what it measures.
 */
export function peakRssOf(process: number | 'self'): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
  } catch {
    return Number.NaN;
  }
}
