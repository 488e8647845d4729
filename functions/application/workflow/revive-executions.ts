import type { Environment } from '../environment.ts';
import { type UnfinishedWork, unfinishedWork } from './unfinished-work.ts';
import { wakeSettledGates } from './wake-settled-gates.ts';

/**
 * Step Functions forgets an execution 90 days after its end, so the first of several may be missing
 * while a later one runs. No more than this many in a row are missing.
 */
const MOST_FORGOTTEN = 5;

/**
 * Starts a new execution for everything that is under way and whose own has ended, failed or is
 * lost. An execution holds nothing that the ledger does not, so the new one runs through the
 * settled gates and waits at the first open one. What waits for a decision that was made, because
 * the event never reached it, is woken.
 *
 * @returns the names of the executions that were started
 */
export async function reviveExecutions(environment: Environment): Promise<readonly string[]> {
  const started: string[] = [];
  for await (const [{ stream }, works] of unfinishedWork(environment)) {
    await wakeSettledGates(environment, stream);
    for (const work of works) started.push(...(await revive(environment, work)));
  }
  return started;
}

/** The first name is the one that the relay gives; each later execution counts on from it. */
async function revive(
  { engine }: Environment,
  { workflow, name, input }: UnfinishedWork,
): Promise<readonly string[]> {
  const numbered = (number: number) => (number === 1 ? name : `${name}.${number}`);
  let last = 0;
  for (let number = 1; number <= last + MOST_FORGOTTEN; number += 1) {
    const status = await engine.status(workflow, numbered(number));
    if (status === 'running') return [];
    if (status === 'ended') last = number;
  }
  const next = numbered(last + 1);
  await engine.start(workflow, next, input);
  return [next];
}
