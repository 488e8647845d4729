import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ORIGIN_HEADER } from '../../../infra/aws/entries/origin-header.ts';
import { EdgeStack } from '../../../infra/aws/stacks/edge-stack.ts';
import { deployment } from './contexts.ts';

const certificate =
  'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000';
const stack = new EdgeStack(new App(), 'Edge', {
  context: deployment(),
  certificate,
  origins: { site: 'site.example', portal: 'portal.example', api: 'api.example' },
  env: { region: 'us-east-1' },
});
const edge = Template.fromStack(stack);
const [distribution] = Object.values(edge.findResources('AWS::CloudFront::Distribution'));
const config = distribution?.Properties.DistributionConfig;
const [acl] = Object.values(edge.findResources('AWS::WAFv2::WebACL'));

interface Behaviour {
  readonly PathPattern: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: unknown;
  readonly ViewerProtocolPolicy: string;
}
const behaviours: readonly Behaviour[] = config.CacheBehaviors;

describe('the public address', () => {
  it('is the host of the city, by its certificate and TLS 1.2 at least', () => {
    expect(config).toMatchObject({
      Aliases: ['zhengce.jiangzhou.example'],
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      ViewerCertificate: {
        AcmCertificateArn: certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    });
  });

  it('keeps nothing of portal and API, and sends plain HTTP on to HTTPS', () => {
    const disabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    for (const path of ['/portal', '/portal/*', '/api/*'])
      expect(behaviours.find(({ PathPattern }) => PathPattern === path)?.CachePolicyId).toBe(
        disabled,
      );
    for (const { ViewerProtocolPolicy } of [config.DefaultCacheBehavior, ...behaviours])
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  it('keeps no error page, which CloudFront would show to others whatever the portal says', () => {
    const kept = config.CustomErrorResponses ?? [];
    for (const ErrorCode of [400, 403, 404, 405, 414, 500, 501, 502, 503, 504])
      expect(kept).toContainEqual({ ErrorCode, ErrorCachingMinTTL: 0 });
    for (const { ErrorCachingMinTTL } of kept) expect(ErrorCachingMinTTL).toBe(0);
  });

  it('keeps pages no longer than the site says, and files for a year', () => {
    const ttl = (MaxTTL: number) => ({
      CachePolicyConfig: Match.objectLike({ MinTTL: 0, DefaultTTL: 0, MaxTTL }),
    });
    edge.hasResourceProperties('AWS::CloudFront::CachePolicy', ttl(86_400));
    edge.hasResourceProperties('AWS::CloudFront::CachePolicy', ttl(31_536_000));
  });

  it('shows its origins a secret that stands in no template', () => {
    for (const origin of config.Origins) {
      expect(origin.OriginCustomHeaders).toEqual([
        {
          HeaderName: ORIGIN_HEADER,
          HeaderValue: '{{resolve:secretsmanager:tongbu-production-origin:SecretString:::}}',
        },
      ]);
      expect(origin.CustomOriginConfig).toMatchObject({
        OriginProtocolPolicy: 'https-only',
        OriginSSLProtocols: ['TLSv1.2'],
      });
    }
  });

  it('notes requests without cookies and search words', () => {
    const [delivery] = Object.values(edge.findResources('AWS::Logs::Delivery'));
    expect(delivery?.Properties.RecordFields).toContain('sc-status');
    expect(delivery?.Properties.RecordFields).not.toContain('cs(Cookie)');
    expect(delivery?.Properties.RecordFields).not.toContain('cs-uri-query');
  });
});

describe('the firewall', () => {
  const rules: readonly { Name: string; Statement: unknown }[] = acl?.Properties.Rules;

  it('stands before CloudFront', () => {
    expect(acl?.Properties.Scope).toBe('CLOUDFRONT');
    expect(config.WebACLId).toBeDefined();
  });

  it('limits one sender and takes the rules that AWS maintains', () => {
    expect(rules.map(({ Name }) => Name)).toEqual([
      'rate',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
      'bodies-where-nobody-lodges',
      'long-queries',
    ]);
  });

  it('lets documents be lodged, and refuses such bodies elsewhere', () => {
    const text = JSON.stringify(rules.at(-2));
    expect(text).toContain('awswaf:managed:aws:core-rule-set:SizeRestrictions_Body');
    expect(text).toContain('"SearchString":"/portal/"');
    expect(text).toContain('"SearchString":"/api/"');
  });

  it('lets an identity provider answer at length, and refuses long queries elsewhere', () => {
    const counted = JSON.stringify(rules.at(3)?.Statement);
    expect(counted).toContain('SizeRestrictions_QUERYSTRING');
    const text = JSON.stringify(rules.at(-1));
    expect(text).toContain('awswaf:managed:aws:core-rule-set:SizeRestrictions_QueryString');
    expect(text).toContain('"SearchString":"/portal/callback"');
  });

  it('logs what it refused, without what would let one sign in', () => {
    edge.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: [
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
      ],
      LoggingFilter: Match.objectLike({ DefaultBehavior: 'DROP' }),
    });
  });
});
