import { type Command, Option } from 'commander';
import type { PrivacyContext } from '../domain/privacy/personal-data.ts';
import type { DeidentifyServices } from './deidentify/services.ts';
import { UsageError, Verdict } from './outcome.ts';

interface DeidentifyOptions {
  readonly context?: PrivacyContext;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly apply?: boolean;
  readonly output?: string;
}

const contexts: readonly PrivacyContext[] = ['ordinary', 'punishment', 'mandatory'];

export function addDeidentify(program: Command, services: DeidentifyServices): void {
  program
    .command('deidentify')
    .description('查找个人信息 / find personal data')
    .argument('[file]', '.docx, .txt, .md；- 读标准输入的文本 / - reads text from standard input')
    .addOption(
      new Option(
        '--context <context>',
        '文件用途，默认 ordinary / what the text is for, ordinary when left out',
      ).choices(contexts),
    )
    .option('--json', 'print JSON alone')
    .option('--apply', '输出遮盖后的文本 / write the text with all proposals carried out')
    .option('--output <file>', '与 --apply 合用，写入文件 / with --apply, into a file')
    .option('--jsonl', '逐行处理标准输入 / answer each line of standard input by a line')
    .addHelpText('after', () => help)
    .action(async (file: string | undefined, options: DeidentifyOptions) => {
      if (options.jsonl === true) await answerInput(services, file, options);
      else await searchOne(services, file, options);
    });
}

const help = `
注意：为便于核对，结果会在终端原样显示所发现的个人信息，请勿在他人可见的屏幕上运行，也不要保存输出。
Mind: so that you can check them, values are printed as they are, personal data included.

--jsonl 的每行输入 each line in:  {"id":"1","text":"…","context":"ordinary"}
         每行输出 each line out: {"id":"1","spans":[{"start":0,"end":3,"type":"PERSON","action":"mask","rule":"…","score":0.9}]}
         start, end: UTF-16`;

async function answerInput(
  services: DeidentifyServices,
  file: string | undefined,
  { context, json, apply, output }: DeidentifyOptions,
): Promise<void> {
  if (file !== undefined || [context, json, apply, output].some((one) => one !== undefined)) {
    throw new UsageError(
      '--jsonl 从标准输入读取，每行自带 context，不能再加文件或者其他选项 / ' +
        '--jsonl reads standard input, where each line has its own context: leave file and options out.',
    );
  }
  const { answerLines } = await import('./deidentify/answer-lines.ts');
  const { lines, bad } = await answerLines(services.standardInput(), services.writeOut);
  if (bad === 0) return;
  services.terminal.warn(
    `✗ ${lines}行中有${bad}行无法处理，原因见输出中的 error / ` +
      `${bad} of ${lines} lines could not be read, see "error" in the output`,
  );
  throw new Verdict();
}

async function searchOne(
  services: DeidentifyServices,
  file: string | undefined,
  options: DeidentifyOptions,
): Promise<void> {
  if (file === undefined) {
    throw new UsageError('请给出文件，或者用 - 读标准输入 / name a file, or - for standard input.');
  }
  if (options.output !== undefined && options.apply !== true) {
    throw new UsageError('--output 要与 --apply 合用 / --output goes with --apply.');
  }
  if (options.apply === true && options.json === true) {
    throw new UsageError('--apply 与 --json 请只选一个 / choose either --apply or --json.');
  }
  const { deidentifyFile } = await import('./deidentify/deidentify-file.ts');
  await deidentifyFile(services, file, { ...options, context: options.context ?? 'ordinary' });
}
