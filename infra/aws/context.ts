import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { type City, citySchema } from '../../functions/application/city.ts';
import { ContextInvalid } from './context-invalid.ts';
import { regionProblems } from './regions.ts';

/** CloudFront's certificates, firewall and logs exist in this region only. */
export const EDGE_REGION = 'us-east-1';

export type Stage = 'production' | 'trial';

/** Who vouches for staff: a user pool made here, or the city's own OpenID provider. */
export type IdentityChoice =
  | { readonly kind: 'cognito' }
  | {
      readonly kind: 'oidc';
      readonly issuer: string;
      readonly clientId: string;
      /** ARN of a secret in Secrets Manager; left out for a public client. */
      readonly clientSecret?: string;
      readonly rolesClaim: string;
      readonly departmentClaim: string;
      readonly apiAudience: string;
    };

/** What a deployment is told from outside, parsed. */
export interface DeploymentContext {
  readonly stage: Stage;
  readonly region: string;
  /** Left out, the account is that of whoever deploys. */
  readonly account?: string;
  readonly city: City;
  /** ARN of the certificate for the host of `city.publicUrl`, in us-east-1. */
  readonly certificate: string;
  readonly identity: IdentityChoice;
  readonly mail: 'ses' | 'off';
  readonly retentionYears: number;
  /** Where alarms are mailed to. */
  readonly alarmAddress: string;
}
