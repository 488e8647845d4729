import type { Command } from 'commander';
import { createProgram } from '../../functions/cli/program.ts';
import { localServices } from './cli-services.ts';
import { addCost } from './cost-command.ts';
import { addDemo } from './demo/demo-command.ts';
import { addMigrate } from './migrate-command.ts';
import { addServe } from './serve-command.ts';
import { readSettings } from './settings.ts';
import { processTerminal } from './standard-streams.ts';

/** Every command of `tongbu` on this machine. */
export function program(): Command {
  const settings = readSettings(process.env);
  const services = localServices(settings.dataFolder, processTerminal);
  const all = createProgram(services);
  addServe(all, settings, processTerminal);
  addDemo(all, settings, services);
  addMigrate(all, processTerminal);
  addCost(all, processTerminal);
  return all;
}
