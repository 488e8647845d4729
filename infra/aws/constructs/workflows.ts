import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type WorkflowName, workflowNames } from '../../../functions/ports/workflow-engine.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { ALIAS, encryptedLogGroup, type LambdaFunction } from './lambda-function.ts';
import { byAlias, type Machines } from './machines.ts';

interface WorkflowsProps {
  readonly keys: Keys;
  readonly machines: Machines;
  /** The steps by the placeholder that the files name them with. */
  readonly steps: ReadonlyMap<string, LambdaFunction>;
  /** Where the one copy of every workflow lies. */
  readonly folder: string;
}

/** The workflow asks for a step or a workflow that no construct gives. */
export class PlaceholderUnknown extends Error {
  constructor(workflow: string, placeholder: string) {
    super(
      `${workflow}.asl.json names \${${placeholder}}, which is neither a step of functions/steps ` +
        'nor the gate; add the step or correct the name',
    );
    this.name = 'PlaceholderUnknown';
  }
}

const GATE = 'Gate';

/**
 * The processes in `workflows/`, each file as it stands. A version is published with every change
 * and what runs stays on its own, so that an upgrade never moves a dossier under way.
 */
export class Workflows extends Construct {
  readonly machines: ReadonlyMap<WorkflowName, StateMachine>;

  /** @throws {PlaceholderUnknown} */
  constructor(scope: Construct, id: string, props: WorkflowsProps) {
    super(scope, id);
    this.machines = new Map(workflowNames.map((name) => [name, this.machine(name, props)]));
  }

  private machine(workflow: WorkflowName, props: WorkflowsProps): StateMachine {
    const scope = new Construct(this, workflow);
    const { keys, machines, steps, folder } = props;
    const file = readFileSync(join(folder, `${workflow}.asl.json`), 'utf8');
    const placeholders = placeholdersOf(file);
    const role = new Role(scope, 'Role', {
      description: `What the workflow ${workflow} may do`,
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const substitutions: Record<string, string> = {};
    for (const placeholder of placeholders) {
      const step = steps.get(placeholder);
      if (placeholder === GATE) {
        substitutions[placeholder] = machines.aliasArn('gate');
        grantGate(role, machines, keys);
      } else if (step === undefined) {
        throw new PlaceholderUnknown(workflow, placeholder);
      } else {
        substitutions[placeholder] = step.alias.functionArn;
        allow(role, ['lambda:InvokeFunction'], [step.alias.functionArn]);
      }
    }
    const machine = new StateMachine(scope, 'Machine', {
      stateMachineName: machines.name(workflow),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(file),
      definitionSubstitutions: substitutions,
      role,
      tracingEnabled: true,
      logs: {
        destination: encryptedLogGroup(scope, 'Log', keys),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(
        keys.data,
        Duration.minutes(15),
      ),
    });
    publish(scope, machine);
    acknowledge(scope, {
      'AwsSolutions-IAM5[Resource::*]':
        'X-Ray takes traces, and CloudWatch Logs its deliveries, without naming a resource.',
    });
    return machine;
  }
}

/** The name that everybody calls leads to the newest version; older ones are kept for what runs. */
function publish(scope: Construct, machine: StateMachine): void {
  const version = new CfnStateMachineVersion(scope, 'Version', {
    stateMachineArn: machine.stateMachineArn,
    stateMachineRevisionId: machine.stateMachineRevisionId,
  });
  version.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new CfnStateMachineAlias(scope, 'Live', {
    name: ALIAS,
    routingConfiguration: [{ stateMachineVersionArn: version.attrArn, weight: 100 }],
  });
}

/** Starting a gate and waiting for its end, as AWS documents it for `startExecution.sync:2`. */
function grantGate(role: Role, machines: Machines, keys: Keys): void {
  allow(role, ['states:StartExecution'], [machines.arn('gate')], byAlias);
  allow(
    role,
    ['states:DescribeExecution', 'states:StopExecution'],
    [machines.executionsArn('gate')],
  );
  allow(
    role,
    ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    [
      Stack.of(role).formatArn({
        service: 'events',
        resource: 'rule',
        resourceName: 'StepFunctionsGetEventsForStepFunctionsExecutionRule',
      }),
    ],
  );
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey'], [keys.data.keyArn], machines.viaStates);
}

function allow(
  role: Role,
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Readonly<Record<string, unknown>>,
): void {
  role.addToPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [...resources],
      ...(conditions === undefined ? {} : { conditions: { ...conditions } }),
    }),
  );
}

function placeholdersOf(file: string): ReadonlySet<string> {
  return new Set([...file.matchAll(/\$\{(\w+)\}/gu)].flatMap(([, name]) => name ?? []));
}
