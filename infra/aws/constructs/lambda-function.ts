import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  Effect,
  type IGrantable,
  type IPrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  Architecture,
  Code,
  type ILayerVersion,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { FunctionName } from '../bundling/functions.ts';
import type { Variable } from '../entries/settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';

export const ALIAS = 'live';

export interface LambdaFunctionProps {
  readonly name: FunctionName;
  readonly description: string;
  readonly bundles: Bundles;
  readonly keys: Keys;
  readonly memoryMb: number;
  readonly seconds: number;
  readonly environment: Readonly<Partial<Record<Variable, string>>>;
  readonly layers?: ILayerVersion[];
  readonly reservedConcurrency?: number;
  /** Where its own ARN must be known before it exists. */
  readonly physicalName?: string;
}

/**
 * One Lambda with a role, a log and an alias of its own. Everybody calls the alias, so that a
 * deployment that fails goes back to the version before.
 */
export class LambdaFunction extends Construct implements IGrantable {
  readonly function: Lambda;
  readonly alias: Alias;
  readonly role: Role;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    const logGroup = encryptedLogGroup(this, 'Log', props.keys);
    this.role = new Role(this, 'Role', {
      description: `What ${props.name} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.grantPrincipal = this.role;
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    const { layers, reservedConcurrency, physicalName } = props;
    this.function = new Lambda(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.bundles.folderOf(props.name)),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.seconds),
      environment: { ...props.environment },
      ...(layers === undefined ? {} : { layers }),
      ...(physicalName === undefined ? {} : { functionName: physicalName }),
      ...(reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: reservedConcurrency }),
    });
    this.alias = this.function.addAlias(ALIAS);
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces without naming a resource.',
    });
  }

  /** Adds what the function may do, written out. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, unknown>>,
  ): void {
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions: { ...conditions } }),
      }),
    );
  }

  /** Lets another function call this one, by its alias and by nothing else. */
  grantInvoke(caller: LambdaFunction): void {
    caller.allow(['lambda:InvokeFunction'], [this.alias.functionArn]);
  }
}

/** A year: the Cybersecurity Law (Art. 21) asks for six months at least. */
export function encryptedLogGroup(scope: Construct, id: string, keys: Keys): LogGroup {
  return new LogGroup(scope, id, {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: keys.data,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

/** The ARN that the alias of a function with this name will have. */
export function aliasArnOf(scope: Construct, physicalName: string): string {
  return Stack.of(scope).formatArn({
    service: 'lambda',
    resource: `function:${physicalName}:${ALIAS}`,
  });
}
