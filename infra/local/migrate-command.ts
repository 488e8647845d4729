import { type Command, InvalidArgumentError } from 'commander';
import { migrate } from '../../functions/application/records/migrate.ts';
import {
  type MigrationProblem,
  MigrationRefused,
} from '../../functions/application/records/migrate-refusals.ts';
import type {
  MigrationProgress,
  MigrationReport,
  MigrationTarget,
  Side,
} from '../../functions/application/records/migrate-sides.ts';
import { Verdict } from '../../functions/cli/failure.ts';
import type { Terminal } from '../../functions/cli/terminal.ts';
import { Unavailable } from '../../functions/ports/unavailable.ts';
import {
  migrationPhases,
  migrationRefusals,
  migrationTable,
  migrationWords,
} from '../../templates/words/migration.ts';
import { fill, type Sentence } from '../../templates/words/sentence.ts';
import { openAwsTarget, readAwsTarget } from './aws-target.ts';
import { openMigrationSource } from './migration-source.ts';

/** Opens what the environment variables name; a test gives a target of its own. */
export type OpenTarget = () => Promise<{ readonly target: MigrationTarget; close(): void }>;

const openNamed: OpenTarget = () => openAwsTarget(readAwsTarget(process.env));

/** Progress is told once for so many objects or streams, and at the end of a phase. */
const TOLD_EVERY = 200;

export function addMigrate(
  program: Command,
  terminal: Terminal,
  openTarget: OpenTarget = openNamed,
): void {
  program
    .command('migrate')
    .description('把数据目录搬到 AWS / move a data folder to AWS')
    .requiredOption('--from <folder>', '数据目录 the data folder; no server may run on it')
    .requiredOption('--to <where>', 'aws', onlyAws)
    .option('--dry-run', '只检查，不写入 check both sides and write nothing')
    .addHelpText(
      'after',
      '\n中断后重新运行同一命令即可继续 / broken off, run it again: it goes on.',
    )
    .action(async (flags: { from: string; dryRun?: boolean }) => {
      const { target, close } = await openTarget();
      try {
        await move(terminal, flags.from, target, flags.dryRun === true);
      } catch (error) {
        throw told(terminal, error);
      } finally {
        close();
      }
    });
}

function onlyAws(value: string): string {
  if (value === 'aws') return value;
  throw new InvalidArgumentError('目前只能搬到 aws / write --to aws.');
}

async function move(
  terminal: Terminal,
  folder: string,
  target: MigrationTarget,
  dryRun: boolean,
): Promise<void> {
  const { source, close } = await openMigrationSource(folder);
  try {
    const onProgress = sparing(terminal);
    tellReport(terminal, await migrate(source, target, { dryRun, onProgress }), dryRun);
  } finally {
    close();
  }
}

function sparing(terminal: Terminal): (progress: MigrationProgress) => void {
  let phase = '';
  return (progress) => {
    const { done, of } = progress;
    const begins = phase !== progress.phase;
    phase = progress.phase;
    if (!begins && done !== of && done % TOLD_EVERY !== 0) return;
    const { zh, en } = migrationPhases[progress.phase];
    terminal.warn(`  ${zh} ${en} ${done}${of === null ? '' : ` / ${of}`}`);
  };
}

const rows = ['streams', 'events', 'objects', 'bytes', 'heads'] as const;

function tellReport(terminal: Terminal, report: MigrationReport, dryRun: boolean): void {
  const { source, target, copied } = report;
  const cell = (side: Side, row: (typeof rows)[number]) => String(side[row]);
  const width = (side: Side) => Math.max(8, ...rows.map((row) => cell(side, row).length));
  const title = ({ zh, en }: { zh: string; en: string }) => `${zh} ${en}`;
  const line = (name: string, left: string, right: string) =>
    terminal.print(`  ${padded(name, 22)}${padded(left, width(source) + 2)}${right}`);
  line('', title(migrationTable.source), title(migrationTable.target));
  for (const row of rows) {
    line(title(migrationTable[row]), cell(source, row), cell(target, row));
  }
  if (dryRun) say(terminal, migrationWords.dryRun, {});
  else {
    say(terminal, migrationWords.same, {}, '✓');
    say(terminal, migrationWords.copied, copied);
    say(terminal, migrationWords.next, {});
  }
}

/** A Chinese character takes the place of two others on a terminal. */
function padded(text: string, columns: number): string {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.padEnd(columns - wide);
}

function say(
  terminal: Terminal,
  sentence: Sentence,
  details: Parameters<typeof fill>[1],
  mark = ' ',
): void {
  const { zh, en } = fill(sentence, details);
  terminal.print(`${mark} ${zh}`);
  terminal.print(`  ${en}`);
}

/** Says a known reason in both languages; what it returns is still to be thrown. */
function told(terminal: Terminal, error: unknown): unknown {
  const known = sentenceFor(error);
  if (known === null) return error;
  const { zh, en } = fill(known.sentence, known.details);
  terminal.warn(`✗ ${zh}`);
  terminal.warn(`  ${en}`);
  return new Verdict();
}

const refusals: Readonly<Record<MigrationProblem, Sentence>> = migrationRefusals;

function sentenceFor(error: unknown) {
  if (error instanceof MigrationRefused) {
    return { sentence: refusals[error.problem], details: { ...error.details } };
  }
  if (error instanceof Unavailable) {
    return { sentence: migrationWords.unavailable, details: { service: error.service } };
  }
  return null;
}
