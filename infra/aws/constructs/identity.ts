import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DeploymentContext } from '../context.ts';
import type { Keys } from './keys.ts';

/** The environment variables by which a web knows its identity provider. */
export interface IdentitySettings {
  readonly [name: `TONGBU_${string}`]: string;
}

export class Identity extends Construct {
  /** TONGBU_OIDC_ISSUER, TONGBU_OIDC_CLIENT, TONGBU_API_AUDIENCE, the claims, maybe the secret's ARN. */
  readonly settings: IdentitySettings;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly context: DeploymentContext; readonly keys: Keys },
  ) {
    super(scope, id);
    this.settings = {};
  }

  /** Does nothing where the client is public. */
  grantReadClientSecret(_grantee: IGrantable): void {}
}
