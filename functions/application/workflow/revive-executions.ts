import { Unavailable } from '../../ports/unavailable.ts';
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
 * the event never reached it, is woken. A stream that cannot be read keeps no other from it.
 *
 * @throws {Unavailable} at once
 * @throws what is wrong with the first stream that cannot be read, after all others
 * @returns the names of the executions that were started
 */
export async function reviveExecutions(environment: Environment): Promise<readonly string[]> {
  const started: string[] = [];
  const damaged: unknown[] = [];
  for await (const { subject, works } of unfinishedWork(environment)) {
    try {
      for (const work of await works()) started.push(...(await revive(environment, work)));
      await wakeSettledGates(environment, subject);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      damaged.push(error);
    }
  }
  if (damaged.length > 0) throw damaged[0];
  return started;
}

/** The first name is the one that the relay gives; each later execution counts on from it. */
export async function revive(
  { engine }: Pick<Environment, 'engine'>,
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
