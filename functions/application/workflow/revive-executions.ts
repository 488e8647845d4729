import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { underWayStatuses } from '../../domain/dossier/statuses.ts';
import type { StreamHead } from '../../ports/ledger.ts';
import type { WorkflowName } from '../../ports/workflow-engine.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';

const openIssues = ['composition', 'finalProof', 'approved'];

/**
 * Starts a new execution for everything that is under way and whose own has ended, failed or is
 * lost. An execution holds nothing that the ledger does not, so the new one runs through the
 * settled gates and waits at the first open one.
 *
 * @returns the names of the executions that were started
 */
export async function reviveExecutions(environment: Environment): Promise<readonly string[]> {
  const started: string[] = [];
  for await (const { stream } of everyHead(environment, 'dossier', underWayStatuses)) {
    started.push(
      ...(await revive(environment, 'issuance', stream.replace('/', '.'), { subject: stream })),
    );
  }
  for await (const { stream } of everyHead(environment, 'issue', openIssues)) {
    const name = stream.replace('/', '.');
    started.push(...(await revive(environment, 'gazette-issue', name, { subject: stream })));
  }
  for await (const head of everyHead(environment, 'dossier', ['published'])) {
    for (const { name, followUp } of openFollowUps(head)) {
      const input = { subject: head.stream, followUp };
      started.push(...(await revive(environment, 'follow-up', name, input)));
    }
  }
  return started;
}

/** The first name is the one that the relay gives; each later execution counts on from it. */
async function revive(
  { engine }: Environment,
  workflow: WorkflowName,
  name: string,
  input: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}.${number}`;
    const status = await engine.status(workflow, numbered);
    if (status === 'running') return [];
    if (status === 'ended') continue;
    await engine.start(workflow, numbered, input);
    return [numbered];
  }
}

function openFollowUps({ summary }: StreamHead): readonly { name: string; followUp: string }[] {
  const { dossier, gates } = dossierSummarySchema.parse(summary);
  return gates.flatMap(({ gate }) => {
    const [, followUp] = gate.split(':', 2);
    return followUp === undefined ? [] : [{ name: `${dossier}.${followUp}`, followUp }];
  });
}
