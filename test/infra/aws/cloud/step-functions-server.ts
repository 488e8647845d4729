import { z } from 'zod';
import type { AslEngine } from '../../../../functions/adapters/asl/engine.ts';
import {
  type TaskToken,
  type WorkflowName,
  workflowNames,
} from '../../../../functions/ports/workflow-engine.ts';
import { type Answer, jsonServer } from './json-server.ts';

export const MACHINES = 'arn:aws:states:eu-central-1:111122223333:stateMachine';
const EXECUTIONS = 'arn:aws:states:eu-central-1:111122223333:execution';

const startSchema = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string() });
const resumeSchema = z.object({ taskToken: z.custom<TaskToken>(), output: z.string() });
const describeSchema = z.object({ executionArn: z.string() });

/** Step Functions' own protocol in front of our ASL runtime, so that the SDK's client is the real one. */
export function stepFunctionsServer(engine: () => AslEngine): Promise<string> {
  return jsonServer(async ({ target, body }) => {
    if (target === 'StartExecution') return start(engine(), startSchema.parse(body));
    if (target === 'SendTaskSuccess') return resume(engine(), resumeSchema.parse(body));
    if (target === 'DescribeExecution') return describe(engine(), describeSchema.parse(body));
    return refusal('UnknownOperationException', target);
  });
}

async function start(
  engine: AslEngine,
  { stateMachineArn, name, input }: z.infer<typeof startSchema>,
): Promise<Answer> {
  const workflow = workflowOf(stateMachineArn);
  const known = await engine.describe(workflow, name);
  if (known !== null && known.status !== 'running') {
    return refusal('ExecutionAlreadyExists', `${workflow} ${name} exists`);
  }
  await engine.start(workflow, name, JSON.parse(input));
  return ok({ executionArn: `${EXECUTIONS}:${workflow}:${name}`, startDate: 0 });
}

async function resume(
  engine: AslEngine,
  { taskToken, output }: z.infer<typeof resumeSchema>,
): Promise<Answer> {
  const outcome = await engine.resume(taskToken, JSON.parse(output));
  return outcome === 'resumed' ? ok({}) : refusal('TaskTimedOut', 'the task has moved on');
}

async function describe(
  engine: AslEngine,
  { executionArn }: z.infer<typeof describeSchema>,
): Promise<Answer> {
  const [workflow = '', name = ''] = executionArn.split(':').slice(-2);
  const known = await engine.describe(workflow, name);
  if (known === null) return refusal('ExecutionDoesNotExist', executionArn);
  return ok({
    executionArn,
    stateMachineArn: `${MACHINES}:${workflow}`,
    status: known.status.toUpperCase(),
    startDate: Date.parse(known.startedAt) / 1_000,
  });
}

/** The machine's name, of its ARN or of an alias of it. */
function workflowOf(arn: string): WorkflowName {
  return z.enum(workflowNames).parse(arn.slice(MACHINES.length + 1).split(':', 1)[0]);
}

const ok = (body: object): Answer => ({ status: 200, body });
const refusal = (type: string, message: string): Answer => ({
  status: 400,
  body: { __type: type, message },
});
