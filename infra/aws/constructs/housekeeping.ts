import { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { DeadLetters } from './dead-letters.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import { type Machines, workflowNames } from './machines.ts';
import type { MailSending } from './mail.ts';
import type { Schedules } from './schedules.ts';

interface HousekeepingProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly mail: MailSending;
  readonly schedules: Schedules;
  readonly deadLetters: DeadLetters;
}

/** What happens by the clock and not because somebody asked. */
export class Housekeeping extends Construct {
  readonly remindObligation: LambdaFunction;
  readonly revive: LambdaFunction;
  readonly checkpoint: LambdaFunction;

  constructor(scope: Construct, id: string, props: HousekeepingProps) {
    super(scope, id);
    const { data, machines, mail, schedules, deadLetters } = props;
    const settings = dataSettings(data);
    const shared = { bundles: props.bundles, keys: data.keys, memoryMb: 512 } as const;
    this.remindObligation = new LambdaFunction(this, 'RemindObligation', {
      ...shared,
      name: 'remind-obligation',
      description: 'Looks at what is owed at the moment when it is due',
      seconds: 60,
      physicalName: schedules.targetName,
      environment: { ...settings.ledger, ...mail.settings, ...schedules.settings },
    });
    data.ledger.grantRead(this.remindObligation);
    mail.grantSend(this.remindObligation);
    schedules.grantAppoint(this.remindObligation);
    deadLetters.catchFailuresOf(this.remindObligation);

    this.revive = new LambdaFunction(this, 'Revive', {
      ...shared,
      name: 'revive',
      description: 'Gives everything under way a running execution',
      // Goes through everything that is under way, one question to Step Functions each.
      seconds: 900,
      reservedConcurrency: 1,
      environment: { ...settings.ledger, ...machines.settings },
    });
    data.ledger.grantRead(this.revive);
    machines.grantStart(this.revive, ['issuance', 'gazette-issue', 'follow-up']);
    machines.grantLook(this.revive, workflowNames);
    schedules.everyHour(this.revive, 20);

    this.checkpoint = new LambdaFunction(this, 'Checkpoint', {
      ...shared,
      name: 'checkpoint',
      description: 'Signs the state of the whole ledger',
      // Goes through the heads of all streams.
      seconds: 900,
      reservedConcurrency: 1,
      environment: {
        ...settings.ledger,
        ...settings.objects,
        ...settings.archive,
        ...settings.signing,
      },
    });
    data.ledger.grantAppend(this.checkpoint);
    data.documents.grantPut(this.checkpoint);
    data.archive.grantKeep(this.checkpoint);
    data.signing.grantSign(this.checkpoint);
    schedules.everyHour(this.checkpoint, 5);
  }
}
