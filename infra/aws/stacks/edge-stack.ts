import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from '../constructs/firewall.ts';
import { PublicSite } from '../constructs/public-site.ts';
import type { DeploymentContext } from '../context.ts';

/** Host names (no scheme, no path) that CloudFront asks; they may be tokens of another region. */
export interface Origins {
  /** Public pages, feeds, files and verification. */
  readonly site: string;
  /** `/portal` and below. */
  readonly portal: string;
  /** `/api` and below. */
  readonly api: string;
}

export interface EdgeStackProps extends StackProps {
  readonly context: DeploymentContext;
  readonly origins: Origins;
}

/** What the world meets first: firewall, certificate and CloudFront, all in us-east-1. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    const { context, origins, ...rest } = props;
    super(scope, id, rest);
    const firewall = new Firewall(this, 'Firewall', { stage: context.stage });
    new PublicSite(this, 'PublicSite', { context, origins, firewall });
  }
}
