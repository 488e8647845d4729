import type { Command } from 'commander';

/** Ends as a program in a shell does whose reader has left (`… | head`): 128 + SIGPIPE. */
const READER_LEFT = 141;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(READER_LEFT);
});

/** The `tongbu` command on one machine. */
async function main(): Promise<number> {
  const program = await programFor(process.argv[2]);
  try {
    await program.parseAsync(process.argv);
    return 0;
  } catch (error) {
    const { CommanderError } = await import('commander');
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** Each loads what it needs only; Node reads our source as it is, apart from JSX. */
async function programFor(command: string | undefined): Promise<Command> {
  if (command === 'deidentify') return (await import('./deidentify-alone.ts')).program();
  if (!process.execArgv.some((flag) => flag.includes('tsx'))) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  return (await import('./all-commands.ts')).program();
}

try {
  process.exitCode = await main();
} catch (error) {
  const [{ reportFailure }, { processTerminal }] = await Promise.all([
    import('../../functions/cli/failure.ts'),
    import('./standard-streams.ts'),
  ]);
  reportFailure(processTerminal, error);
  process.exitCode = 1;
}
