import type { Command } from 'commander';
import { addDeidentify } from '../../functions/cli/deidentify.ts';
import { emptyProgram } from '../../functions/cli/empty-program.ts';
import { localDocuments } from './cli-documents.ts';
import { localFiles } from './cli-files.ts';
import { processTerminal, standardStreams } from './standard-streams.ts';

/** `tongbu` with one command: other programs start it again and again and wait for it. */
export function program(): Command {
  const alone = emptyProgram(processTerminal);
  const { intake } = localDocuments;
  addDeidentify(alone, { terminal: processTerminal, ...localFiles, ...standardStreams, intake });
  return alone;
}
