import type { Command } from 'commander';
import type { Terminal } from '../../functions/cli/terminal.ts';
import { jurisdiction } from '../../functions/domain/jurisdictions/registry.ts';
import { DataFolderProblem } from '../../functions/ports/data-folder.ts';
import { SeedUnfinished } from './demo/seed-unfinished.ts';
import type { Settings } from './settings.ts';

export function addServe(program: Command, settings: Settings, terminal: Terminal): void {
  program
    .command('serve')
    .description('启动门户和公开网站 / start portal and public site')
    .option('--demo', '以虚构的江州市充实空数据目录 / fill an empty data folder with the demo city')
    .option('--jurisdiction <id>', '适用规则 the rules to follow', 'nanjing-2020')
    .action(async (flags: { demo?: boolean; jurisdiction: string }) => {
      const chosen = jurisdiction(flags.jurisdiction);
      // Loaded only here: the other commands need neither webs nor an identity provider.
      const { serve } = await import('./serve.ts');
      const onError = sparing((error) => terminal.warn(`✗ ${describe(error)}`));
      const serving = await serve({
        folder: settings.dataFolder,
        port: settings.port,
        jurisdiction: chosen.id,
        demo: flags.demo === true,
        onError,
      });
      terminal.print(`公开网站 public site  ${serving.url}/`);
      terminal.print(`办公门户 staff portal ${serving.url}/portal`);
      terminal.print(`数据目录 data folder  ${settings.dataFolder}`);
      terminal.print('按 Ctrl+C 停止 / press Ctrl+C to stop');
      serving.seeded.then(
        () =>
          flags.demo === true && terminal.print('江州市演示数据已就绪 / the demo city is ready'),
        onError,
      );
      await stopSignal();
      await serving.close();
    });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** What says itself what to do is shown without its stack. */
function describe(error: unknown): string {
  const isClear = error instanceof DataFolderProblem || error instanceof SeedUnfinished;
  if (isClear) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What goes wrong every second is told once a minute. */
function sparing(tell: (error: unknown) => void): (error: unknown) => void {
  let last = '';
  let toldAt = 0;
  return (error) => {
    const message = describe(error).split('\n', 1)[0] ?? '';
    if (message === last && Date.now() - toldAt < 60_000) return;
    last = message;
    toldAt = Date.now();
    tell(error);
  };
}
