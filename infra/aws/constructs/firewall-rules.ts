import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

type Rule = CfnWebACL.RuleProperty;

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

/**
 * What the rules of AWS look for in a body, and what lodging a document legitimately holds: large
 * files, and text in which anything may stand. They are counted, and refused where nobody lodges.
 */
const bodyRules = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
] as const;

/** A city's own identity provider may send its answer in a long query. */
const QUERY_RULE = 'SizeRestrictions_QUERYSTRING';
const SIGN_IN_ANSWER = '/portal/callback';

/** Labels spell the last word differently from the names of the rules. */
const labelOf = (rule: string) =>
  `awswaf:managed:aws:core-rule-set:${rule.replace(/_BODY$/, '_Body').replace(/_QUERYSTRING$/, '_QueryString')}`;

/** One sender to one city: a whole office behind one address stays below it, a flood does not. */
const REQUESTS_PER_FIVE_MINUTES = 3_000;

export const firewallRules: Rule[] = [
  {
    name: 'rate',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: { limit: REQUESTS_PER_FIVE_MINUTES, aggregateKeyType: 'IP' },
    },
    visibilityConfig: visibility('rate'),
  },
  managed(1, 'AWSManagedRulesAmazonIpReputationList'),
  managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
  managed(3, 'AWSManagedRulesCommonRuleSet', [...bodyRules, QUERY_RULE]),
  {
    name: 'bodies-where-nobody-lodges',
    priority: 4,
    action: { block: {} },
    statement: {
      andStatement: {
        statements: [
          {
            orStatement: {
              statements: bodyRules.map((rule) => ({
                labelMatchStatement: { scope: 'LABEL', key: labelOf(rule) },
              })),
            },
          },
          outside('/portal/'),
          outside('/api/'),
        ],
      },
    },
    visibilityConfig: visibility('bodies-where-nobody-lodges'),
  },
  {
    name: 'long-queries',
    priority: 5,
    action: { block: {} },
    statement: {
      andStatement: {
        statements: [
          { labelMatchStatement: { scope: 'LABEL', key: labelOf(QUERY_RULE) } },
          outside(SIGN_IN_ANSWER),
        ],
      },
    },
    visibilityConfig: visibility('long-queries'),
  },
];

function managed(priority: number, name: string, counted: readonly string[] = []): Rule {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({
          name: rule,
          actionToUse: { count: {} },
        })),
      },
    },
    visibilityConfig: visibility(name),
  };
}

function outside(path: string): CfnWebACL.StatementProperty {
  return {
    notStatement: {
      statement: {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint: 'STARTS_WITH',
          searchString: path,
          textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
        },
      },
    },
  };
}
