import { type Command, Option } from 'commander';
import { dossierIdSchema } from '../domain/kernel/identifiers.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { CheckpointFault, CheckpointVerdict } from '../ports/ledger/checkpoint-verdict.ts';
import { exportLines } from '../ports/ledger/export-lines.ts';
import { splitLines } from '../ports/ledger/split-lines.ts';
import { type ExportVerdict, verifyExport } from '../ports/ledger/verify-export.ts';
import { exportProblems } from './export-problems.ts';
import { UsageError, Verdict } from './failure.ts';
import type { CliServices, RecordsPlace } from './services.ts';
import { printJson, type Terminal } from './terminal.ts';
import {
  type CheckpointOptions,
  namesCheckpoint,
  printCheckpointFault,
  printCovered,
  verifyWithCheckpoint,
} from './verify-with-checkpoint.ts';

interface ExportOptions {
  readonly dossier?: string;
  readonly all?: boolean;
  readonly output?: string;
  readonly from: RecordsPlace;
}

export function addExport(program: Command, services: CliServices): void {
  program
    .command('export')
    .description('导出审计记录（JSONL）/ write the audit trail as JSON Lines')
    .option('--dossier <id>', 'one dossier')
    .option('--all', 'the whole ledger')
    .option('--output <file>', 'a file instead of standard output')
    .addOption(
      new Option('--from <place>', '数据目录或 AWS / the data folder, or the tables on AWS')
        .choices(['folder', 'aws'])
        .default('folder'),
    )
    .action(async (options: ExportOptions) => {
      if ((options.dossier === undefined) === (options.all !== true)) {
        throw new UsageError(
          '请给出 --dossier ID 或 --all 之一 / give either --dossier ID or --all.',
        );
      }
      const { ledger, close } = await services.openRecords(options.from);
      try {
        const only = options.dossier === undefined ? undefined : [streamOf(options.dossier)];
        if (only?.[0] !== undefined && (await ledger.head(only[0])) === null) {
          throw new Refusal('dossierMissing', { dossier: options.dossier ?? '' });
        }
        const lines = exportLines(ledger, only);
        if (options.output !== undefined) await services.writeLines(options.output, lines);
        else for await (const line of lines) services.terminal.print(line);
      } finally {
        close();
      }
    });
}

function streamOf(id: string): `dossier/${string}` {
  const parsed = dossierIdSchema.safeParse(id);
  if (!parsed.success) throw new Refusal('dossierMissing', { dossier: id });
  return `dossier/${parsed.data}`;
}

export function addVerify(program: Command, services: CliServices): void {
  program
    .command('verify')
    .description('核验导出的审计记录 / check an exported audit trail')
    .argument('<file>', 'a file that `tongbu export` wrote')
    .option('--checkpoint <file>', 'a signed checkpoint (/checkpoint of the site)')
    .option('--leaves <file>', 'its leaves (/checkpoint/leaves.txt)')
    .option('--key <file>', 'the public key that you trust (/checkpoint/key.pem)')
    .option('--known <file>', 'the newest checkpoint that you kept from before')
    .option('--json', 'print JSON alone')
    .action(async (file: string, options: CheckpointOptions & { json?: boolean }) => {
      const { terminal } = services;
      const verdict = namesCheckpoint(options)
        ? await verifyWithCheckpoint(services, file, options)
        : await verifyExport(splitLines(services.streamFile(file)));
      if (options.json === true) printJson(terminal, verdict);
      else if (verdict.ok) printIntact(terminal, verdict);
      else if (!printCheckpointFault(terminal, verdict)) printExportFault(terminal, verdict);
      if (!verdict.ok) throw new Verdict();
    });
}

type Intact = Extract<ExportVerdict | CheckpointVerdict, { ok: true }>;

function printIntact(terminal: Terminal, verdict: Intact): void {
  const { streams, events, heads } = verdict;
  terminal.print(`✓ ${streams} 条记录链、${events} 条事件，链条完整 / chains intact.`);
  terminal.print(`  heads ${heads}`);
  if ('checkpoint' in verdict) printCovered(terminal, verdict);
}

function printExportFault(terminal: Terminal, fault: CheckpointFault): void {
  if (!('line' in fault)) return;
  const { line, stream, version, problem } = fault;
  const place = stream === null ? '' : `${stream} 第${version ?? '?'}条事件 event, `;
  const { zh, en } = exportProblems[problem];
  terminal.print(`✗ ${place}第${line}行 line ${line}: ${problem}`);
  terminal.print(`  ${zh} / ${en}`);
}
