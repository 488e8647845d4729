import type { Command } from 'commander';
import { DataFolderProblem } from '../ports/data-folder.ts';
import { base64OfDigest } from '../ports/ledger/checkpoint-text.ts';
import { UsageError } from './failure.ts';
import type { CliServices } from './services.ts';
import { printJson } from './terminal.ts';

export function addCheckpoint(program: Command, services: CliServices): void {
  program
    .command('checkpoint')
    .description('为全部审计记录签署一个检查点 / sign the state of the whole audit trail now')
    .option('--json', 'print JSON alone')
    .action(async (options: { json?: boolean }) => {
      const { terminal } = services;
      const made = await making(services);
      if (options.json === true) {
        const { checkpoint = null, digest = null } = made ?? {};
        printJson(terminal, { made: made !== null, checkpoint, digest });
      } else if (made === null) {
        terminal.print('没有新的记录，未另行签署检查点 / nothing new was recorded; none was made.');
      } else {
        const { at, size, root } = made.checkpoint;
        terminal.print(`✓ 检查点已签署 / checkpoint made: ${at}, ${size} 条记录链 streams`);
        terminal.print(`  root ${base64OfDigest(root)}`);
      }
    });
}

async function making(services: CliServices) {
  try {
    return await services.makeCheckpoint();
  } catch (error) {
    if (!(error instanceof DataFolderProblem) || error.reason !== 'locked') throw error;
    throw new UsageError(
      `数据目录正由服务器使用：${error.path}。它每小时自行签署检查点，最新的见公开网站的 /checkpoint / ` +
        'a server holds this data folder; it makes a checkpoint every hour by itself and shows ' +
        'the latest at /checkpoint',
    );
  }
}
