import { basename } from 'node:path';
import type { Command } from 'commander';
import { parseDocument } from '../application/documents/parse-document.ts';
import type { Block, PolicyDocument } from '../domain/document/model.ts';
import type { CliServices } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';

export function addParse(program: Command, services: CliServices): void {
  program
    .command('parse')
    .description('读出公文结构 / read the structure of a document')
    .argument('<file>', '.txt, .md')
    .option('--json', 'print JSON alone')
    .action(async (file: string, options: { json?: boolean }) => {
      const document = parseDocument(await services.readFile(file), basename(file));
      if (options.json === true) printJson(services.terminal, document);
      else printOutline(services.terminal, document);
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
  for (const [name, value] of facts) terminal.print(`${name}: ${value ?? '—'}`);
  terminal.print('');
  for (const block of document.blocks) terminal.print(outlineLine(block));
}

const LINE = 60;

function outlineLine(block: Block): string {
  const depth = block.kind === 'heading' ? block.level : 0;
  const text = block.text.replaceAll(/\s+/g, ' ');
  const short = text.length > LINE ? `${text.slice(0, LINE)}…` : text;
  return `${'  '.repeat(depth)}[${block.kind}] ${short}`;
}
