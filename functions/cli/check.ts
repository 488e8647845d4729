import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { formatSeverityNames, sayFinding } from '../../templates/words/format-findings.ts';
import { checkFile } from '../application/documents/check-file.ts';
import { type DisclosureAttribute, disclosureAttributes } from '../domain/disclosure/attributes.ts';
import type { FormatFinding } from '../domain/document/format/check-format.ts';
import { Verdict } from './failure.ts';
import type { CliServices } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';
import { visibleText } from './visible-text.ts';

interface CheckOptions {
  readonly attribute?: DisclosureAttribute;
  readonly json?: boolean;
}

export function addCheck(program: Command, services: CliServices): void {
  program
    .command('check')
    .description('核对公文格式 / check the format of an official document')
    .argument('<file>', '.docx, .txt, .md')
    .addOption(
      new Option('--attribute <attribute>', '公开属性 / disclosure attribute').choices(
        disclosureAttributes,
      ),
    )
    .option('--json', 'print JSON alone')
    .action(async (file: string, options: CheckOptions) => {
      const { terminal } = services;
      const bytes = await services.readFile(file);
      const attribute = options.attribute ?? null;
      const { document, findings } = await checkFile(
        services,
        { bytes, name: basename(file) },
        attribute,
      );
      if (options.json === true)
        printJson(terminal, { title: document.title, attribute, findings });
      else printFindings(terminal, findings);
      if (findings.some(({ severity }) => severity === 'error')) throw new Verdict();
    });
}

function printFindings(terminal: Terminal, findings: readonly FormatFinding[]): void {
  for (const finding of findings) {
    const { what, where, found, suggestion, clause } = sayFinding(finding);
    const sign = finding.severity === 'error' ? '✗' : '·';
    const severity = formatSeverityNames[finding.severity];
    const place = where === null ? '' : `${where.zh} ${where.en}: `;
    terminal.print(`${sign} ${severity.zh} ${place}${what.zh} [${finding.rule}]`);
    terminal.print(`  ${what.en}`);
    if (found !== null) terminal.print(`  原文 found: ${visibleText(found)}`);
    if (suggestion !== null) {
      terminal.print(`  改为 put: ${visibleText(suggestion.zh.replaceAll('\n', '⏎'))}`);
    }
    terminal.print(`  依据 rule: ${clause.zh}`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const advice = findings.length - errors;
  if (findings.length > 0) terminal.print('');
  terminal.print(
    findings.length === 0
      ? '✓ 没有发现格式问题 / no fault of format was found.'
      : `应当改正${errors}项，建议核对${advice}项 / ${errors} to correct, ${advice} to check.`,
  );
}
