import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SimulationOptions } from './options.ts';

/**
 * Tells a year in a process of its own and ends it, as a power cut would, on the first day of a
 * month or soon after.
 *
 * @param month for example `2025-07`
 */
export async function killedRun(
  { seed, documents, departments, year }: SimulationOptions,
  folder: string,
  month: string,
): Promise<void> {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  const given = { seed, documents, departments, year, folder };
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = once(child, 'close');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (line.startsWith(month)) break;
  }
  if (!child.kill('SIGKILL')) throw new Error(`the run ended before ${month}: ${said.join('\n')}`);
  await closed;
}
