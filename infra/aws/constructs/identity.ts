import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DeploymentContext, IdentityChoice } from '../context.ts';
import type { Keys } from './keys.ts';
import { StaffPool } from './staff-pool.ts';

/** The environment variables by which a web knows its identity provider. */
export interface IdentitySettings {
  readonly TONGBU_OIDC_ISSUER: string;
  readonly TONGBU_OIDC_CLIENT: string;
  /** ARN of the secret, or `none` for a public client. */
  readonly TONGBU_OIDC_CLIENT_SECRET: string;
  readonly TONGBU_API_AUDIENCE: string;
  readonly TONGBU_ROLES_CLAIM: string;
  readonly TONGBU_DEPARTMENT_CLAIM: string;
}

const PUBLIC_CLIENT = 'none';

interface IdentityProps {
  readonly context: DeploymentContext;
  readonly keys: Keys;
}

/** Who vouches for staff: a user pool of this deployment, or the city's own provider. */
export class Identity extends Construct {
  readonly settings: IdentitySettings;
  /** The user pool of this deployment; null with a provider of the city's own. */
  readonly staffPool: string | null;

  constructor(scope: Construct, id: string, props: IdentityProps) {
    super(scope, id);
    const { identity } = props.context;
    if (identity.kind === 'oidc') {
      this.settings = providerSettings(identity);
      this.staffPool = null;
      return;
    }
    const pool = new StaffPool(this, 'Staff', props);
    this.settings = poolSettings(pool);
    this.staffPool = pool.poolId;
  }

  /** Lets `grantee` read the secret of the city's own provider; a public client has none. */
  grantReadClientSecret(grantee: IGrantable): void {
    const secret = this.settings.TONGBU_OIDC_CLIENT_SECRET;
    if (secret === PUBLIC_CLIENT) return;
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret] }),
    );
  }
}

function poolSettings(pool: StaffPool): IdentitySettings {
  return {
    TONGBU_OIDC_ISSUER: pool.issuer,
    TONGBU_OIDC_CLIENT: pool.portalClient,
    TONGBU_OIDC_CLIENT_SECRET: PUBLIC_CLIENT,
    // The audience that a pool can state is the client (see triggers/token-claims.ts).
    TONGBU_API_AUDIENCE: pool.programsClient,
    TONGBU_ROLES_CLAIM: 'tongbu_roles',
    TONGBU_DEPARTMENT_CLAIM: 'tongbu_department',
  };
}

function providerSettings(provider: IdentityChoice & { readonly kind: 'oidc' }): IdentitySettings {
  return {
    TONGBU_OIDC_ISSUER: provider.issuer,
    TONGBU_OIDC_CLIENT: provider.clientId,
    TONGBU_OIDC_CLIENT_SECRET: provider.clientSecret ?? PUBLIC_CLIENT,
    TONGBU_API_AUDIENCE: provider.apiAudience,
    TONGBU_ROLES_CLAIM: provider.rolesClaim,
    TONGBU_DEPARTMENT_CLAIM: provider.departmentClaim,
  };
}
