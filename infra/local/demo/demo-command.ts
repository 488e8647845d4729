import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { sweepVault } from '../../../functions/application/retention/sweep-vault.ts';
import { reviveExecutions } from '../../../functions/application/workflow/revive-executions.ts';
import { UsageError } from '../../../functions/cli/failure.ts';
import type { CliServices } from '../../../functions/cli/services.ts';
import { jurisdiction } from '../../../functions/domain/jurisdictions/registry.ts';
import { jiangzhou } from '../city.ts';
import { systemClock } from '../clocks.ts';
import { openHost } from '../open-host.ts';
import type { Settings } from '../settings.ts';
import type { DemoFiles, NamedFile } from './demo-package.ts';
import { runDemo } from './run-demo.ts';

interface DemoFlags {
  readonly document?: string;
  readonly plan?: string;
  readonly material: readonly string[];
  readonly jurisdiction: string;
  readonly out: string;
  /** Milliseconds, or true for as long as one can follow. */
  readonly slow?: number | true;
}

const SLOW_MS = 1_000;

const textsFolder = fileURLToPath(new URL('texts/elevator/', import.meta.url));
const ownTexts = {
  document: `${textsFolder}document.txt`,
  plan: `${textsFolder}plan.txt`,
  material: [1, 2, 3].map((number) => `${textsFolder}material-${number}.txt`),
};

export function addDemo(program: Command, settings: Settings, services: CliServices): void {
  const collect = (path: string, paths: readonly string[]) => [...paths, path];
  program
    .command('demo')
    .description('从报送到公报，办一件文 / take one dossier from lodging to the gazette')
    .option('--document <file>', '文件 the policy document (.txt, .md)')
    .option('--plan <file>', '解读方案 the interpretation plan')
    .option(
      '--material <file>',
      '解读材料，可多次 an interpretation material, repeatable',
      collect,
      [],
    )
    .option('--jurisdiction <id>', '适用规则 the rules to follow', 'nanjing-2020')
    .option('--out <folder>', '成品目录 where the files go', 'out')
    .option(
      '--slow [ms]',
      '每步之后停顿，默认一秒 wait after every act, a second unless told',
      readPause,
    )
    .action(async (flags: DemoFlags) => {
      const chosen = jurisdiction(flags.jurisdiction);
      const files = await readFiles(services, flags);
      const host = await openHost({
        folder: settings.dataFolder,
        city: jiangzhou(`http://localhost:${settings.port}`, chosen.id),
        clock: systemClock,
      });
      try {
        await reviveExecutions(host.environment);
        await sweepVault(host.environment);
        const { terminal, workflowsFolder } = services;
        const { out } = flags;
        const pauseMs = flags.slow === true ? SLOW_MS : (flags.slow ?? 0);
        await runDemo(host, terminal, {
          files,
          jurisdiction: chosen.id,
          out,
          pauseMs,
          workflowsFolder,
        });
      } finally {
        await host.close();
      }
    });
}

function readPause(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写毫秒数 / write milliseconds, 0 to 99999.');
}

/** Either the demo's own three texts or three of the user's; a mixture would not fit together. */
async function readFiles(services: CliServices, flags: DemoFlags): Promise<DemoFiles> {
  const { document, plan, material } = flags;
  const given = document !== undefined || plan !== undefined || material.length > 0;
  const paths = given ? { document, plan, material } : ownTexts;
  if (paths.document === undefined) throw missing('文件', 'document');
  if (paths.plan === undefined) throw missing('解读方案', 'plan');
  if (paths.material.length === 0) throw missing('解读材料', 'material');
  const read = async (path: string): Promise<NamedFile> => ({
    path,
    bytes: await services.readFile(path),
  });
  return {
    document: await read(paths.document),
    plan: await read(paths.plan),
    materials: await Promise.all(paths.material.map(read)),
  };
}

function missing(zh: string, flag: string): UsageError {
  return new UsageError(
    `缺少${zh}：文件、解读方案和解读材料须一并报送，请用 --${flag} FILE 给出 / --${flag} FILE is missing: document, plan and material are lodged together`,
  );
}
