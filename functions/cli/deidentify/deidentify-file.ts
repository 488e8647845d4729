import { basename } from 'node:path';
import { deidentified } from '../../application/documents/deidentified.ts';
import {
  maskFile,
  type SearchedFile,
  searchFile,
} from '../../application/documents/deidentify-file.ts';
import type { NamedFile } from '../../application/documents/read-file.ts';
import type { PrivacyContext } from '../../domain/privacy/personal-data.ts';
import { UsageError } from '../outcome.ts';
import { printJson } from '../terminal.ts';
import { printFindings } from './print-findings.ts';
import type { DeidentifyServices } from './services.ts';

export interface FileOptions {
  readonly context: PrivacyContext;
  readonly json?: boolean;
  readonly apply?: boolean;
  readonly output?: string;
}

const STANDARD_INPUT = '-';
/** Enough for the intake to see that there is too much. */
const MOST_INPUT_BYTES = 64 * 1024 * 1024;

/** Searches one file and prints what was found, or the text without it. */
export async function deidentifyFile(
  services: DeidentifyServices,
  path: string,
  options: FileOptions,
): Promise<void> {
  const { terminal } = services;
  if (options.output !== undefined && (await services.isSameFile(path, options.output))) {
    throw new UsageError(
      `输出会覆盖原件，请换一个文件名 / this would overwrite the file itself, name another: ${options.output}`,
    );
  }
  const searched = await searchFile(services, await inputOf(services, path), options.context);
  if (searched.carriesMore) {
    terminal.warn(
      '? 文件除可见文字外还带有其他内容（批注、属性、隐藏文字等），这里没有查找，请用 tongbu parse 查看 / ' +
        'the file carries more than its visible text, which is not searched here: see tongbu parse',
    );
  }
  if (options.apply === true) await applyTo(services, searched, options.output);
  else if (options.json === true) printJson(terminal, deidentified(searched));
  else printFindings(terminal, deidentified(searched), searched.document);
}

async function applyTo(
  services: DeidentifyServices,
  searched: SearchedFile,
  output: string | undefined,
): Promise<void> {
  const { terminal } = services;
  const { text, left } = maskFile(searched);
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) await services.writeOut(whole);
  else await services.writeFile(output, new TextEncoder().encode(whole));
  const masked = searched.candidates.filter(({ action }) => action === 'mask').length;
  const kept = searched.candidates.length - masked;
  terminal.warn(
    `✓ 遮盖${masked}处，保留${kept}处；公开前请人工核对 / ${masked} masked, ${kept} kept; have a person check before publication`,
  );
  if (left.length === 0) return;
  terminal.warn(
    `✗ 遮盖后的文本中仍有${left.length}处像是个人信息 / ${left.length} places in the masked text still look like personal data`,
  );
}

async function inputOf(services: DeidentifyServices, path: string): Promise<NamedFile> {
  if (path !== STANDARD_INPUT) {
    return { bytes: await services.readFile(path), name: basename(path) };
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of services.standardInput()) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_INPUT_BYTES) break;
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)), name: 'stdin.txt' };
}
