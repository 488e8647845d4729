import { refusalWords } from '../../templates/words/refusals.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { DataFolderProblem } from '../ports/data-folder.ts';
import type { Terminal } from './terminal.ts';

/** The command did its work and the answer is no: exit 1, everything is said already. */
export class Verdict extends Error {
  constructor() {
    super('the answer is no');
    this.name = 'Verdict';
  }
}

/** The command line cannot mean anything; the message says how to write it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Tells a person why nothing was done; what nobody foresaw is shown with its stack. */
export function reportFailure(terminal: Terminal, error: unknown): void {
  if (error instanceof Verdict) return;
  if (error instanceof Refusal) {
    reportRefusal(terminal, error);
    return;
  }
  const known = knownMessage(error);
  terminal.warn(known === null ? `意外错误 / unexpected error: ${stackOf(error)}` : `✗ ${known}`);
}

function reportRefusal(terminal: Terminal, refusal: Refusal): void {
  const words = refusalWords(refusal.reason, refusal.details);
  terminal.warn(`✗ ${words.zh}`);
  terminal.warn(`  ${words.en}`);
  const { citation } = refusal;
  if (citation === null) return;
  const quotation = citation.quotation === '' ? '' : `：“${citation.quotation}”`;
  terminal.warn(`  依据 rule: ${citation.title} ${citation.clause}${quotation}`);
}

/** Errors whose own message already says what to do. */
const selfExplaining = new Set([
  'UsageError',
  'WorkflowsUnreadable',
  'WorkflowStoreUnusable',
  'WorkflowsUnusable',
  'PortInUse',
  'DemoIncomplete',
  'SettingInvalid',
  'LedgerDamaged',
  'SignerUnusable',
  'CheckpointContradicted',
  'FontMissing',
]);

function knownMessage(error: unknown): string | null {
  if (error instanceof DataFolderProblem) return error.message;
  if (!(error instanceof Error)) return null;
  if (selfExplaining.has(error.name)) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const place = path ?? '';
  if (code === 'ENOENT') return `没有这个文件，请检查路径 / no such file, check the path: ${place}`;
  if (code === 'EISDIR') return `这是文件夹，请给出文件 / a folder, name a file: ${place}`;
  if (code === 'EACCES' || code === 'EPERM') return `无权访问 / no permission: ${place}`;
  if (code === 'ENOSPC') return '磁盘已满，未写入任何内容；请腾出空间后重试 / the disk is full.';
  return null;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
