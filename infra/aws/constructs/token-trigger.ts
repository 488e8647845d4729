import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import type { Stage } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';

const source = fileURLToPath(new URL('../triggers/token-claims.ts', import.meta.url));

/** The function that Cognito asks what to state in a token. It reads nothing and calls nobody. */
export class TokenTrigger extends Construct {
  readonly function: Lambda;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage; readonly keys: Keys }) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      encryptionKey: props.keys.data,
      removalPolicy: stagePolicies(props.stage).removalPolicy,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.function = new Lambda(this, 'Function', {
      description: 'States roles and department in the tokens of Cognito',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromInline(bundled()),
      role,
      logGroup,
      memorySize: 128,
      // Cognito itself waits five seconds and no longer.
      timeout: Duration.seconds(5),
      tracing: Tracing.ACTIVE,
    });
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces without naming a resource.',
    });
  }
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    // The file of inline code is a CommonJS module.
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`${source} gave no code`);
  return output.text;
}
