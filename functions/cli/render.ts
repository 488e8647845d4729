import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type RenderedFile,
  renderDocumentFile,
  renderInterpretationFile,
} from '../application/documents/render-file.ts';
import { type Form, formSchema } from '../domain/interpretation/plan.ts';
import { digestOfBytes } from '../domain/kernel/digest.ts';
import type { LocalDate } from '../domain/kernel/time.ts';
import { type FileFormat, fileFormatSchema } from '../ports/renderers.ts';
import { readDate } from './date-option.ts';
import { UsageError } from './failure.ts';
import { printAudit } from './print-audit.ts';
import type { CliServices } from './services.ts';

interface Target {
  readonly out: string;
  readonly format?: FileFormat;
  readonly date?: LocalDate;
}
interface DocumentOptions extends Target {
  readonly annotation?: string;
}
interface InterpretationOptions extends Target {
  readonly form: Form;
  readonly title?: string;
  readonly department?: string;
  readonly policyTitle?: string;
  readonly policyNumber?: string;
}

export function addRender(program: Command, services: CliServices): void {
  const render = program
    .command('render')
    .description('排版为 PDF 或者 Word / typeset a file as PDF or Word');
  withTarget(render.command('document'))
    .description('公文，按 GB/T 9704—2012 / an official document')
    .option('--annotation <text>', '附注，原文没有时加印 / annotation where the text has none')
    .action(async (file: string, options: DocumentOptions) => {
      const { annotation = null, date = null } = options;
      await renderTo(services, file, options, (input, format) =>
        renderDocumentFile(services, input, { format, annotation, date }),
      );
    });
  withTarget(render.command('interpretation'))
    .description('解读材料 / an interpretation material')
    .option('--title <text>', '标题 / title of the material')
    .option('--department <name>', '解读单位 / the department that interprets')
    .option('--policy-title <text>', '所解读的文件 / title of the document')
    .option('--policy-number <number>', '其发文字号 / its document number')
    .addOption(
      new Option('--form <form>', '解读形式 / form').choices(formSchema.options).default('text'),
    )
    .action(async (file: string, options: InterpretationOptions) => {
      const { form, title = null, department = null, date = null } = options;
      const { policyTitle = null, policyNumber = null } = options;
      const facts = { form, title, department, policyTitle, policyNumber, date };
      await renderTo(services, file, options, (input, format) =>
        renderInterpretationFile(services, input, { format, ...facts }),
      );
    });
}

function withTarget(command: Command): Command {
  return command
    .argument('<file>', '.docx, .txt, .md')
    .requiredOption('-o, --out <file>', '.pdf, .docx')
    .addOption(
      new Option('--format <format>', '不写时看输出文件的扩展名 / else by the ending').choices(
        fileFormatSchema.options,
      ),
    )
    .option(
      '--date <date>',
      'YYYY-MM-DD，不写时用成文日期 / else the date of the document',
      readDate,
    );
}

async function renderTo(
  services: CliServices,
  file: string,
  { out, format }: Target,
  render: (
    input: { readonly bytes: Uint8Array; readonly name: string },
    format: FileFormat,
  ) => Promise<RenderedFile>,
): Promise<void> {
  const chosen = format ?? formatOf(out);
  const bytes = await services.readFile(file);
  if (await services.isSameFile(file, out)) {
    throw new UsageError(
      `输出会覆盖原件，请换一个文件名 / this would overwrite the file itself, name another: ${out}`,
    );
  }
  const made = await render({ bytes, name: basename(file) }, chosen);
  await services.writeFile(out, made.bytes);
  const { terminal } = services;
  if (made.toConfirm.length > 0) {
    terminal.warn(
      '请核对以下各项，输出的文件里没有或者有变动 / check these, they are left out or changed:',
    );
    printAudit(made.toConfirm, (line) => terminal.warn(line));
  }
  terminal.print(`✓ ${out}（${made.bytes.length} 字节 bytes）`);
  terminal.print(`  SHA-256 ${digestOfBytes(made.bytes)}`);
}

/** @throws {UsageError} */
export function formatOf(out: string): FileFormat {
  const known = fileFormatSchema.safeParse(extname(out).slice(1).toLowerCase());
  if (known.success) return known.data;
  throw new UsageError(
    `看不出输出格式，请用 .pdf 或者 .docx 结尾，或者给出 --format / ` +
      `end the output in .pdf or .docx, or give --format: ${out}`,
  );
}
