import { resolve } from 'node:path';
import { z } from 'zod';
import type { City } from '../../functions/application/city.ts';
import { cityProblems, readCity } from './city-file.ts';
import { ContextInvalid } from './context-invalid.ts';
import { type RegionalService, regionProblems } from './regions.ts';
import { readSeal } from './seal-file.ts';

/** CloudFront's certificates, firewall and logs exist in this region only. */
export const EDGE_REGION = 'us-east-1';

const stageSchema = z.enum(['production', 'trial'], {
  error: 'must be "production" or "trial"',
});
export type Stage = z.infer<typeof stageSchema>;

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

/** What stands in front of the webs: CloudFront, or a proxy of the city's own. */
export type EdgeChoice =
  | { readonly kind: 'cloudfront'; readonly certificate: string }
  | { readonly kind: 'off' };

/** What a deployment is told from outside, parsed. */
export interface DeploymentContext {
  readonly stage: Stage;
  readonly region: string;
  /** Left out, the account is that of whoever deploys. */
  readonly account?: string;
  readonly city: City;
  readonly edge: EdgeChoice;
  readonly identity: IdentityChoice;
  readonly mail: 'ses' | 'off';
  /** Folder of typefaces that the city has licensed; the free ones stand in where it is left out. */
  readonly fonts?: string;
  /** Certificates of the electronic seal, that of the key first: DER in base64, joined by commas. */
  readonly sealCertificates?: string;
  /** How long the archive holds what it is given. */
  readonly retentionYears: number;
  /** Where alarms are mailed to. */
  readonly alarmAddress: string;
}

const text = z.string({ error: 'is missing' }).trim().min(1, 'is empty');
const arn = (pattern: RegExp, example: string) =>
  text.regex(pattern, `must be an ARN like ${example}`);
const httpsAddress = z.url({ protocol: /^https$/ });

/** Values as cdk.json or `-c` give them: on the command line everything is text. */
const valuesSchema = z
  .strictObject({
    city: text,
    stage: stageSchema,
    region: text,
    account: z
      .string()
      .regex(/^\d{12}$/, 'must be an account number of 12 digits, in quotes')
      .optional(),
    edge: z.enum(['cloudfront', 'off'], { error: 'must be "cloudfront" or "off"' }),
    certificate: arn(
      /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/,
      'arn:aws:acm:us-east-1:111122223333:certificate/… (CloudFront takes it from us-east-1 only)',
    ).optional(),
    identity: text.refine(
      (value) => value === 'cognito' || httpsAddress.safeParse(value).success,
      'must be "cognito" or the issuer of an OpenID provider, https://…',
    ),
    oidcClient: text.optional(),
    oidcClientSecret: arn(
      /^arn:aws(?:-cn)?:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/,
      'arn:aws:secretsmanager:ap-southeast-1:111122223333:secret:portal-AbCdEf; the secret itself ' +
        'never stands here',
    ).optional(),
    oidcAudience: text.optional(),
    rolesClaim: text.optional(),
    departmentClaim: text.optional(),
    fonts: text.optional(),
    sealCertificate: text.optional(),
    mail: z.enum(['ses', 'off'], { error: 'must be "ses" or "off"' }),
    retentionYears: z.coerce
      .number({ error: 'must be a number of years' })
      .int('must be whole years')
      .min(1, 'must be at least 1 year')
      .max(100, 'must be at most 100 years'),
    alarmAddress: z.email({ error: 'must be one mail address' }),
  })
  .readonly();
type Values = z.infer<typeof valuesSchema>;

const PREFIX = 'tongbu:';

/**
 * Reads what a deployment is told: the context values `tongbu:*`. Paths are relative to `folder`.
 *
 * @throws {ContextInvalid} with every problem at once
 */
