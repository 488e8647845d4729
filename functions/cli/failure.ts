import { refusalWords } from '../../templates/words/refusals.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { DataFolderProblem } from '../ports/data-folder.ts';
import { Unavailable } from '../ports/unavailable.ts';
import { Verdict } from './outcome.ts';
import type { Terminal } from './terminal.ts';
import { visibleText } from './visible-text.ts';

export { UsageError, Verdict } from './outcome.ts';

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
  // Names of files and of parts in them come from whoever made them.
  terminal.warn(`✗ ${visibleText(words.zh)}`);
  terminal.warn(`  ${visibleText(words.en)}`);
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
  'VaultKeyUnusable',
  'VaultDamaged',
  'CheckpointContradicted',
  'FontMissing',
]);

function knownMessage(error: unknown): string | null {
  if (error instanceof DataFolderProblem) return error.message;
  if (!(error instanceof Error)) return null;
  if (selfExplaining.has(error.name)) return error.message;
  return ofAws(error) ?? ofTheDisk(error);
}

/** The SDK names its errors well and does not say what to do; each carries `$metadata`. */
function ofAws(error: Error): string | null {
  if (error instanceof Unavailable) {
    return `暂时无法访问，请检查网络和权限后重试 / out of reach now, check network and permissions and try again: ${error.service}`;
  }
  if (error.name === 'CredentialsProviderError') {
    return (
      '没有 AWS 凭证，请先登录（例如 aws sso login）或设置 AWS_PROFILE，再重新运行 / ' +
      'no AWS credentials: sign in (aws sso login, for example) or set AWS_PROFILE, and run this again'
    );
  }
  if (!('$metadata' in error)) return null;
  return (
    `AWS 拒绝了请求（${error.name}: ${error.message}），请核对 AWS_REGION、TONGBU_* 环境变量和运行者的权限 / ` +
    'AWS refuses: check AWS_REGION, the variables TONGBU_* and the permissions of whoever runs this'
  );
}

function ofTheDisk(error: Error): string | null {
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
