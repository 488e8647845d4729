import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { WorkflowName } from '../../../functions/ports/workflow-engine.ts';
import type { Keys } from './keys.ts';
import { ALIAS, type LambdaFunction } from './lambda-function.ts';

/**
 * The state machines by name. Steps wake and start workflows that invoke steps, so each must know
 * the other's ARN before it exists; names that are chosen here break the circle.
 */
export class Machines {
  private readonly stack: Stack;
  private readonly keys: Keys;

  constructor(scope: Construct, keys: Keys) {
    this.stack = Stack.of(scope);
    this.keys = keys;
  }

  name(workflow: WorkflowName): string {
    return `${this.stack.stackName}-${workflow}`;
  }

  arn(workflow: WorkflowName): string {
    return this.format('stateMachine', this.name(workflow));
  }

  aliasArn(workflow: WorkflowName): string {
    return this.format('stateMachine', `${this.name(workflow)}:${ALIAS}`);
  }

  /** Of every execution of a workflow; AWS has no narrower name before one is started. */
  executionsArn(workflow: WorkflowName): string {
    return this.format('execution', `${this.name(workflow)}:*`);
  }

  /** The variables by which a function finds all workflows. */
  get settings() {
    return {
      TONGBU_ISSUANCE: this.aliasArn('issuance'),
      TONGBU_GATE: this.aliasArn('gate'),
      TONGBU_FOLLOW_UP: this.aliasArn('follow-up'),
      TONGBU_ATTRIBUTE_REVIEW: this.aliasArn('attribute-review'),
      TONGBU_GAZETTE_ISSUE: this.aliasArn('gazette-issue'),
      TONGBU_RESPONSE: this.aliasArn('response'),
    } as const;
  }

  /** Lets a function start executions by the alias: authorisation goes by machine and qualifier. */
  grantStart(caller: LambdaFunction, workflows: readonly WorkflowName[]): void {
    caller.allow(
      ['states:StartExecution'],
      workflows.map((workflow) => this.arn(workflow)),
      byAlias,
    );
    this.grantKey(caller);
  }

  /** Lets a function wake a waiting gate; only gates wait for tokens. */
  grantWake(caller: LambdaFunction): void {
    caller.allow(['states:SendTaskSuccess'], [this.arn('gate')]);
    this.grantKey(caller);
  }

  /** Lets a function see how executions stand. */
  grantLook(caller: LambdaFunction, workflows: readonly WorkflowName[]): void {
    caller.allow(
      ['states:DescribeExecution'],
      workflows.map((workflow) => this.executionsArn(workflow)),
    );
    caller.allow(
      ['states:ListExecutions'],
      workflows.map((workflow) => this.arn(workflow)),
    );
    this.grantKey(caller);
  }

  /** Step Functions encrypts inputs and outputs in the name of whoever calls. */
  private grantKey(caller: LambdaFunction): void {
    caller.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [this.keys.data.keyArn], this.viaStates);
  }

  get viaStates() {
    const { region, urlSuffix } = this.stack;
    return { StringEquals: { 'kms:ViaService': `states.${region}.${urlSuffix}` } } as const;
  }

  private format(resource: string, resourceName: string): string {
    return this.stack.formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

/** AWS authorises versions and aliases by the machine's own ARN and this condition. */
export const byAlias = {
  'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': [ALIAS] },
} as const;
