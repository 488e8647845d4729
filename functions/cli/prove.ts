import type { Command } from 'commander';
import { type Proof, prove } from '../../workflows/proof/prove.ts';
import { readWorkflows } from '../../workflows/proof/read-folder.ts';
import { Verdict } from './failure.ts';
import type { CliServices } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';

export function addProve(program: Command, services: CliServices): void {
  program
    .command('prove')
    .description(
      '证明三同步不可绕过 / prove that no gate of the three synchronisations can be bypassed',
    )
    .argument('[folder]', 'folder of *.asl.json files', services.workflowsFolder)
    .option('--json', 'print JSON alone')
    .action((folder: string, options: { json?: boolean }) => {
      const proof = prove(readWorkflows(folder));
      if (options.json === true) printJson(services.terminal, proof);
      else printProof(services.terminal, proof);
      if (!proof.holds) throw new Verdict();
    });
}

export function printProof(terminal: Terminal, proof: Proof): void {
  for (const { workflow, gate, holds } of proof.gates) {
    terminal.print(`${holds ? '✓' : '✗'} ${workflow}: ${gate}`);
  }
  for (const { workflow, rule, message, path } of proof.findings) {
    terminal.print('');
    terminal.print(`✗ ${workflow} [${rule}] ${message}`);
    if (path.length > 0) terminal.print(`  ${path.join(' → ')}`);
  }
  terminal.print('');
  terminal.print(
    proof.holds
      ? '三同步成立：每条通往公开的路径都依次经过全部关口。/ The three synchronisations hold.'
      : '三同步不成立：存在绕过关口的路径。/ A gate can be bypassed.',
  );
}
