import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { roles } from '../../../functions/domain/kernel/people.ts';
import type { DeploymentContext } from '../context.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';
import { TokenTrigger } from './token-trigger.ts';

interface StaffPoolProps {
  readonly context: DeploymentContext;
  readonly keys: Keys;
}

/** Where programs on a person's own machine come back to after signing in. */
const PROGRAM_CALLBACK = 'http://localhost:8400/callback';

/**
 * Staff of a city that has no identity provider of its own. Administrators make the accounts;
 * nobody signs up, and nobody can change their own department or roles.
 */
export class StaffPool extends Construct {
  readonly issuer: string;
  /** Where administrators make the accounts. */
  readonly poolId: string;
  /** The portal: a public client, its code protected by PKCE. */
  readonly portalClient: string;
  /** Programs that call the API for a person. */
  readonly programsClient: string;

  constructor(scope: Construct, id: string, props: StaffPoolProps) {
    super(scope, id);
    const { context, keys } = props;
    const { publicUrl } = context.city;
    const pool = this.makePool(
      context,
      new TokenTrigger(this, 'Trigger', { stage: context.stage, keys }),
    );
    for (const role of roles)
      new UserPoolGroup(this, `Role-${role}`, { userPool: pool, groupName: role });
    pool.addDomain('Login', {
      cognitoDomain: { domainPrefix: loginPrefix(context) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const portal = this.makeClient(pool, 'Portal', {
      callbackUrls: [`${publicUrl}/portal/callback`],
      logoutUrls: [`${publicUrl}/portal/signed-out`],
    });
    const programs = this.makeClient(pool, 'Programs', { callbackUrls: [PROGRAM_CALLBACK] });
    const { region, urlSuffix } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`;
    this.poolId = pool.userPoolId;
    this.portalClient = portal.userPoolClientId;
    this.programsClient = programs.userPoolClientId;
  }

  private makePool(context: DeploymentContext, trigger: TokenTrigger): UserPool {
    const { removalPolicy, deletionProtection } = stagePolicies(context.stage);
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      autoVerify: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: false, mutable: true },
      },
      customAttributes: {
        department: new StringAttribute({ minLen: 1, maxLen: 40, mutable: true }),
      },
      mfa: Mfa.REQUIRED,
      // Messages by phone can be taken over with the number.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      removalPolicy,
      deletionProtection,
    });
    pool.addTrigger(
      UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      trigger.function,
      LambdaVersion.V2_0,
    );
    return pool;
  }

  private makeClient(
    pool: UserPool,
    id: string,
    addresses: { readonly callbackUrls: string[]; readonly logoutUrls?: string[] },
  ): UserPoolClient {
    const read = new ClientAttributes()
      .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
      .withCustomAttributes('department');
    const client = pool.addClient(id, {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
        // Without aws.cognito.signin.user.admin a token cannot change its own account.
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        ...addresses,
      },
      authFlows: {},
      readAttributes: read,
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(10),
    });
    new CfnManagedLoginBranding(this, `${id}Branding`, {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}

/** Part of the address of the sign-in page, one of its kind in a region. */
function loginPrefix({ city, stage }: DeploymentContext): string {
  const host = new URL(city.publicUrl).hostname.replaceAll('.', '-');
  // Cognito reserves its own names.
  const free = host.replaceAll(/aws|amazon|cognito/g, 'x');
  return `${free.slice(0, 50)}-${stage}`;
}
