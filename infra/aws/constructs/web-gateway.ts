import { Duration, Fn } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpIntegrationType,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  HttpStage,
  IpAddressType,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { encryptedLogGroup, type LambdaFunction } from './lambda-function.ts';

interface WebProps {
  readonly keys: Keys;
  readonly portal: LambdaFunction;
  readonly api: LambdaFunction;
  readonly publicSite: LambdaFunction;
}

/** Who asked for what and how it went; never a query, which may hold what a person searched for. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.error.messageString',
};

/** HTTP API gives up after half a minute; a function that works on would work for nobody. */
export const WEB_SECONDS = 29;
/** Bound by reading JSON and by Chinese text search: half a processor answers in good time. */
export const WEB_MB = 1_024;

/** The three webs under one address, which only CloudFront (or the city's own proxy) may ask. */
export class WebGateway extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Portal, API and public site of Tongbu, behind CloudFront',
      createDefaultStage: false,
      ipAddressType: IpAddressType.DUAL_STACK,
    });
    this.route('Portal', props.portal, ['/portal', '/portal/{proxy+}']);
    this.route('Programs', props.api, ['/api/v1', '/api/v1/{proxy+}']);
    this.route('Public', props.publicSite, ['/', '/{proxy+}']);
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      // Many times what a city's readers ask for past the cache; beyond it is an attack.
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(encryptedLogGroup(this, 'AccessLog', props.keys)),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    acknowledge(this, {
      'AwsSolutions-APIG4':
        'The webs decide themselves who is asked for: the public site is for everybody, portal ' +
        'and API ask the identity provider; all three refuse requests without the origin secret.',
    });
  }

  /** The host name that CloudFront asks. */
  get host(): string {
    return Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  private route(id: string, web: LambdaFunction, paths: readonly string[]): void {
    const integration = new AliasIntegration(id, web);
    web.alias.addPermission('HttpApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.api.arnForExecuteApi(),
    });
    for (const path of paths) {
      this.api.addRoutes({
        path,
        methods: [HttpMethod.ANY],
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
    }
  }
}

/** Calls a web by its alias, with one permission for all its routes. */
class AliasIntegration extends HttpRouteIntegration {
  private readonly web: LambdaFunction;

  constructor(id: string, web: LambdaFunction) {
    super(id);
    this.web = web;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.web.alias.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      timeout: Duration.seconds(WEB_SECONDS),
    };
  }
}
