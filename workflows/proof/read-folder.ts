import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of workflows cannot be read; the message says what to do. */
export class WorkflowsUnreadable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'WorkflowsUnreadable';
  }
}

const SUFFIX = '.asl.json';

/**
 * Reads every `*.asl.json` of a folder; the names come without that ending.
 *
 * @throws {WorkflowsUnreadable} the folder is missing or a file in it is not JSON
 */
export function readWorkflows(folder: string): Record<string, unknown> {
  const machines: Record<string, unknown> = {};
  for (const file of filesIn(folder)) {
    machines[file.slice(0, -SUFFIX.length)] = readJson(join(folder, file));
  }
  return machines;
}

function filesIn(folder: string): readonly string[] {
  let files: readonly string[];
  try {
    files = readdirSync(folder);
  } catch (cause) {
    throw new WorkflowsUnreadable(
      `${folder} is not a folder that can be read; name the folder with the ${SUFFIX} files`,
      cause,
    );
  }
  const found = files.filter((file) => file.endsWith(SUFFIX)).sort();
  if (found.length > 0) return found;
  throw new WorkflowsUnreadable(
    `${folder} holds no ${SUFFIX} file; name the folder with the workflows`,
    null,
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WorkflowsUnreadable(`${file} is not readable JSON: ${reason}`, cause);
  }
}
