// Takes a data folder and keeps it until it is killed; writes `held`, or the problem.
import { lockDataFolder } from '../../../../functions/adapters/sqlite/data-folder.ts';

try {
  lockDataFolder(process.argv[2] ?? '');
  process.stdout.write('held\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
