import type { AslEngine } from '../../../functions/adapters/asl/engine.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { unfinishedWork } from '../../../functions/application/workflow/unfinished-work.ts';

export interface Executed {
  readonly ended: number;
  readonly running: number;
  readonly findings: readonly string[];
}

const PAGE = 500;

/**
 * Every execution has come to its end or waits for something that the ledger says is unfinished,
 * and whatever is unfinished has an execution that waits for it.
 */
export async function accountExecutions(
  environment: Environment,
  engine: AslEngine,
): Promise<Executed> {
  const findings: string[] = [];
  const waiting = new Set<string>();
  const counts = { ended: 0, running: 0 };
  for (let after: number | null | undefined; after !== null; ) {
    const page = await engine.list(after === undefined ? { limit: PAGE } : { limit: PAGE, after });
    for (const { workflow, name, status, cause } of page.executions) {
      if (status === 'running') {
        counts.running += 1;
        waiting.add(`${workflow} ${baseOf(name)}`);
      } else counts.ended += 1;
      if (status === 'failed') findings.push(`${workflow} ${name} failed: ${cause}`);
    }
    after = page.next;
  }
  const unfinished = new Set<string>();
  for await (const subject of unfinishedWork(environment)) {
    for (const { workflow, name } of await subject.works()) unfinished.add(`${workflow} ${name}`);
  }
  for (const name of unfinished) {
    if (!waiting.has(name)) findings.push(`nothing waits for ${name}, which is unfinished`);
  }
  for (const name of waiting) {
    if (!unfinished.has(name)) findings.push(`${name} still waits, though nothing is unfinished`);
  }
  return { ...counts, findings };
}

/** An execution that took the place of another adds a number to its name. */
function baseOf(name: string): string {
  return name.replace(/\.\d+$/, '');
}
