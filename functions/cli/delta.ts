import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import {
  deltaKindNames,
  deltaStateWords,
  figureKindNames,
  figuresLeftOut,
  leadsElsewhere,
} from '../../templates/words/delta.ts';
import { changeName, placeOfRow, referencesElsewhere } from '../../templates/words/delta-places.ts';
import { compareFiles, renderComparison } from '../application/delta/compare-files.ts';
import {
  type DeltaRow,
  deltaKinds,
  type FigureChange,
  type PolicyDelta,
} from '../domain/interpretation/delta/model.ts';
import { digestOfBytes } from '../domain/kernel/digest.ts';
import type { LocalDate } from '../domain/kernel/time.ts';
import { type FileFormat, fileFormatSchema } from '../ports/renderers.ts';
import { readDate } from './date-option.ts';
import { UsageError, Verdict } from './failure.ts';
import { formatOf } from './render.ts';
import type { CliServices } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';
import { visibleText } from './visible-text.ts';

interface DeltaOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly out?: string;
  readonly format?: FileFormat;
  readonly date?: LocalDate;
}

export function addDelta(program: Command, services: CliServices): void {
  program
    .command('delta')
    .description('新旧政策逐条对照 / compare a document with the one it replaces')
    .argument('<old>', '原文件 the old one: .docx, .txt, .md')
    .argument('<new>', '新文件 the new one: .docx, .txt, .md')
    .option('--json', 'print JSON alone')
    .option('--all', '未变化的也列出 / list what did not change too')
    .option('-o, --out <file>', '对照表输出为 .pdf 或者 .docx / the table as a file')
    .addOption(
      new Option('--format <format>', '不写时看输出文件的扩展名 / else by the ending').choices(
        fileFormatSchema.options,
      ),
    )
    .option('--date <date>', '对照表的日期 YYYY-MM-DD / date of the file', readDate)
    .action(async (oldFile: string, newFile: string, options: DeltaOptions) => {
      const { terminal } = services;
      const [old, fresh] = await Promise.all([
        namedFile(services, oldFile),
        namedFile(services, newFile),
      ]);
      const compared = await compareFiles(services, old, fresh);
      const { delta } = compared;
      if (options.out !== undefined) {
        const { date = null } = options;
        const format = options.format ?? formatOf(options.out);
        await refuseOverwriting(services, options.out, [oldFile, newFile]);
        const bytes = await renderComparison(services, compared, { format, date });
        if (bytes !== null) {
          await services.writeFile(options.out, bytes);
          terminal.warn(`✓ ${options.out}（${bytes.length} 字节 bytes）`);
          terminal.warn(`  SHA-256 ${digestOfBytes(bytes)}`);
        }
      }
      if (options.json === true) printJson(terminal, delta);
      else printDelta(terminal, delta, options.all === true);
      if (delta.state !== 'compared' && delta.state !== 'identical') throw new Verdict();
    });
}

async function namedFile(services: CliServices, file: string) {
  return { bytes: await services.readFile(file), name: basename(file) };
}

async function refuseOverwriting(
  services: CliServices,
  out: string,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    if (await services.isSameFile(file, out)) {
      throw new UsageError(
        `输出会覆盖原件，请换一个文件名 / this would overwrite a file, name another: ${out}`,
      );
    }
  }
}

function printDelta(terminal: Terminal, delta: PolicyDelta, all: boolean): void {
  const { zh, en } = deltaStateWords[delta.state];
  terminal.print(`原文件 old: ${visibleText(delta.old.title ?? '—')}（${delta.old.units}）`);
  terminal.print(`新文件 new: ${visibleText(delta.new.title ?? '—')}（${delta.new.units}）`);
  terminal.print(`${delta.state === 'compared' || delta.state === 'identical' ? '✓' : '✗'} ${zh}`);
  terminal.print(`  ${en}`);
  for (const row of delta.rows) {
    if (!all && (row.kind === 'unchanged' || row.kind === 'renumbered')) continue;
    printRow(terminal, row);
  }
  if (delta.rows.length === 0) return;
  terminal.print('');
  const counted = deltaKinds.filter((kind) => delta.counts[kind] > 0);
  terminal.print(
    counted.map((kind) => `${deltaKindNames[kind].zh} ${kind} ${delta.counts[kind]}`).join('  '),
  );
}

const LONGEST_LINE = 120;

function printRow(terminal: Terminal, row: DeltaRow): void {
  terminal.print('');
  terminal.print(`【${changeName(row).zh} ${row.kind}】${visibleText(placeOfRow(row))}`);
  for (const { old, new: fresh, about } of row.figures) {
    const { zh } = figureKindNames[(fresh ?? old)?.kind ?? 'number'];
    terminal.print(
      `  ${zh} ${valueOfFigure(old)} → ${valueOfFigure(fresh)}  ${visibleText(about)}`,
    );
  }
  if (row.figuresLeftOut > 0) {
    const count = String(row.figuresLeftOut);
    terminal.print(`  ${figuresLeftOut.zh.replace('{count}', count)}`);
    terminal.print(`  ${figuresLeftOut.en.replace('{count}', count)}`);
  }
  const elsewhere = referencesElsewhere(row);
  if (elsewhere !== '') {
    for (const words of [leadsElsewhere.zh, leadsElsewhere.en]) {
      terminal.print(`  ${words}${visibleText(elsewhere)}`);
    }
  }
  if (row.words === null) {
    const sign = row.old.length === 0 ? '+' : row.new.length === 0 ? '-' : '=';
    terminal.print(`  ${sign} ${visibleText(shortened(textOf(row)))}`);
    return;
  }
  for (const [sign, parts] of [
    ['-', row.words.old],
    ['+', row.words.new],
  ] as const) {
    const text = parts.map((part) => (part.kind === 'kept' ? part.text : `[${part.text}]`));
    terminal.print(`  ${sign} ${visibleText(text.join('').replaceAll('\n', ' '))}`);
  }
}

function textOf({ old, new: fresh }: DeltaRow): string {
  return (fresh.length > 0 ? fresh : old).map(({ text }) => text).join(' ');
}

/** What is whole on one side by its beginning; the rest is in the JSON. */
function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function valueOfFigure(figure: FigureChange['old']): string {
  return figure === null ? '—' : visibleText(figure.text);
}
