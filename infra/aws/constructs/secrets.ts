import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type DeploymentContext, EDGE_REGION, type Stage } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';

interface SecretsProps {
  readonly context: DeploymentContext;
  readonly keys: Keys;
}

/** What only this deployment knows. AWS makes the values up; no person and no template sees them. */
export class Secrets extends Construct {
  /** Seals the portal's session cookies. */
  readonly session: Secret;
  /** What CloudFront shows the webs, so that nobody reaches them around it. */
  readonly origin: Secret;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: SecretsProps) {
    super(scope, id);
    this.keys = props.keys;
    const { stage, region, edge } = props.context;
    const { removalPolicy } = stagePolicies(stage);
    const needsCopy = edge.kind === 'cloudfront' && region !== EDGE_REGION;
    const generateSecretString = { passwordLength: 64, excludePunctuation: true };
    const encryptionKey = props.keys.data;
    this.session = new Secret(this, 'Session', {
      description: 'Seals the session cookies of the portal',
      generateSecretString,
      encryptionKey,
      removalPolicy,
    });
    this.origin = new Secret(this, 'Origin', {
      description: 'CloudFront shows it to the webs',
      // CloudFront's stack stands in another region and finds the copy there by this name.
      secretName: originSecretName(stage),
      generateSecretString,
      encryptionKey,
      removalPolicy,
      ...(needsCopy ? { replicaRegions: [{ region: EDGE_REGION }] } : {}),
    });
    acknowledge([this.session, this.origin], {
      'AwsSolutions-SMG4':
        'Rotating needs the webs and CloudFront to know two values for a while; ' +
        'docs/operations/key-rotation.md says how to do it by hand, with a deployment.',
    });
  }

  /** For the portal alone. */
  grantReadSession(grantee: IGrantable): void {
    this.grantRead(grantee, this.session);
  }

  /** For every function that answers CloudFront. */
  grantReadOrigin(grantee: IGrantable): void {
    this.grantRead(grantee, this.origin);
  }

  private grantRead(grantee: IGrantable, secret: Secret): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [secret.secretArn],
      }),
    );
    this.keys.grantRead(grantee, 'secretsmanager');
  }
}

export function originSecretName(stage: Stage): string {
  return `tongbu-${stage}-origin`;
}