export function readContext(
  context: Readonly<Record<string, unknown>>,
  folder: string,
): DeploymentContext {
  const own = Object.entries(context).filter(([key]) => key.startsWith(PREFIX));
  const given = Object.fromEntries(own.map(([key, value]) => [key.slice(PREFIX.length), value]));
  const parsed = valuesSchema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.flatMap(sentencesOf);
  const city = typeof given.city === 'string' ? readCity(given.city, folder) : null;
  const seal =
    typeof given.sealCertificate === 'string' ? readSeal(given.sealCertificate, folder) : null;
  if (city !== null && 'problems' in city) problems.push(...city.problems);
  if (seal !== null && 'problem' in seal) problems.push(seal.problem);
  if (parsed.success) problems.push(...contradictions(parsed.data));
  if (parsed.success && city !== null && 'city' in city)
    problems.push(...cityProblems(parsed.data.city, city.city));
  if (problems.length > 0 || !parsed.success || city === null || !('city' in city))
    throw new ContextInvalid(problems);
  const sealed = seal !== null && 'certificates' in seal ? seal.certificates : null;
  return composed(parsed.data, { city: city.city, seal: sealed, folder });
}

function sentencesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${PREFIX}${key} is no value that Tongbu knows; check the name`);
  return [`${PREFIX}${issue.path.join('.')} ${issue.message}`];
}

/** Values that are right each for itself and do not go together. */
function contradictions(values: Values): readonly string[] {
  const wanted: readonly RegionalService[] = [
    ...(values.identity === 'cognito' ? (['cognito'] as const) : []),
    ...(values.mail === 'ses' ? (['ses'] as const) : []),
    ...(values.edge === 'cloudfront' ? (['edge'] as const) : []),
  ];
  const problems = [...regionProblems(values.region, wanted)];
  if (values.edge === 'cloudfront' && values.certificate === undefined)
    problems.push(
      'tongbu:certificate is missing: with tongbu:edge "cloudfront" give the ARN of a certificate ' +
        'in us-east-1 for the host of the public address',
    );
  const certifying = values.certificate?.split(':')[4];
  if (values.account !== undefined && certifying !== undefined && certifying !== values.account)
    problems.push(
      `tongbu:certificate belongs to account ${certifying}, not to tongbu:account ${values.account}`,
    );
  return [...problems, ...providerProblems(values)];
}

function providerProblems(values: Values): readonly string[] {
  if (values.identity !== 'cognito')
    return values.oidcClient === undefined
      ? ['tongbu:oidcClient is missing: the client id of the portal at your OpenID provider']
      : [];
  return (
    ['oidcClient', 'oidcClientSecret', 'oidcAudience', 'rolesClaim', 'departmentClaim'] as const
  )
    .filter((name) => values[name] !== undefined)
    .map(
      (name) =>
        `tongbu:${name} is for an OpenID provider of your own; with tongbu:identity "cognito" ` +
        'leave it out',
    );
}

interface FilesRead {
  readonly city: City;
  readonly seal: string | null;
  readonly folder: string;
}

function composed(values: Values, { city, seal, folder }: FilesRead): DeploymentContext {
  const { stage, region, account, mail, retentionYears, alarmAddress, certificate } = values;
  return {
    stage,
    region,
    ...(account === undefined ? {} : { account }),
    city,
    edge:
      values.edge === 'cloudfront' && certificate !== undefined
        ? { kind: 'cloudfront', certificate }
        : { kind: 'off' },
    identity: identityOf(values, city),
    mail,
    retentionYears,
    alarmAddress,
    ...(seal === null ? {} : { sealCertificates: seal }),
    ...(values.fonts === undefined ? {} : { fonts: resolve(folder, values.fonts) }),
  };
}

function identityOf(values: Values, city: City): IdentityChoice {
  const { identity, oidcClient, oidcClientSecret } = values;
  if (identity === 'cognito' || oidcClient === undefined) return { kind: 'cognito' };
  return {
    kind: 'oidc',
    issuer: identity,
    clientId: oidcClient,
    ...(oidcClientSecret === undefined ? {} : { clientSecret: oidcClientSecret }),
    rolesClaim: values.rolesClaim ?? 'tongbu_roles',
    departmentClaim: values.departmentClaim ?? 'tongbu_department',
    apiAudience: values.oidcAudience ?? `${city.publicUrl}/api/v1`,
  };
}
