import { RegionInfo } from 'aws-cdk-lib/region-info';

/** Services that do not exist in every region, with what to set where one is missing. */
const remedies = {
  cognito: {
    name: 'Amazon Cognito user pools',
    remedy: 'set tongbu:identity to the https issuer of your own OpenID provider',
  },
  ses: { name: 'Amazon SES', remedy: 'set tongbu:mail to "off"' },
  edge: {
    name: 'CloudFront with a web firewall',
    remedy: 'set tongbu:edge to "off" and let your own proxy stand in front of the webs',
  },
} as const;
export type RegionalService = keyof typeof remedies;

const china = ['cn-north-1', 'cn-northwest-1'];

/**
 * Where AWS lacks a service. Sources: the endpoint tables of the AWS SDKs (botocore 1.43.11,
 * `cognito-idp` and `email`). CloudFront in the partition aws-cn is a service of its own: it takes no
 * certificate and no firewall from us-east-1, which is not part of that partition.
 */
const missing: Readonly<Record<RegionalService, ReadonlySet<string>>> = {
  cognito: new Set([...china, 'me-west-1']),
  ses: new Set([
    ...china,
    'ap-east-1',
    'ap-east-2',
    'ap-southeast-4',
    'ap-southeast-6',
    'ap-southeast-7',
    'eu-south-2',
    'me-west-1',
    'mx-central-1',
  ]),
  edge: new Set(china),
};

/** The other partitions belong to states with rules of their own; nobody has looked at them. */
const partitions: ReadonlySet<string> = new Set(['aws', 'aws-cn']);

/** Sentences about what stands against this region; none when it has all that is asked for. */
export function regionProblems(
  region: string,
  wanted: readonly RegionalService[],
): readonly string[] {
  const known = RegionInfo.regions.find(({ name }) => name === region);
  if (known?.partition === undefined || !partitions.has(known.partition))
    return [
      `tongbu:region is “${region}”, which is no region that Tongbu knows; choose one of ` +
        `${knownRegions().join(', ')}`,
    ];
  return wanted
    .filter((service) => missing[service].has(region))
    .map((service) => {
      const { name, remedy } = remedies[service];
      return `tongbu:region is ${region}, where AWS has no ${name}: ${remedy}, or choose another region`;
    });
}

function knownRegions(): readonly string[] {
  return RegionInfo.regions
    .filter(({ partition }) => partition !== undefined && partitions.has(partition))
    .map(({ name }) => name)
    .sort();
}
