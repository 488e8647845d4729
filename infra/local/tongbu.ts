import { CommanderError } from 'commander';
import { reportFailure } from '../../functions/cli/failure.ts';
import { createProgram } from '../../functions/cli/program.ts';
import { localServices, processTerminal } from './cli-services.ts';
import { addCost } from './cost-command.ts';
import { addDemo } from './demo/demo-command.ts';
import { addMigrate } from './migrate-command.ts';
import { addServe } from './serve-command.ts';
import { readSettings } from './settings.ts';

/** The `tongbu` command on one machine. */
async function main(): Promise<number> {
  const settings = readSettings(process.env);
  const services = localServices(settings.dataFolder, processTerminal);
  const program = createProgram(services);
  addServe(program, settings, processTerminal);
  addDemo(program, settings, services);
  addMigrate(program, processTerminal);
  addCost(program, processTerminal);
  try {
    await program.parseAsync(process.argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** Ends as a program in a shell does whose reader has left (`… | head`): 128 + SIGPIPE. */
const READER_LEFT = 141;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(READER_LEFT);
});

try {
  process.exitCode = await main();
} catch (error) {
  reportFailure(processTerminal, error);
  process.exitCode = 1;
}
