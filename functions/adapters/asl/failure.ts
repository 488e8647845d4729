/** How a state or an execution failed, in the terms that Retry and Catch match. */
export interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** A state cannot go on: thrown while it is evaluated, then matched against Retry and Catch. */
export class StateFailed extends Error implements Failure {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'StateFailed';
    this.error = error;
    this.cause = cause;
  }
}

/** Errors of the definition or its data, which no wildcard catches: retrying cannot mend them. */
const BEYOND_WILDCARDS: ReadonlySet<string> = new Set([
  'States.Runtime',
  'States.DataLimitExceeded',
]);
const TIMEOUTS: ReadonlySet<string> = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

/** Whether an ErrorEquals list of Retry or Catch takes an error. */
export function takes(errorEquals: readonly string[], error: string): boolean {
  return errorEquals.some((wanted) => {
    if (wanted === error) return true;
    if (BEYOND_WILDCARDS.has(error)) return false;
    if (wanted === 'States.ALL') return true;
    if (wanted === 'States.TaskFailed') return !TIMEOUTS.has(error);
    return wanted === 'States.Timeout' && TIMEOUTS.has(error);
  });
}
