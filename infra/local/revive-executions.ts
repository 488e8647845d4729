import { everyHead } from '../../functions/application/every-head.ts';
import { dossierSummarySchema } from '../../functions/domain/dossier/head.ts';
import type { StreamHead } from '../../functions/ports/ledger.ts';
import type { WorkflowName } from '../../functions/ports/workflow-engine.ts';
import type { Host } from './open-host.ts';

const openDossiers = [
  'drafting',
  'screening',
  'disclosureReview',
  'deidentification',
  'signOff',
  'awaitingRelease',
];
const openIssues = ['composition', 'finalProof', 'approved'];

/**
 * Starts a new execution for everything that is under way and whose own has ended, failed or is
 * lost. An execution holds nothing that the ledger does not, so the new one runs through the
 * settled gates and waits at the first open one.
 *
 * @returns the names of the executions that were started
 */
export async function reviveExecutions(host: Host): Promise<readonly string[]> {
  const { environment } = host;
  const started: string[] = [];
  for await (const { stream } of everyHead(environment, 'dossier', openDossiers)) {
    started.push(
      ...(await revive(host, 'issuance', stream.replace('/', '.'), { subject: stream })),
    );
  }
  for await (const { stream } of everyHead(environment, 'issue', openIssues)) {
    const name = stream.replace('/', '.');
    started.push(...(await revive(host, 'gazette-issue', name, { subject: stream })));
  }
  for await (const head of everyHead(environment, 'dossier', ['published'])) {
    for (const { name, followUp } of openFollowUps(head)) {
      const input = { subject: head.stream, followUp };
      started.push(...(await revive(host, 'follow-up', name, input)));
    }
  }
  return started;
}

/** The first name is the one that the relay gives; each later execution counts on from it. */
async function revive(
  { engine }: Host,
  workflow: WorkflowName,
  name: string,
  input: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}.${number}`;
    const execution = await engine.describe(workflow, numbered);
    if (execution?.status === 'running') return [];
    if (execution !== null) continue;
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
