import { once } from 'node:events';
import type { Terminal } from '../../functions/cli/terminal.ts';

/** Standard output and error of this process, line by line. */
export const processTerminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
};

/** Standard input and output of this process, for what comes and goes in streams. */
export const standardStreams = {
  standardInput: (): AsyncIterable<Uint8Array> => process.stdin,

  writeOut: async (text: string): Promise<void> => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
};
