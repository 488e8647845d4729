import { parseKeyPem } from '../ports/ledger/checkpoint-key.ts';
import { LONGEST_LEAF_LINE } from '../ports/ledger/checkpoint-leaves.ts';
import {
  type CheckpointFault,
  type CheckpointFiles,
  type CheckpointVerdict,
  verifyCheckpoint,
} from '../ports/ledger/checkpoint-verdict.ts';
import { splitLines } from '../ports/ledger/split-lines.ts';
import { checkpointProblems, isCheckpointProblem } from './checkpoint-problems.ts';
import { UsageError } from './failure.ts';
import type { CliServices } from './services.ts';
import type { Terminal } from './terminal.ts';

/** What `tongbu verify` is told about a checkpoint. */
export interface CheckpointOptions {
  readonly checkpoint?: string;
  readonly leaves?: string;
  readonly key?: string;
  readonly known?: string;
}

export function namesCheckpoint(options: CheckpointOptions): boolean {
  const { checkpoint, leaves, key, known } = options;
  return [checkpoint, leaves, key, known].some((path) => path !== undefined);
}

/** @throws {UsageError} one of the three files is not named */
export async function verifyWithCheckpoint(
  services: CliServices,
  exported: string,
  { checkpoint, leaves, key, known }: CheckpointOptions,
): Promise<CheckpointVerdict> {
  if (checkpoint === undefined || leaves === undefined || key === undefined) {
    throw new UsageError(
      '核验检查点须同时给出 --checkpoint、--leaves、--key / ' +
        'to check a checkpoint give --checkpoint, --leaves and --key together.',
    );
  }
  const spki = parseKeyPem(new TextDecoder().decode(await services.readFile(key)));
  if (spki === null) return { ok: false, problem: 'unusableKey' };
  const files: CheckpointFiles = {
    note: await services.readFile(checkpoint),
    key: spki,
    ...(known === undefined ? {} : { known: await services.readFile(known) }),
  };
  const leafLines = splitLines(services.streamFile(leaves), LONGEST_LEAF_LINE);
  return verifyCheckpoint(files, leafLines, splitLines(services.streamFile(exported)));
}

export function printCovered(
  terminal: Terminal,
  verdict: Extract<CheckpointVerdict, { ok: true }>,
): void {
  const { checkpoint, covered, events } = verdict;
  const { at, origin, size } = checkpoint;
  terminal.print(`✓ 检查点签名有效 / checkpoint ${origin}, ${at}`);
  terminal.print(
    `  ${size} 条记录链、${covered} 条事件在签名之内，其后 ${events - covered} 条 / ` +
      `${size} streams, ${covered} events are covered, ${events - covered} are younger.`,
  );
}

/** Prints a fault of the checkpoint; false when the fault is one of the export. */
export function printCheckpointFault(terminal: Terminal, fault: CheckpointFault): boolean {
  const { problem } = fault;
  if (!isCheckpointProblem(problem)) return false;
  const leaf = 'leaf' in fault ? `第${fault.leaf}个叶 leaf ${fault.leaf}` : '检查点 checkpoint';
  const after =
    'after' in fault && fault.after !== null ? `（${fault.after} 之后 / after it）` : '';
  const { zh, en } = checkpointProblems[problem];
  terminal.print(`✗ ${leaf}${after}: ${problem}`);
  terminal.print(`  ${zh} / ${en}`);
  return true;
}
