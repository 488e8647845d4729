import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { DeploymentContext } from '../context.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { RuntimeTables } from './runtime-tables.ts';

interface MailProps {
  readonly context: DeploymentContext;
  readonly runtimeTables: RuntimeTables;
}

/** Mail to the role mailboxes of the city, or none where the context says so. */
export class MailSending extends Construct {
  private readonly from: string | null = null;
  private readonly set: ConfigurationSet | null = null;
  private readonly mailDomain: string;
  private readonly runtimeTables: RuntimeTables;

  constructor(scope: Construct, id: string, { context, runtimeTables }: MailProps) {
    super(scope, id);
    this.runtimeTables = runtimeTables;
    this.mailDomain = context.city.mailDomain;
    if (context.mail === 'off') return;
    this.from = `tongbu@${this.mailDomain}`;
    this.set = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(this.mailDomain),
      configurationSet: this.set,
    });
  }

  get settings() {
    return {
      TONGBU_SENT_MAIL_TABLE: this.runtimeTables.sentMail.tableName,
      TONGBU_MAIL_FROM: this.from ?? 'off',
      TONGBU_MAIL_CONFIGURATION_SET: this.set?.configurationSetName ?? 'off',
    } as const;
  }

  /** Lets a function send from the one address, and remember what it sent. */
  grantSend(sender: LambdaFunction): void {
    this.runtimeTables.grantSentMail(sender);
    if (this.from === null || this.set === null) return;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    sender.allow(
      ['ses:SendEmail'],
      [arn('identity', this.mailDomain), arn('configuration-set', this.set.configurationSetName)],
      { StringEquals: { 'ses:FromAddress': this.from } },
    );
  }
}
