import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { ORIGIN_HEADER } from '../entries/origin-header.ts';
import { acknowledge } from './acknowledge.ts';

/** Host names (no scheme, no path) that CloudFront asks; they may be tokens of another region. */
export interface Origins {
  /** Public pages, feeds, files and verification. */
  readonly site: string;
  /** `/portal` and below. */
  readonly portal: string;
  /** `/api` and below. */
  readonly api: string;
}

interface PublicSiteProps {
  readonly publicUrl: string;
  readonly certificate: string;
  readonly origins: Origins;
  /** What the origins want to be shown; a reference that CloudFormation resolves. */
  readonly originSecret: string;
  readonly webAclArn: string;
}

/** The one address of the city: public site, portal and API behind CloudFront. */
export class PublicSite extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PublicSiteProps) {
    super(scope, id);
    const { origins } = props;
    const site = origin(origins.site, props.originSecret);
    const staff = uncached(origin(origins.portal, props.originSecret));
    const programs = uncached(origin(origins.api, props.originSecret));
    const pages = { ...shared(site), responseHeadersPolicy: this.safeHeaders() };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Tongbu: ${new URL(props.publicUrl).hostname}`,
      domainNames: [new URL(props.publicUrl).hostname],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      webAclId: props.webAclArn,
      errorResponses: neverKept,
      defaultBehavior: {
        ...pages,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: this.pagesPolicy(),
      },
      additionalBehaviors: {
        '/files/*': {
          ...pages,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: this.filesPolicy(),
        },
        '/portal': staff,
        '/portal/*': staff,
        '/api/*': programs,
      },
    });
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'Policies are public for everybody, wherever they are read.',
    });
  }

  /**
   * The site decides page by page, and asks to be asked again: a mark of repeal must be seen at
   * once. So nothing is kept here unless the site says for how long.
   */
  private pagesPolicy(): CachePolicy {
    return new CachePolicy(this, 'Pages', {
      comment: 'Pages as the site says',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      cookieBehavior: CacheCookieBehavior.allowList('tongbu-language'),
      headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  /** A file never changes under its digest; `download` only changes what the browser does. */
  private filesPolicy(): CachePolicy {
    return new CachePolicy(this, 'Files', {
      comment: 'Files by digest',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.allowList('download'),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  /** For what CloudFront answers itself; the webs send stricter ones, and those stand. */
  private safeHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: false,
        },
        contentSecurityPolicy: {
          contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
          override: false,
        },
      },
      removeHeaders: ['x-amzn-trace-id', 'x-amzn-requestid'],
    });
  }
}

/**
 * CloudFront keeps errors for ten seconds, by their address alone and whatever the origin or the
 * cache policy says. The error pages of the portal show who is signed in and the token of their
 * forms, so nothing that CloudFront would keep by itself is kept at all.
 */
const neverKept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

function origin(host: string, secret: string): IOrigin {
  return new HttpOrigin(host, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: { [ORIGIN_HEADER]: secret },
  });
}

function shared(from: IOrigin): BehaviorOptions {
  return {
    origin: from,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    // An origin answers to its own host name only.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    compress: true,
  };
}

/** What people see only when signed in is never kept on the way. */
function uncached(from: IOrigin): BehaviorOptions {
  return {
    ...shared(from),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
  };
}
