import { basename } from 'node:path';
import type { Command } from 'commander';
import { readFile } from '../application/documents/read-file.ts';
import type { Block, PolicyDocument } from '../domain/document/model.ts';
import { printAudit } from './print-audit.ts';
import type { CliServices } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';
import { visibleText } from './visible-text.ts';

export function addParse(program: Command, services: CliServices): void {
  program
    .command('parse')
    .description('读出公文结构和接收前检查 / read a document, and audit the file')
    .argument('<file>', '.docx, .txt, .md')
    .option('--json', 'print JSON alone')
    .action(async (file: string, options: { json?: boolean }) => {
      const { terminal } = services;
      const bytes = await services.readFile(file);
      const { document, audit } = await readFile(services, { bytes, name: basename(file) });
      if (options.json === true) {
        printJson(terminal, { document, audit });
        return;
      }
      printOutline(terminal, document);
      if (audit.length > 0) terminal.print('');
      printAudit(audit, (line) => terminal.print(line));
    });
}

function printOutline(terminal: Terminal, document: PolicyDocument): void {
  const facts: readonly (readonly [string, string | null])[] = [
    ['标题 title', document.title],
    ['发文字号 number', document.documentNumber],
    ['发文机关 organ', document.issuingOrgan],
    ['主送机关 addressees', document.addressees.join('；') || null],
    ['成文日期 date of document', document.dateOfDocument],
    ['印发日期 issue date', document.issueDate],
    ['附注 annotation', document.annotation],
  ];
  for (const [name, value] of facts) terminal.print(`${name}: ${visibleText(value ?? '—')}`);
  terminal.print('');
  for (const block of document.blocks) terminal.print(outlineLine(block));
}

const LINE = 60;

function outlineLine(block: Block): string {
  const depth = block.kind === 'heading' ? block.level : 0;
  const text = block.text.replaceAll(/\s+/g, ' ');
  const short = text.length > LINE ? `${text.slice(0, LINE)}…` : text;
  return `${'  '.repeat(depth)}[${block.kind}] ${visibleText(short)}`;
}
