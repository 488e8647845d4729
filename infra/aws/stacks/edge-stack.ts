import {
  CfnOutput,
  CrossStackReferences,
  ReferenceStrength,
  SecretValue,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { edgeKey } from '../constructs/edge-key.ts';
import { EdgeLogs } from '../constructs/edge-logs.ts';
import { Firewall } from '../constructs/firewall.ts';
import { type Origins, PublicSite } from '../constructs/public-site.ts';
import { originSecretName } from '../constructs/secrets.ts';
import type { DeploymentContext } from '../context.ts';

export interface EdgeStackProps extends StackProps {
  readonly context: DeploymentContext;
  /** ARN of the certificate for the host of the public address. */
  readonly certificate: string;
  readonly origins: Origins;
}

/** What the world meets first: firewall, certificate and CloudFront, all in us-east-1. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    const { context, certificate, origins, ...rest } = props;
    super(scope, id, rest);
    // The origins' names come from another region: CloudFormation looks them up there itself, and
    // no function of CDK with rights of its own has to carry them over.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const { stage, city } = context;
    const key = edgeKey(this, 'Key', stage);
    const { webAclArn } = new Firewall(this, 'Firewall', { stage, key });
    const { distribution } = new PublicSite(this, 'PublicSite', {
      publicUrl: city.publicUrl,
      certificate,
      origins,
      // The copy in this region; CloudFormation looks it up, and no template holds it.
      originSecret: SecretValue.secretsManager(originSecretName(stage)).unsafeUnwrap(),
      webAclArn,
    });
    new EdgeLogs(this, 'Logs', { stage, key, distribution });
    new CfnOutput(this, 'PointYourNameHere', {
      value: distribution.distributionDomainName,
      description: `Make ${new URL(city.publicUrl).hostname} a CNAME or alias of this`,
    });
  }
}
