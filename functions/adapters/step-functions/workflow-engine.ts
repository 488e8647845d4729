import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import {
  type WorkflowEngine,
  type WorkflowName,
  workflowNames,
} from '../../ports/workflow-engine.ts';
import { reach } from '../aws/reach.ts';
import { assertStateMachine, executionArn, keptName } from './execution-arn.ts';
import { type ExecutionLine, listExecutionLines } from './execution-lines.ts';

export interface StepFunctionsOptions {
  readonly client: SFNClient;
  /** ARNs of the aliases that new executions are started with. */
  readonly stateMachines: Readonly<Record<WorkflowName, string>>;
}

/** Every method throws {@link Unavailable} `workflows` while Step Functions is out of reach. */
export interface StepFunctions extends WorkflowEngine {
  /** What the application started last, newest first, at most a hundred; gates are not listed. */
  executions(): Promise<readonly ExecutionLine[]>;
}

/** @throws {TypeError} naming the state machine that is given wrongly */
export function openStepFunctions({ client, stateMachines }: StepFunctionsOptions): StepFunctions {
  const machines = workflowNames.map((workflow) => [workflow, stateMachines[workflow]] as const);
  for (const [workflow, arn] of machines) assertStateMachine(workflow, arn);
  // A gate is started by another execution, under a name that tells a person nothing.
  const fromOutside = machines.filter(([workflow]) => workflow !== 'gate');
  return {
    start: async (workflow, name, input) => {
      const command = new StartExecutionCommand({
        stateMachineArn: stateMachines[workflow],
        name: keptName(name),
        input: JSON.stringify(input),
      });
      try {
        await reach('workflows', () => client.send(command));
      } catch (error) {
        // It runs, or did; an answer that was lost comes back as this as well.
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    resume: async (taskToken, output) => {
      const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) });
      try {
        await reach('workflows', () => client.send(command));
        return 'resumed';
      } catch (error) {
        if (waitsNoMore(error)) return 'movedOn';
        throw error;
      }
    },
    status: async (workflow, name) => {
      const command = new DescribeExecutionCommand({
        executionArn: executionArn(stateMachines[workflow], name),
      });
      try {
        const { status } = await reach('workflows', () => client.send(command));
        return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return null;
        throw error;
      }
    },
    executions: () => listExecutionLines(client, fromOutside),
  };
}

/** Answered before, timed out, or of an execution that is over: the ledger holds the decision. */
function waitsNoMore(error: unknown): boolean {
  return (
    error instanceof TaskDoesNotExist ||
    error instanceof TaskTimedOut ||
    error instanceof InvalidToken
  );
}
