import type { Finding } from '../../workflows/proof/findings.ts';

/** A way through the workflows gets around a gate; nothing is synthesised. */
export class WorkflowsUnproven extends Error {
  readonly findings: readonly Finding[];

  constructor(folder: string, findings: readonly Finding[]) {
    super(
      `The three synchronisations do not hold for the workflows in ${folder}:\n` +
        findings.map((finding) => `  - ${sentence(finding)}`).join('\n'),
    );
    this.name = 'WorkflowsUnproven';
    this.findings = findings;
  }
}

function sentence({ workflow, rule, message, path }: Finding): string {
  const way = path.length === 0 ? '' : `\n      ${path.join(' → ')}`;
  return `${workflow} [${rule}] ${message}${way}`;
}
