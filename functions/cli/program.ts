import { Command } from 'commander';
import { addCertificate } from './certificate.ts';
import { addCheck } from './check.ts';
import { addCheckpoint } from './checkpoint.ts';
import { addParse } from './parse.ts';
import { addProve } from './prove.ts';
import { addExport, addVerify } from './records.ts';
import { addRender } from './render.ts';
import { addRules } from './rules.ts';
import type { CliServices } from './services.ts';
import { addWorkdays } from './workdays.ts';

/** The commands that need no running host; the host adds its own (`serve`, `demo`). */
export function createProgram(services: CliServices): Command {
  const program = new Command('tongbu')
    .description('同步：政策文件与其解读同步组织、同步审签、同步部署')
    .showHelpAfterError('（用 --help 查看用法 / see --help）')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => services.terminal.print(text.trimEnd()),
      writeErr: (text) => services.terminal.warn(text.trimEnd()),
    });
  addParse(program, services);
  addCheck(program, services);
  addRender(program, services);
  addWorkdays(program, services);
  addRules(program, services);
  addProve(program, services);
  addExport(program, services);
  addVerify(program, services);
  addCheckpoint(program, services);
  addCertificate(program, services);
  return program;
}
