import { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { DeadLetters } from './dead-letters.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Machines } from './machines.ts';
import type { MailSending } from './mail.ts';
import type { Schedules } from './schedules.ts';
import { followLedger } from './stream-follower.ts';

interface RelayProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly mail: MailSending;
  readonly schedules: Schedules;
  readonly deadLetters: DeadLetters;
  readonly render: LambdaFunction;
}

/** Carries out what follows from what was recorded: workflows, mail, appointments, marks, search. */
export class Relay extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: RelayProps) {
    super(scope, id);
    const { data, machines, mail, schedules, render } = props;
    const settings = dataSettings(data);
    this.function = new LambdaFunction(this, 'Follow', {
      name: 'relay',
      description: 'Carries out what follows from recorded events',
      bundles: props.bundles,
      keys: data.keys,
      // The index of published policies is a file that is downloaded, changed and put back.
      memoryMb: 1_024,
      // A batch of a hundred events, one effect after the other.
      seconds: 300,
      // One at a time: the index is one object, and writers would hold each other up.
      reservedConcurrency: 1,
      environment: {
        ...settings.ledger,
        ...settings.search,
        ...settings.gates,
        ...machines.settings,
        ...schedules.settings,
        ...mail.settings,
        ...settings.seal,
        TONGBU_RENDER_FUNCTION: render.alias.functionArn,
      },
    });
    const relay = this.function;
    // What it writes itself are copies that show a mark, and the event that names them.
    data.ledger.grantAppend(relay);
    data.documents.grantPut(relay);
    data.seal.grantSeal(relay);
    render.grantInvoke(relay);
    data.documents.grantIndex(relay);
    data.runtimeTables.grantForgetGates(relay);
    machines.grantStart(relay, [
      'issuance',
      'gazette-issue',
      'follow-up',
      'attribute-review',
      'response',
    ]);
    machines.grantWake(relay);
    schedules.grantAppoint(relay);
    mail.grantSend(relay);
    followLedger(relay, { ledger: data.ledger, deadLetters: props.deadLetters, sees: 'newEvents' });
  }
}
