import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnResourcePolicy, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { firewallRules } from './firewall-rules.ts';
import { stagePolicies } from './stage-policies.ts';

interface FirewallProps {
  readonly stage: Stage;
  readonly key: IKey;
}

/** The web firewall in front of CloudFront. */
export class Firewall extends Construct {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: firewallRules,
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        sampledRequestsEnabled: true,
        metricName: `tongbu-${props.stage}`,
      },
    });
    this.webAclArn = acl.attrArn;
    const log = this.log(props);
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // The firewall wants the plain name, without the pattern that CloudFormation adds to it.
      logDestinationConfigs: [plainArn(log)],
      // What is refused is enough to see an attack; who reads which policy is nobody's business.
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
      redactedFields: ['authorization', 'cookie'].map((name) => ({ singleHeader: { Name: name } })),
    });
  }

  private log({ stage, key }: FirewallProps): LogGroup {
    const { account, region, partition } = Stack.of(this);
    const log = new LogGroup(this, 'Log', {
      // The firewall delivers to groups whose names begin so, and to no others.
      logGroupName: `aws-waf-logs-tongbu-${stage}`,
      retention: RetentionDays.SIX_MONTHS,
      encryptionKey: key,
      removalPolicy: stagePolicies(stage).removalPolicy,
    });
    new CfnResourcePolicy(this, 'LogDelivery', {
      policyName: `tongbu-${stage}-firewall`,
      policyDocument: Stack.of(this).toJsonString({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'delivery.logs.amazonaws.com' },
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: log.logGroupArn,
            Condition: {
              StringEquals: { 'aws:SourceAccount': account },
              ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
            },
          },
        ],
      }),
    });
    return log;
  }
}

function plainArn(log: LogGroup): string {
  return Stack.of(log).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: log.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
