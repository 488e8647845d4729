import { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** `tongbu` without a command yet; it never ends the process by itself. */
export function emptyProgram(terminal: Terminal): Command {
  return new Command('tongbu')
    .description('同步：政策文件与其解读同步组织、同步审签、同步部署')
    .showHelpAfterError('（用 --help 查看用法 / see --help）')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
}
