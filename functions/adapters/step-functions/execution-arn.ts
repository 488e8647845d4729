import type { WorkflowName } from '../../ports/workflow-engine.ts';

/** A state machine, or one of its aliases or versions. */
const MACHINE =
  /^arn:(aws[a-z-]*):states:([a-z0-9-]+):(\d{12}):stateMachine:([A-Za-z0-9_-]{1,80})(?::[A-Za-z0-9_.-]{1,80})?$/;
const NAME = /^[A-Za-z0-9.-]{1,80}$/;

/** @throws {TypeError} naming the workflow whose state machine is given wrongly */
export function assertStateMachine(workflow: WorkflowName, arn: string): void {
  if (MACHINE.test(arn)) return;
  throw new TypeError(
    `the state machine of “${workflow}” is given as ${JSON.stringify(arn)}: give its ARN, such as ` +
      'arn:aws:states:<region>:<account>:stateMachine:<name>:<alias>',
  );
}

/**
 * A name as Step Functions keeps it. Ours have dots, and an execution with a dot in its name could
 * not log to CloudWatch; an underscore stands for it, which none of ours has.
 *
 * @throws {TypeError} a name that cannot be kept
 */
export function keptName(name: string): string {
  if (NAME.test(name)) return name.replaceAll('.', '_');
  throw new TypeError(
    `“${name}” cannot name an execution: use 1 to 80 letters, digits, “-” and “.”`,
  );
}

/** The name that was given, of the one that Step Functions keeps. */
export function givenName(kept: string): string {
  return kept.replaceAll('_', '.');
}

/**
 * The ARN under which an execution is found. A name is unique within its state machine, whichever
 * alias or version began it, so the ARN tells neither.
 */
export function executionArn(machine: string, name: string): string {
  const kept = keptName(name);
  const [, partition, region, account, stateMachine] = MACHINE.exec(machine) ?? [];
  return `arn:${partition}:states:${region}:${account}:execution:${stateMachine}:${kept}`;
}
