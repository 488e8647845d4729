import type { Command } from 'commander';
import type { Terminal } from '../../functions/cli/terminal.ts';
import type { Settings } from './settings.ts';

export function addServe(_program: Command, _settings: Settings, _terminal: Terminal): void {}
