import { Readable } from 'node:stream';
import { CommanderError } from 'commander';
import { reportFailure } from '../../../functions/cli/failure.ts';
import { createProgram } from '../../../functions/cli/program.ts';
import { localServices } from '../../../infra/local/cli-services.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';

/** What a command said, as two streams of text, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command in this process on real files; the data folder is empty unless one is given, and
 * so is standard input.
 */
export async function tongbu(
  args: readonly string[],
  dataFolder = temporaryFolder(),
  input: Iterable<Uint8Array> = [],
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(`${line}\n`),
    warn: (line: string) => void err.push(`${line}\n`),
  };
  let code = 0;
  try {
    const program = createProgram({
      ...localServices(dataFolder, terminal),
      standardInput: () => Readable.from(input),
      writeOut: async (text) => void out.push(text),
    });
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode;
    else {
      reportFailure(terminal, error);
      code = 1;
    }
  }
  return { code, out: out.join(''), err: err.join('') };
}
