import type { Command } from 'commander';
import { listRules } from '../domain/jurisdictions/list-rules.ts';
import { jurisdiction } from '../domain/jurisdictions/registry.ts';
import type { CliServices } from './services.ts';
import { printJson } from './terminal.ts';

export function addRules(program: Command, services: CliServices): void {
  program
    .command('rules')
    .description('各地规则及其出处 / the rules of a city, each with its source clause')
    .option('--jurisdiction <id>', 'nanjing-2018, beijing-2017, …, national', 'national')
    .option('--json', 'print JSON alone')
    .action((options: { jurisdiction: string; json?: boolean }) => {
      const { terminal } = services;
      const chosen = jurisdiction(options.jurisdiction);
      const rows = listRules(chosen);
      if (options.json === true) {
        printJson(terminal, { id: chosen.id, name: chosen.name, rules: rows });
        return;
      }
      terminal.print(`${chosen.name.zh} / ${chosen.name.en}`);
      for (const row of rows) {
        const inherited = row.inheritedFrom === null ? '' : '（承自国家层面 / national）';
        terminal.print('');
        terminal.print(`${row.parameter} = ${JSON.stringify(row.value)}${inherited}`);
        terminal.print(`  ${row.instrument} ${row.clause}  ${row.title}`);
        if (row.quotation !== '') terminal.print(`  “${row.quotation}”`);
      }
    });
}
